import { CannotRun } from '../findings/cannot-run.ts';
import type { Seal, SealedState } from '../model/seal.ts';
import { sealsJson } from '../render/json/seals.ts';
import { type Proof, proofState, renderProof } from '../render/terminal/seals.ts';
import { arrivalsAt } from '../repository/ancestry.ts';
import { pastSeals, sealTags, taggedSeals } from '../repository/past-seals.ts';
import { receivedOn } from '../repository/received-on.ts';
import { taggedState } from '../repository/tagged.ts';
import { commitOf, needHistory } from '../repository/whole-history.ts';
import { isTagOf, latest, reportName, tagOf } from '../seals/names.ts';
import { lostRecords } from '../seals/past.ts';
import { proveTag, proveTree } from '../seals/proof.ts';
import type { ProofLine, Side } from '../seals/proof-line.ts';
import { keptLine, lostLine, receivedLine, strayLine } from '../seals/record-proof.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { chapterNamed, type Opened, open } from './open.ts';
import type { CommonOptions, Context } from './options.ts';
import { screenOf } from './screen.ts';

export interface VerifyYearOptions extends CommonOptions {
  readonly chapter?: string;
  readonly year: number;
}

/** `hoi verify --year`: proves that nothing of a sealed year has changed, from Git's tags, the record and the files. */
export async function runVerifyYear(options: VerifyYearOptions, context: Context): Promise<ExitCode> {
  const { io, lang } = context;
  const opened = open(options, context);
  const { root, year, inspected } = opened;
  const chapter = chapterNamed(inspected.data, options.chapter);
  needHistory(root);
  commitOf(root, 'HEAD');
  const records = inspected.data.seals.get(year)?.seals ?? [];
  const found = await sealTags(root, year);
  const lost = lostRecords(records, await pastSeals(root, year));
  // Where history was written anew, the tags may still know of a record.
  const known = new Set([...records, ...lost.map(({ seal }) => seal)].map(({ key }) => key));
  const unknown = lostRecords(records, taggedSeals(root, year, found)).filter(({ seal }) => !known.has(seal.key));
  const all = [...lost, ...unknown];
  const kept = records.filter(({ key }) => !all.some(({ seal }) => seal.key === key)).map((seal) => ({ seal, record: keptLine }));
  const sealed = [...kept, ...all.map((one) => ({ seal: one.seal, record: lostLine(one, year) }))];
  const wanted = sealed.filter(({ seal }) => chapter === undefined || seal.key === chapter);
  if (wanted.length === 0) throw notSealed(year, chapter, found);
  const arrived = await arrivalsAt(root, 'HEAD');
  const proofs: Proof[] = [];
  for (const { seal, record } of wanted) proofs.push(await prove(opened, seal, record, arrived, found));
  if (options.json) io.stdout(sealsJson(year, proofs, lang));
  else io.stdout(renderProof(proofs, inspected.data, screenOf(options, context)));
  const states = proofs.map(proofState);
  if (states.includes('changed')) return EXIT.findings;
  if (states.includes('cannot-check')) return EXIT.cannotRun;
  return states.includes('amending') ? EXIT.findings : EXIT.done;
}

async function prove(
  { root, year, source, inspected: { data } }: Opened,
  seal: Seal,
  record: ProofLine,
  arrived: Awaited<ReturnType<typeof arrivalsAt>>,
  found: readonly string[],
): Promise<Proof> {
  const tags: { readonly tag: string; readonly lines: readonly ProofLine[] }[] = [];
  const received: ProofLine[] = [];
  let last: Side | undefined;
  for (const [amendment, state] of statesOf(seal)) {
    const tagged = await taggedState(root, tagOf(year, seal.key, amendment), arrived, data.rights);
    tags.push({ tag: tagged.tag, lines: proveTag(seal, state, amendment, tagged) });
    if (tagged.kind === 'annotated' && amendment === latest(seal).amendment) last = tagged.side;
    // A commit that the branch did not go through is told with its tag.
    if (arrived.get(state.commit)?.id === state.commit)
      received.push(receivedLine(state, amendment, receivedOn(root, state.commit, amendment > 0, seal)));
  }
  const stray = found.filter((tag) => isTagOf(tag, year, seal.key) && !tags.some((one) => one.tag === tag));
  return {
    seal,
    report: reportName(data, year, seal.key),
    history: [record, ...received],
    tags: [...tags, ...stray.map((tag) => ({ tag, lines: [strayLine(tag)] }))],
    ...proveTree(seal, { data, source }, last),
  };
}

/** What was sealed, first and after each amendment, with the amendment's number. */
function statesOf({ first, amendments }: Seal): (readonly [number, SealedState])[] {
  return [[0, first], ...amendments.flatMap(({ number, closed }) => (closed ? [[number, closed] as const] : []))];
}

function notSealed(year: number, chapter: string | undefined, tags: readonly string[]): CannotRun {
  const of = chapter === undefined ? '' : `${chapter} `;
  const [vi, en] =
    tags.length === 0
      ? ['', '']
      : [
          `, dù có thẻ ${tags.join(', ')} (không do hoi submit tạo)`,
          `, although there is a tag ${tags.join(', ')} (hoi submit did not make it)`,
        ];
  return new CannotRun({
    vi: `năm ${year} ${of === '' ? '' : `của ${of}`}chưa niêm phong nên không có gì để xác minh${vi}. Nộp và niêm phong bằng hoi submit --year ${year}`,
    en: `the year ${year} ${of === '' ? '' : `of ${of}`}is not sealed, so there is nothing to verify${en}. Seal it with hoi submit --year ${year}`,
  });
}
