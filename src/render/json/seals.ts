import type { Lang } from '../../i18n/lang.ts';
import type { SealedFigure } from '../../model/seal.ts';
import { STATE_OF } from '../../seals/figures.ts';
import { latest, openAmendment } from '../../seals/names.ts';
import type { ProofLine } from '../../seals/proof-line.ts';
import { type Proof, proofState } from '../terminal/seals.ts';
import { escapedJson } from './escaped.ts';

/** The JSON document of `hoi verify --year --json` (version 1). */
export function sealsJson(year: number, proofs: readonly Proof[], lang: Lang): string {
  const seals = proofs.map((proof) => ({
    chapter: proof.seal.chapter ?? null,
    state: proofState(proof),
    received: proof.seal.first.received,
    asOf: latest(proof.seal).state.figuresTo,
    commit: latest(proof.seal).state.commit,
    amendments: proof.seal.amendments.length,
    amending: openAmendment(proof.seal)?.number ?? null,
    history: proof.history.map((line) => check(line, lang)),
    tags: proof.tags.map(({ tag, lines }) => ({ tag, checks: lines.map((line) => check(line, lang)) })),
    workTree: proof.lines.map((line) => check(line, lang)),
    figures: proof.figures.map(({ sealed, again, same }) => ({
      id: sealed.id,
      sealed: figure(sealed),
      computed: again ? figure(again) : null,
      same,
    })),
  }));
  return `${escapedJson({ version: 1, year, seals })}\n`;
}

function check({ check: id, verdict, words, files }: ProofLine, lang: Lang): unknown {
  return { check: id, verdict, message: words[lang], files: files ?? [] };
}

function figure({ numerator, denominator, target, result }: SealedFigure): unknown {
  return { numerator, denominator, target, state: STATE_OF[result] };
}
