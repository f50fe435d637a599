import type { Article } from '../../articles/article.ts';
import { readForm } from './form.ts';
import { readLabelName } from './labels/label-name.ts';
import { type Turn, turnsOf } from './turns.ts';

/** A question and the paragraphs that answer it, in order and never none; places in `article.paragraphs`. */
export interface Exchange {
  readonly question: number;
  readonly answers: readonly number[];
}

/** So many paragraphs of an answer count as answering: a long speech wanders. */
const MOST_ANSWERS = 6;

/** An answer that is shown for its question's words has at least so many of its own. */
const LEAST_WORDS = 3;

const QUESTION_MARK = /[?？]/u;

/** The questions of a talk with their answers, in order; none in other articles. */
export function exchangesOf(article: Article): Exchange[] {
  // most articles ask nothing, and finding out that one is no talk takes a look at each of its paragraphs
  if (!QUESTION_MARK.test(article.text)) return [];
  const form = readForm(article);
  if (form.labels.length === 0 && form.questions.length === 0) return [];
  const { turns } = turnsOf(article, form);
  const isLong = ({ paragraph }: Turn) => wordsIn(article, paragraph) >= LEAST_WORDS;
  return form.labels.length === 0
    ? unlabelled(article, form.questions, turns.filter(isLong))
    : labelled(article, turns, isLong);
}

function unlabelled(
  { paragraphs }: Article,
  questions: readonly number[],
  turns: readonly Turn[],
): Exchange[] {
  return questions.flatMap((question, place) => {
    const until = questions[place + 1] ?? paragraphs.length;
    const answers = turns.filter(({ paragraph }) => paragraph > question && paragraph < until);
    return exchange(question, answers);
  });
}

/** A turn with a question in its last paragraph, and the next speaker's words. */
function labelled(
  article: Article,
  turns: readonly Turn[],
  isLong: (turn: Turn) => boolean,
): Exchange[] {
  return turns.flatMap((turn, at) => {
    const next = turns[at + 1];
    if (next === undefined || next.number === turn.number || next.paragraph === turn.paragraph)
      return [];
    if (keyOf(turn) === keyOf(next) || !asks(article, turn)) return [];
    const answers = turns.slice(at + 1, at + 1 + MOST_ANSWERS);
    return exchange(
      turn.paragraph,
      answers.filter((own) => own.number === next.number && isLong(own)),
    );
  });
}

function exchange(question: number, turns: readonly Turn[]): Exchange[] {
  const answers = turns.slice(0, MOST_ANSWERS).map(({ paragraph }) => paragraph);
  return answers.length === 0 ? [] : [{ question, answers }];
}

function keyOf({ label }: Turn): string {
  return label === null ? '' : readLabelName(label.label.named.text).key;
}

function asks({ text, paragraphs }: Article, { paragraph }: Turn): boolean {
  const own = paragraphs[paragraph];
  return own !== undefined && QUESTION_MARK.test(text.slice(own.start, own.end));
}

function wordsIn({ text, paragraphs }: Article, paragraph: number): number {
  const own = paragraphs[paragraph];
  return own === undefined ? 0 : text.slice(own.start, own.end).split(/\s+/u).length;
}
