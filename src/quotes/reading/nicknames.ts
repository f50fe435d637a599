import type { Span } from '../../language/span.ts';
import type { Quotation } from '../marks/quotations.ts';

const BEFORE = /\p{Lu}[\p{L}’'-]{0,30} $/u;
const AFTER = /^ \p{Lu}\p{Ll}/u;
const NICKNAME = /^(?:the |The |el |El |La )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2}$/u;

/** The spans in marks within a name (“Duke” in Edwin “Duke” Marle), their marks included: nobody says them. */
export function nicknamesIn(text: string, quotations: readonly Quotation[]): Span[] {
  return quotations.flatMap(({ start, end, outer, closed }) => {
    if (!closed || end - start > LONGEST) return [];
    const before = text.slice(Math.max(0, outer.start - 30), outer.start);
    const within = BEFORE.test(before) && AFTER.test(text.slice(outer.end, outer.end + 3));
    return within && NICKNAME.test(text.slice(start, end)) ? [outer] : [];
  });
}

/** So many characters a nickname has at most. */
const LONGEST = 30;

/** The quotations that are no nickname. */
export function withoutNicknames(
  quotations: readonly Quotation[],
  nicknames: readonly Span[],
): readonly Quotation[] {
  if (nicknames.length === 0) return quotations;
  return quotations.filter(({ outer }) => !nicknames.includes(outer));
}
