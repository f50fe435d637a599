import { sentencesOf } from '../../../language/sentences.ts';
import type { Match } from '../../evidence/matches.ts';
import { defines } from '../../kinds/definition.ts';
import { ASKS_HOUR, ASKS_MONEY, HOUR, MONEY, PRINTED } from '../../kinds/patterns.ts';
import type { Candidate, QueryContext } from '../candidate.ts';
import { ASKING, passageEnds } from './passage-end.ts';

/** Whether a passage states what is asked. Each is from 0 to 1. */
export interface StatementSignals {
  /** Share of the question in the best sentence, words that news uses for its words counting {@link NEAR}. */
  readonly nearSentence: number;
  /** Whether that sentence says what is asked to be done or to happen; 1 where nothing is. */
  readonly verb: number;
  /** 0 for a heading, a question or a line that only leads on; half where the best sentence asks; else 1. */
  readonly states: number;
  /** Share of the question in the paragraph before, where that asks or leads on: what follows answers it. */
  readonly replies: number;
  /** What the question wants (a date, a number, a place …) stands in the passage; 1 where nothing in particular is wanted. */
  readonly kindInPassage: number;
  /** … in the best sentence. */
  readonly kindInSentence: number;
}

/** What a word counts that news uses for a question's word. */
const NEAR = 0.6;
const ELSEWHERE = 0.5;

/** Looks for the sentence that says most of what is asked, and for the kind of answer in it. */
export function statementSignals(candidate: Candidate, context: QueryContext): StatementSignals {
  const near = context.words.nearIn(context.coverage.words, candidate.passage);
  const best = bestStatement(candidate.matches, near, context);
  const text = context.coverage.passages[candidate.passage]?.text ?? '';
  const sentence = () => sentenceAt(text, best.sentence);
  const kind = wantedIn(text, sentence, context);
  const asks = text.includes('?') && ASKING.test(sentence());
  return {
    nearSentence: best.share,
    verb: verbIn(candidate.matches, near, best.sentence, context),
    states: !passageEnds(candidate.passage, context).states ? 0 : asks ? ELSEWHERE : 1,
    replies: repliesTo(candidate, context),
    kindInPassage: kind[0],
    kindInSentence: kind[1],
  };
}

/** The sentence that says most of the question, in its own words or in those that news uses for them. */
function bestStatement(
  matches: readonly Match[],
  near: readonly Match[],
  { shares }: QueryContext,
): { readonly sentence: number; readonly share: number } {
  const strengths = new Map<number, Map<number, number>>();
  const add = (found: readonly Match[], strength: number) => {
    for (const { sentence, term } of found) {
      const terms = strengths.get(sentence) ?? new Map<number, number>();
      strengths.set(sentence, terms.set(term, Math.max(strength, terms.get(term) ?? 0)));
    }
  };
  add(matches, 1);
  add(near, NEAR);
  let best = { sentence: 0, share: 0 };
  for (const [sentence, terms] of strengths) {
    let share = 0;
    for (const [term, strength] of terms) share += strength * (shares[term] ?? 0);
    if (share > best.share) best = { sentence, share };
  }
  return best;
}

function verbIn(
  matches: readonly Match[],
  near: readonly Match[],
  best: number,
  { verb }: QueryContext,
): number {
  if (verb === null) return 1;
  const strength = (found: readonly Match[]) =>
    found.reduce(
      (most, { term, sentence }) =>
        term === verb ? Math.max(most, sentence === best ? 1 : ELSEWHERE) : most,
      0,
    );
  return Math.max(strength(matches), NEAR * strength(near));
}

function sentenceAt(text: string, place: number): string {
  const span = sentencesOf(text)[place];
  return span === undefined ? text : text.slice(span.start, span.end);
}

function repliesTo({ passage, article }: Candidate, context: QueryContext): number {
  const { coverage, words, shares } = context;
  if (passage === coverage.firstPassages[article]) return 0;
  if (!passageEnds(passage - 1, context).leadsOn) return 0;
  const terms = new Set<number>();
  words.addTo(terms, coverage.words, passage - 1);
  let sum = 0;
  for (const term of terms) sum += shares[term] ?? 0;
  return sum;
}

/** Whether what is wanted stands in the passage, and whether it does in its best sentence. */
function wantedIn(
  text: string,
  sentence: () => string,
  { question }: QueryContext,
): [number, number] {
  if (question.answer === 'what-is' || question.answer === 'who-is') {
    const name = explained(question.topic);
    const here = Number(defines(text, name));
    return [here, here];
  }
  const printed = PRINTED[question.answer];
  if (printed === undefined) return [1, 1];
  const wanted = narrowed(question.text, printed);
  const here = new Set(question.topic.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const isNew = (part: string) => {
    for (const match of part.matchAll(wanted))
      if (!(match[0].toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => here.has(word)))
        return 1;
    return 0;
  };
  const inPassage = isNew(text);
  return [inPassage, inPassage === 0 ? 0 : isNew(sentence())];
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
    .replace(/[\s?!.]+$/u, '');
}
