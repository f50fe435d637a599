import type { Question } from '../../questions/question.ts';
import { defines } from './definition.ts';
import { ASKS_HOUR, ASKS_MONEY, HOUR, MONEY, PRINTED } from './patterns.ts';

/** Tells whether a text holds the kind of answer that a question wants. */
export interface Wanted {
  /** Whether a passage holds it. */
  isIn(passage: string): boolean;
  /** Whether a sentence of a passage that holds it does. */
  isInSentence(sentence: string): boolean;
  /** Where a text holds it, as offsets; none where its place can't be told. */
  placesIn(text: string): readonly number[];
}

/** What a question wants to be printed, read once; null where it wants nothing in particular. */
export function wantedBy(question: Question): Wanted | null {
  if (question.answer === 'what-is' || question.answer === 'who-is') {
    const name = explained(question.topic);
    return { isIn: (text) => defines(text, name), isInSentence: () => true, placesIn: () => [] };
  }
  const printed = PRINTED[question.answer];
  if (printed === undefined) return null;
  const wanted = narrowed(question.text, printed);
  const asked = new Set(question.topic.toLowerCase().match(WORDS));
  const holds = (text: string) => !newIn(text, wanted, asked).next().done;
  const placesIn = (text: string) => [...newIn(text, wanted, asked)];
  return { isIn: holds, isInSentence: holds, placesIn };
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** A date that the question itself holds answers nothing. */
function* newIn(text: string, wanted: RegExp, asked: ReadonlySet<string>): Generator<number> {
  for (const { 0: found, index } of text.matchAll(wanted))
    if (!(found.toLowerCase().match(WORDS) ?? []).every((word) => asked.has(word))) yield index;
}

function narrowed(text: string, printed: RegExp): RegExp {
  if (ASKS_HOUR.test(text)) return HOUR;
  if (/\bhow much\b/iu.test(text) && ASKS_MONEY.test(text)) return MONEY;
  return printed;
}

/** "the quay" of "what is the quay", "Mara Quill" of "who is Mara Quill?". */
function explained(topic: string): string {
  return topic
    .replace(
      /^\P{L}*(?:who|what)(?:['’]?s)?(?: is| was| are| were)?(?: the| an?| this| that)?\s+/iu,
      '',
    )
    .replace(/(?<![\s?!.])[\s?!.]+$/u, '');
}
