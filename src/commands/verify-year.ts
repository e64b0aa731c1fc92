import { inspect } from '../check/inspect.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Seal, SealedState } from '../model/seal.ts';
import { sealsJson } from '../render/json/seals.ts';
import { type Proof, proofState, renderProof } from '../render/terminal/seals.ts';
import { firstParent, isOnBranch } from '../repository/ancestry.ts';
import { revision } from '../repository/revision.ts';
import { readTag } from '../repository/tag.ts';
import { commitOf, needHistory } from '../repository/whole-history.ts';
import { latest, reportName, tagOf } from '../seals/names.ts';
import { type ProofLine, proveTag, proveTree, type Side, type Tagged } from '../seals/proof.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { chapterNamed, open } from './open.ts';
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
  const { root, year, source, inspected } = opened;
  const chapter = chapterNamed(opened.inspected.data, options.chapter);
  needHistory(root);
  commitOf(root, 'HEAD');
  const seals = (inspected.data.seals.get(year)?.seals ?? []).filter(({ key }) => chapter === undefined || key === chapter);
  if (seals.length === 0)
    throw new CannotRun({
      vi: `năm ${year} ${chapter === undefined ? '' : `của ${chapter} `}chưa niêm phong nên không có gì để xác minh. Nộp và niêm phong bằng hoi submit --year ${year}`,
      en: `the year ${year} ${chapter === undefined ? '' : `of ${chapter} `}is not sealed, so there is nothing to verify. Seal it with hoi submit --year ${year}`,
    });
  const proofs: Proof[] = [];
  for (const seal of seals) {
    const tags: { readonly tag: string; readonly lines: readonly ProofLine[] }[] = [];
    let last: Side | undefined;
    for (const [amendment, state] of statesOf(seal)) {
      const tagged = await taggedState(root, tagOf(year, seal.key, amendment));
      tags.push({ tag: tagged.tag, lines: proveTag(seal, state, amendment, tagged) });
      if (amendment === latest(seal).amendment) last = tagged.side;
    }
    proofs.push({
      seal,
      report: reportName(inspected.data, year, seal.key),
      tags,
      ...proveTree(seal, { data: inspected.data, source }, last),
    });
  }
  if (options.json) io.stdout(sealsJson(year, proofs, lang));
  else io.stdout(renderProof(proofs, inspected.data, screenOf(options, context)));
  const states = proofs.map(proofState);
  if (states.includes('changed')) return EXIT.findings;
  if (states.includes('cannot-check')) return EXIT.cannotRun;
  return states.includes('amending') ? EXIT.findings : EXIT.done;
}

/** What was sealed, first and after each amendment, with the amendment's number. */
function statesOf({ first, amendments }: Seal): (readonly [number, SealedState])[] {
  return [[0, first], ...amendments.flatMap(({ number, closed }) => (closed ? [[number, closed] as const] : []))];
}

async function taggedState(root: string, tag: string): Promise<Tagged> {
  const found = await readTag(root, tag);
  if (found.kind !== 'annotated') return { tag, kind: found.kind };
  const [onBranch, parent] = await Promise.all([isOnBranch(root, found.commit), firstParent(root, found.commit)]);
  const source = revision(root, found.commit);
  return { tag, kind: 'annotated', signature: found.signature, onBranch, parent, side: { source, data: inspect(source).data } };
}
