/** Small words of the languages that the database prints dates in. */
const WORDS: Readonly<Record<string, string>> = {
  fr: 'le la les des du de et dans est une un pour qui que pas sur avec aux sont cette mais plus ses son ne a au ce il elle on',
  en: 'the of and that with was were his which would have from for has been their they who will is in to he she said',
};

/**
 * The language of an article that may be too short to tell: where the month of its date is of the same language as most of its
 * small words. A date alone shows the language of the database only.
 *
 * @returns null where the two don't agree
 */
export function agreedLanguage(
  paragraphs: readonly string[],
  published: string | null,
): string | null {
  const words =
    paragraphs
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const [best, next] = Object.entries(WORDS)
    .map(([tag, small]) => ({ tag, count: count(words, new Set(small.split(' '))) }))
    .sort((a, b) => b.count - a.count);
  if (!best || !next || best.count < 3 || best.count < next.count * 2) return null;
  return isDatedIn(best.tag, published?.toLowerCase() ?? '') ? best.tag : null;
}

function count(words: readonly string[], small: ReadonlySet<string>): number {
  return words.filter((word) => small.has(word)).length;
}

function isDatedIn(tag: string, published: string): boolean {
  const months = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    months.format(Date.UTC(2024, month, 15)).toLowerCase(),
  ).some((name) => published.includes(name));
}
