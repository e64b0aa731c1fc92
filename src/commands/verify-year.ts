import { isDay } from '../calendar/day.ts';
import { inspect } from '../check/inspect.ts';
import { CannotRun } from '../findings/cannot-run.ts';
import type { Signature } from '../guard/change.ts';
import { signedBy } from '../guard/signer.ts';
import type { Rights } from '../model/rights.ts';
import type { Seal, SealedState } from '../model/seal.ts';
import { sealsJson } from '../render/json/seals.ts';
import { type Proof, proofState, renderProof } from '../render/terminal/seals.ts';
import { branchDays, firstParent } from '../repository/ancestry.ts';
import { blobs } from '../repository/blobs.ts';
import { commitHeader } from '../repository/header.ts';
import { revision } from '../repository/revision.ts';
import { signaturesOf, tagSignature } from '../repository/signatures.ts';
import { readTag } from '../repository/tag.ts';
import { commitOf, needHistory } from '../repository/whole-history.ts';
import { latest, reportName, tagOf } from '../seals/names.ts';
import { proveTag, proveTree, type Tagged } from '../seals/proof.ts';
import type { ProofLine, Side } from '../seals/proof-line.ts';
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
  const days = await branchDays(root);
  const proofs: Proof[] = [];
  for (const seal of seals) {
    const tags: { readonly tag: string; readonly lines: readonly ProofLine[] }[] = [];
    let last: Side | undefined;
    for (const [amendment, state] of statesOf(seal)) {
      const tagged = await taggedState(root, tagOf(year, seal.key, amendment), days, inspected.data.rights);
      tags.push({ tag: tagged.tag, lines: proveTag(seal, state, amendment, tagged) });
      if (tagged.kind === 'annotated' && amendment === latest(seal).amendment) last = tagged.side;
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

async function taggedState(root: string, tag: string, days: ReadonlyMap<string, string>, rights: Rights | undefined): Promise<Tagged> {
  const found = await readTag(root, tag);
  if (found.kind !== 'annotated') return { tag, kind: found.kind };
  const { id, commit, name, message, tagger, isSigned } = found;
  const day = days.get(commit);
  const source = revision(root, commit);
  const signature = isSigned ? tagSignature(root, id, rights) : UNSIGNED;
  const { committer } = commitHeader(Buffer.from(blobs(root, [commit]).get(commit) ?? []).toString('utf8'));
  return {
    tag,
    kind: 'annotated',
    name,
    message,
    maker: { who: tagger, signature },
    signed: signedBy(signature, rights, tagger.email, day !== undefined && isDay(day) ? day : undefined),
    sealer: { who: committer, signature: signaturesOf(root, [commit], rights).get(commit) ?? UNSIGNED },
    onBranch: day !== undefined,
    parent: await firstParent(root, commit),
    side: { source, data: inspect(source).data },
  };
}

const UNSIGNED: Signature = { state: 'none', fingerprints: [] };
