import type { Article } from '../../articles/article.ts';
import { intervieweeOf } from './interviewee.ts';

/** A question has at most so many characters, the words that lead up to it included. */
const LONGEST = 500;
const STRESSED = /^(\*{1,3}|_{1,3})(?=\S)[\s\S]{3,}\1$/u;
/** What headline or introduction of an interview say. */
const ANNOUNCED =
  /\b(?:interview(?:s|ed)?|q ?& ?a|q and a|in conversation|conversation with|(?:talk|chat|speak)(?:s|ed|ing)? (?:to|with)|spoke (?:to|with)|sat down with|caught up with|questions (?:for|with|to)|(?:we|I) (?:asked|met|meet|visited|visit|called|joined))\b/iu;
const FIRST_PERSON = /\b(?:i|i'm|i've|i'd|i'll|my|me|we|we're|we've|our)\b/iu;

/** An interview without labels has at most so many paragraphs before its first question: a report has more. */
const LONGEST_INTRODUCTION = 6;

/** An interview without labels has at least so many questions. */
const LEAST = 2;

/** By paragraph: whether it is short and emphasised from end to end. */
function whollyStressed(article: Article, texts: readonly string[]): boolean[] {
  const marked = new Set(article.stressed ?? []);
  return texts.map(
    (text, at) =>
      text.length <= LONGEST &&
      (marked.has(at) || (/^\s*[*_]/u.test(text) && STRESSED.test(text.trim()))),
  );
}

/**
 * The paragraphs that are an interview's questions where no label says so: short ones that end with a
 * question mark, where headline or introduction say whose interview it is, or those emphasised from end to end;
 * between answers in the first person. Empty where the article is no interview.
 */
export function questionsOf(article: Article, texts: readonly string[]): number[] {
  const stressed = whollyStressed(article, texts);
  const emphasis = stressed.filter((is, at) => is && asks(texts[at] as string)).length >= LEAST;
  const questions = texts.flatMap((text, at) =>
    (emphasis ? (stressed[at] as boolean) && at < texts.length - 1 : isQuestion(text)) ? [at] : [],
  );
  if (questions.length < LEAST || !areAnswered(questions, texts)) return [];
  if (emphasis) return questions;
  const { title, byline, outlet } = article;
  const paragraphs = texts.slice(0, questions[0]);
  if (paragraphs.length > LONGEST_INTRODUCTION) return [];
  const announced = ANNOUNCED.test([title ?? '', ...paragraphs.slice(0, 3)].join(' '));
  return announced && intervieweeOf({ title, byline, outlet, paragraphs }) !== null
    ? questions
    : [];
}

function isQuestion(text: string): boolean {
  return (
    text.length <= LONGEST && asks(text) && !/[“”"«»]\s*$|\b(?:said|asked|says|asks)\b/u.test(text)
  );
}

function asks(text: string): boolean {
  return /[?？][\s*_)”"’']*$/u.test(text.slice(-8));
}

/**
 * Most questions are followed by an answer that is none, and most answers speak in the first person and stand
 * outside marks: where they stand in marks the piece is prose.
 */
function areAnswered(questions: readonly number[], texts: readonly string[]): boolean {
  const places = new Set(questions);
  const answers = questions.filter((at) => at + 1 < texts.length && !places.has(at + 1));
  const personal = answers.filter((at, place) => {
    const until = answers[place + 1] ?? Math.min(texts.length, at + 8);
    return texts.slice(at + 1, until).some((text) => FIRST_PERSON.test(outsideMarks(text)));
  });
  const quoted = answers.filter((at) => /^[“"«„]/u.test(texts[at + 1] as string));
  if (quoted.length > 0.3 * answers.length) return false;
  return answers.length >= 0.6 * questions.length && personal.length >= 0.6 * answers.length;
}

function outsideMarks(text: string): string {
  return text.replace(/’(?=\p{L})/gu, "'").replace(/[“"«][^“”"«»]{0,2000}[”"»]/gu, ' ');
}
