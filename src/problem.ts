/**
 * Something wrong that a person can put right. A list of problems goes beside whatever could still
 * be done (a corpus with one broken file), so that nothing is lost in silence.
 */
export interface Problem {
  /** Stable, lower case with hyphens: what a program or a test may rely on. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
  /** The file it was found in, as the user would name it; null where no file is to blame. */
  readonly file: string | null;
  /** Line in that file, from 1; null where the whole file is meant. */
  readonly line: number | null;
}

/** A problem that stops what was asked for. Entry points print it in one line and exit; no stack trace. */
export class OnrecordError extends Error {
  readonly problem: Problem;

  constructor(problem: Pick<Problem, 'code' | 'message' | 'remedy'> & Partial<Problem>) {
    const whole: Problem = { file: null, line: null, ...problem };
    super(describeProblem(whole));
    this.name = 'OnrecordError';
    this.problem = whole;
  }
}

/**
 * One line for people: `file:line: message Remedy. [code]`. A file's name, and what is quoted of its content, may hold
 * anything: what would end the line or turn its direction is written as its number.
 */
export function describeProblem(problem: Problem): string {
  const line = problem.line === null ? '' : `:${problem.line}`;
  const where = problem.file === null ? '' : `${problem.file}${line}: `;
  const described = `${where}${problem.message} ${problem.remedy} [${problem.code}]`;
  return described.replace(
    BREAKS_AND_DIRECTIONS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const BREAKS_AND_DIRECTIONS = /[\n\r\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
