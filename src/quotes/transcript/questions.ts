import type { Article } from '../../articles/article.ts';

/** A question has at most so many characters, the words that lead up to it included. */
const LONGEST = 600;
const STRESSED = /^(\*{1,3}|_{1,3})(?=\S)[\s\S]{3,}\1$/u;
const TALK = /\b(?:interview|q ?& ?a|q and a|in conversation|conversation with|talks? (?:to|with|about)|questions (?:for|with|to)|ask(?:s|ed)?|speaks? (?:to|with)|spoke (?:to|with)|sat down with|chat(?:s|ted)? with)\b/iu;
const FIRST_PERSON = /\b(?:i|i'm|i've|i'd|i'll|my|me|we|we're|we've|our)\b/iu;

/** How many questions an interview without labels has at least, where it is announced as one and where not. */
const LEAST = { announced: 2, stressed: 2, silent: 4 };

/**
 * The paragraphs that are an interview's questions where no label says so: short ones that end with a
 * question mark or are emphasised from end to end, between answers in the first person. Empty where the
 * article is no interview.
 */
export function questionsOf(article: Article, texts: readonly string[]): number[] {
  const stressed = texts.map((text) => text.length <= LONGEST && STRESSED.test(text.trim()));
  const emphasis = stressed.filter((is, at) => is && asks(texts[at] as string)).length >= LEAST.stressed;
  const questions = texts.flatMap((text, at) =>
    (emphasis ? (stressed[at] as boolean) && at < texts.length - 1 : isQuestion(text)) ? [at] : [],
  );
  const [first] = questions;
  if (first === undefined) return [];
  const announced = TALK.test([article.title ?? '', ...texts.slice(0, Math.min(first, 3))].join(' '));
  const least = emphasis ? LEAST.stressed : announced ? LEAST.announced : LEAST.silent;
  return questions.length >= least && areAnswered(questions, texts) ? questions : [];
}

function isQuestion(text: string): boolean {
  return text.length <= LONGEST && asks(text) && !/[“”"«»]\s*$|\b(?:said|asked|says|asks)\b/u.test(text);
}

function asks(text: string): boolean {
  return /[?？][\s*_)”"’']*$/u.test(text);
}

/** Most questions are followed by an answer that is none, and most answers speak in the first person, outside marks. */
function areAnswered(questions: readonly number[], texts: readonly string[]): boolean {
  const places = new Set(questions);
  const answers = questions.filter((at) => at + 1 < texts.length && !places.has(at + 1));
  const personal = answers.filter((at, place) => {
    const until = answers[place + 1] ?? Math.min(texts.length, at + 8);
    return texts.slice(at + 1, until).some((text) => FIRST_PERSON.test(outsideMarks(text)));
  });
  return answers.length >= 0.6 * questions.length && personal.length >= 0.6 * answers.length;
}

function outsideMarks(text: string): string {
  return text.replace(/’(?=\p{L})/gu, "'").replace(/[“"«][^“”"«»]{0,2000}[”"»]/gu, ' ');
}
