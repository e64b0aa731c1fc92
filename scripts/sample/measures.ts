import { addDays, type Day, dayBetween, documentNumber, LAST_DAY, workdayBetween } from './day.ts';
import { factsOn } from './facts.ts';
import { MEASURES, MEASURES_PER_TASK, type MeasureIdea } from './measure-texts.ts';
import { deal, type Random } from './random.ts';
import type { Chapter } from './spec.ts';
import { fill } from './spelling.ts';
import type { Value } from './yaml.ts';

/** Tasks whose outcome no other file of the chapter would contradict. */
const CAN_BE_FORGOTTEN = ['III.1', 'III.2', 'III.5'];
const EXCUSES = ['Chưa thực hiện được, chuyển sang kỳ sau', 'Đang thực hiện, chưa có kinh phí', 'Mới làm được ở một số chi hội'];

/** `ke-hoach.yaml`: the chapter's plan of a year, its measures by due date, done or not by `until`. */
export function chapterPlanFile(random: Random, chapter: Chapter, year: number, until: Day): Value {
  const facts = factsOn(chapter, until);
  const { story } = chapter.spec;
  const ideas = MEASURES.flatMap((pool, i) => deal(pool, chapter.index + year, MEASURES_PER_TASK[i] ?? 1))
    .filter(([, text]) => chapter.spec.kind !== 'truong' || !/ấp|Ủy ban|Trạm|phụ cấp/.test(text))
    .filter(([, text]) => year !== 2016 || story.professionalTraining || !text.includes('nghiệp vụ'))
    .filter(([, text]) => year !== 2016 || story.volunteerRegister === 'kept' || !text.includes('Lập sổ'))
    .filter(
      ([, , , , result]) => !((result.includes('{struck}') && facts.struck === 0) || (result.includes('{founded}') && facts.founded === 0)),
    )
    .sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0));
  const forgotten = random.int(2, ideas.length + 4);
  return {
    so: documentNumber(random.int(1, 6), 'KH'),
    ngay:
      year === 2016 && chapter.index % 4 === 1
        ? workdayBetween(random, '2015-12-21', '2015-12-30')
        : workdayBetween(random, `${year}-01-08`, `${year}-02-02`),
    bien_phap: ideas.map((idea, i) =>
      measure(random, idea, year, until, { ...facts }, i === forgotten && CAN_BE_FORGOTTEN.includes(idea[0])),
    ),
  };
}

function measure(
  random: Random,
  [task, text, who, due, result]: MeasureIdea,
  year: number,
  until: Day,
  facts: Record<string, number>,
  forgotten: boolean,
): Value {
  const deadline = `${year}-${due}`;
  const latest = until < LAST_DAY ? addDays(deadline, 5) : deadline;
  const done = dayBetween(random, addDays(deadline, -24), latest < until ? latest : until);
  const course = `${year}-05-13`;
  const finished = !forgotten && deadline <= until;
  return {
    nhiem_vu: task,
    noi_dung: text,
    phu_trach: who,
    han: deadline,
    hoan_thanh: finished ? (text.includes('nghiệp vụ') ? course : done) : undefined,
    ket_qua: finished ? fill(result, facts) : forgotten && deadline <= until ? random.pick(EXCUSES) : undefined,
  };
}
