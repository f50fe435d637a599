import { sentencesOf } from '../../../language/sentences.ts';
import { oncePerCoverage } from '../../coverage-memo.ts';
import type { QueryContext } from '../candidate.ts';

/** What the end of a passage tells of it. */
interface PassageEnd {
  /** Whether the passage states something. */
  readonly states: boolean;
  /** Whether it asks or ends in a colon, so that what follows answers it. */
  readonly leadsOn: boolean;
}

/** By passage, what was read of it: many questions look at the same ones. */
const ends = oncePerCoverage(({ passages }) => new Array<PassageEnd | undefined>(passages.length));

/** How a passage of this coverage ends, read once. */
export function passageEnds(passage: number, { coverage }: QueryContext): PassageEnd {
  const known = ends(coverage);
  const text = coverage.passages[passage]?.text ?? '';
  known[passage] ??= { states: isStatement(text), leadsOn: leadsOn(text.trimEnd()) };
  return known[passage];
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
