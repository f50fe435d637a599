import type { Coverage } from '../../../coverage.ts';
import { sentencesOf } from '../../../language/sentences.ts';
import { oncePerCoverage } from '../../coverage-memo.ts';
import type { QueryContext } from '../candidate.ts';

/** What its end, and its question marks, tell of a passage. */
interface PassageEnd {
  /** Whether the passage states something. */
  readonly states: boolean;
  /** Whether it asks or ends in a colon, so that what follows answers it. */
  readonly leadsOn: boolean;
  /** Whether a question mark stands anywhere in it. */
  readonly mayAsk: boolean;
}

const [STATES, LEADS_ON, READ, MAY_ASK] = [1, 2, 4, 8];

/** By passage, in bits, what was read of it: many questions look at the same ones. */
const ends = oncePerCoverage(({ passages }): Uint8Array => new Uint8Array(passages.length));

/** How a passage of this coverage ends, read once. */
export function passageEnds(
  passage: number,
  { coverage }: Pick<QueryContext, 'coverage'>,
): PassageEnd {
  const known = ends(coverage);
  const bits = known[passage] || bitsOf(coverage.passages[passage]?.text ?? '');
  if (passage in known) known[passage] = bits;
  return {
    states: (bits & STATES) !== 0,
    leadsOn: (bits & LEADS_ON) !== 0,
    mayAsk: (bits & MAY_ASK) !== 0,
  };
}

/** How all passages end, as {@link keepPassageEnds} takes it. */
export function allPassageEnds(coverage: Coverage): Uint8Array {
  for (let at = 0; at < coverage.passages.length; at++) passageEnds(at, { coverage });
  return ends(coverage);
}

/** Takes what was read before, so that no passage is read for it. */
export function keepPassageEnds(coverage: Coverage, read: Uint8Array): void {
  ends.keep(coverage, read);
}

function bitsOf(text: string): number {
  const [states, leads] = [isStatement(text), leadsOn(text.trimEnd())];
  return READ | (states ? STATES : 0) | (leads ? LEADS_ON : 0) | (text.includes('?') ? MAY_ASK : 0);
}

function leadsOn(text: string): boolean {
  return ASKING.test(text) || text.endsWith(':');
}

/** A heading or a line that ends in a colon states nothing; nor does a lone question. */
function isStatement(text: string): boolean {
  const trimmed = text.trimEnd();
  if (/[:]$/.test(trimmed)) return false;
  if (ASKING.test(trimmed)) return sentencesOf(trimmed).length > 1;
  return /[.!…;)\]”"’'%]$/.test(trimmed) || trimmed.length > 150;
}

/** A question mark, and the marks that close around it. */
export const ASKING = /\?[”"’')\]]*$/;
