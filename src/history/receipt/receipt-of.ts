import { checkQuote } from '../../answers/check/check.ts';
import { passageIndex } from '../../answers/passage-index.ts';
import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { settled } from '../../search/remote/settled.ts';
import type { History } from '../history.ts';
import { type CheckedWords, makeReceipt, type Receipt } from './receipt.ts';

/** By whom a receipt is made, and when. */
export interface ReceiptMaking {
  /** Name and version of the program. */
  readonly by: string;
  /** ms since 1970. */
  readonly now: number;
}

/** The receipt of a passage that is served, with the check that rests on it where there is one; null where there is no such passage. */
export async function receiptOf(
  coverage: Coverage,
  passageId: string,
  checked: CheckedWords | null,
  history: History,
  making: ReceiptMaking,
): Promise<Receipt | null> {
  const place = passageIndex(coverage, passageId);
  if (place === null) return null;
  const at = coverage.articleOf[place] as number;
  await settled(coverage, () => coverage.elsewhere?.need({ passages: [place], articles: [at] }));
  const passage = coverage.passages[place] as Passage;
  const article = coverage.articles[at] as Article;
  const source = {
    ...{ article, paragraph: passage.paragraph, quotes: coverage.quotes[place] ?? [] },
    ...(checked && { checked }),
  };
  return makeReceipt(source, history, making);
}

/** What a check of a quotation found, where it found it. */
export interface CheckedPassage {
  readonly passageId: string;
  readonly words: CheckedWords;
}

/**
 * The passage that comes nearest to a quotation, with the verdict.
 * @param passage only this one; null for whichever is nearest
 * @returns the verdict alone where no passage comes near
 */
export function checkedPassage(
  coverage: Coverage,
  quote: string,
  speaker: string | null,
  passage: string | null = null,
): CheckedPassage | { readonly verdict: CheckedWords['verdict'] } {
  const { verdict, matches } = checkQuote(coverage, quote, { speaker });
  const match = matches.find(
    ({ passageId }) =>
      passageIndex(coverage, passageId) !== null && (passage === null || passageId === passage),
  );
  if (match === undefined) return { verdict };
  const { passageId, start, end } = match;
  return { passageId, words: { quote, speaker, verdict, start, end } };
}
