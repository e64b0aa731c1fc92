import { activitiesFile } from './activities.ts';
import { associationFile, NAM_CAN, SAMPLE_PROVINCE } from './association.ts';
import { associationReportFile } from './association-report.ts';
import { chapterReportFile } from './chapter-report.ts';
import { makeOfficers, nameLeaders } from './committee.ts';
import { LAST_DAY, REPORT_DAY } from './day.ts';
import { districtChapters } from './district.ts';
import { duesFiles } from './dues.ts';
import { fundFiles } from './fund.ts';
import { chapterPlanFile } from './measures.ts';
import { applyMoves } from './moves.ts';
import { createNames } from './names.ts';
import { inspectionsOf2016, inspectionsOf2017, registersFile } from './oversight.ts';
import { planFile } from './plan.ts';
import { provinceChapters } from './province.ts';
import { createRandom } from './random.ts';
import { awardsFile, officerReviews, titleFile } from './recognition.ts';
import { chapterFile, membersFile, volunteersFile } from './registers.ts';
import { makeMembers } from './roster.ts';
import type { Chapter, ChapterSpec } from './spec.ts';
import { trainingsFile } from './trainings.ts';
import { makeVolunteers } from './volunteers.ts';
import { toYaml, type Value } from './yaml.ts';

/** A size other than the real district's: so many chapters of so many members. */
export interface Size {
  chapters: number;
  members: number;
}

/** Every file of the sample by its path inside `data/`; the same seed and size give the same bytes. */
export function makeSample(seed: string, size: Size | undefined): Map<string, string> {
  const random = createRandom(seed);
  const association = size === undefined ? NAM_CAN : SAMPLE_PROVINCE;
  const specs =
    size === undefined ? districtChapters(random.fork('places')) : provinceChapters(random.fork('places'), size.chapters, size.members);
  const names = createNames(random.fork('names'));
  let card = 1;
  const chapters = specs.map((spec, index) => {
    const chapter = peopled(spec, index, association.shortName, card);
    card += chapter.members.length;
    return chapter;
  });
  applyMoves(chapters);
  const files = new Map<string, string>([
    ['hoi.yaml', toYaml(associationFile(association))],
    ['ke-hoach/155-kh-hctd.yaml', planFile()],
    ['bao-cao/2016.yaml', toYaml(associationReportFile(association))],
  ]);
  for (const chapter of chapters) {
    for (const [path, value] of chapterFiles(chapter)) {
      if (value !== undefined) files.set(`hoi-co-so/${chapter.spec.slug}/${path}`, toYaml(value));
    }
  }
  return files;

  function peopled(spec: ChapterSpec, index: number, shortName: string, firstCard: number): Chapter {
    const own = random.fork(spec.code);
    const members = makeMembers(own.fork('members'), names, spec, firstCard);
    const officers = makeOfficers(own.fork('officers'), spec, members);
    nameLeaders(spec, members);
    return {
      spec,
      index,
      association: shortName,
      random: own,
      members,
      officers,
      volunteers: makeVolunteers(own.fork('volunteers'), names, spec, members),
    };
  }
}

function chapterFiles(chapter: Chapter): [path: string, value: Value | undefined][] {
  const own = (label: string): typeof chapter.random => chapter.random.fork(label);
  const fund = fundFiles(own('fund'), chapter);
  const dues = duesFiles(own('dues'), chapter);
  return [
    ['co-so.yaml', chapterFile(chapter)],
    ['hoi-vien.yaml', membersFile(chapter)],
    ['tinh-nguyen-vien.yaml', volunteersFile(chapter)],
    ['2015/quy-nhan-dao.yaml', fund[2015]],
    ['2016/ke-hoach.yaml', chapter.spec.story.hasPlan ? chapterPlanFile(own('plan-2016'), chapter, 2016, REPORT_DAY) : undefined],
    ['2016/hoi-phi.yaml', dues[2016]],
    ['2016/quy-nhan-dao.yaml', fund[2016]],
    ['2016/so-sach.yaml', registersFile(own('registers-2016'), chapter, 2016)],
    ['2016/kiem-tra.yaml', inspectionsOf2016(own('inspections-2016'), chapter)],
    ['2016/tap-huan.yaml', trainingsFile(own('trainings-2016'), chapter, 2016)],
    ['2016/hoat-dong.yaml', activitiesFile(own('activities-2016'), chapter, 2016, REPORT_DAY)],
    ['2016/can-bo.yaml', officerReviews(own('officers-2016'), chapter)],
    ['2016/khen-thuong.yaml', awardsFile(own('awards-2016'), chapter, 2016)],
    ['2016/danh-hieu.yaml', titleFile(own('title-2016'), chapter)],
    ['2016/bao-cao.yaml', chapterReportFile(own('report-2016'), chapter)],
    ['2017/ke-hoach.yaml', chapterPlanFile(own('plan-2017'), chapter, 2017, LAST_DAY)],
    ['2017/hoi-phi.yaml', dues[2017]],
    ['2017/quy-nhan-dao.yaml', fund[2017]],
    ['2017/so-sach.yaml', chapter.index % 2 === 0 ? registersFile(own('registers-2017'), chapter, 2017) : undefined],
    ['2017/kiem-tra.yaml', inspectionsOf2017(own('inspections-2017'), chapter)],
    ['2017/tap-huan.yaml', trainingsFile(own('trainings-2017'), chapter, 2017)],
    ['2017/hoat-dong.yaml', activitiesFile(own('activities-2017'), chapter, 2017, LAST_DAY)],
    ['2017/khen-thuong.yaml', awardsFile(own('awards-2017'), chapter, 2017)],
  ];
}
