import { type FrontMatter, NOTHING_STATED } from '../../front-matter.ts';

/** One line of the file as it stood there, white space at its ends off. */
export interface PrintedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** A line of the article, put together again where it was wrapped. */
export interface Line {
  readonly printed: readonly PrintedLine[];
  /** Normalised; never blank. */
  readonly text: string;
  /** True: its page lays it out as the article's text, so that it is no label however short. Default false. */
  readonly placed?: boolean;
  /** True: its page prints it between headline and text, to say what the article is about. Default false. */
  readonly standfirst?: boolean;
}

/** A line that is no passage, and why. */
export interface DroppedLine {
  readonly line: Line;
  readonly rule: string;
  /** The field of the front matter that keeps what it states; else null. */
  readonly keptAs: keyof FrontMatter | null;
}

/**
 * Copied text on its way to an article. Each step takes lines off the cleaning, and every line taken off is in
 * `dropped`, or is the title.
 */
export interface Cleaning {
  /** What is still taken for the article's own words, in order. */
  readonly lines: readonly Line[];
  readonly dropped: readonly DroppedLine[];
  /** What has been found stated so far. */
  readonly stated: FrontMatter;
}

/** What a step decides on a line: null keeps it. */
export type LineVerdict = Pick<DroppedLine, 'rule'> & Partial<Pick<DroppedLine, 'keptAs'>>;

/** One step of the way from copied text to an article. */
export type CleaningStep = (cleaning: Cleaning) => Cleaning;

/** A cleaning that no step has seen yet. */
export function newCleaning(lines: readonly Line[], stated: Partial<FrontMatter> = {}): Cleaning {
  return { lines, dropped: [], stated: { ...NOTHING_STATED, ...stated } };
}

/** Takes off every line for which there is a verdict. */
export function dropLines(
  cleaning: Cleaning,
  judge: (line: Line, at: number) => LineVerdict | null,
): Cleaning {
  const lines: Line[] = [];
  const dropped = [...cleaning.dropped];
  for (const [at, line] of cleaning.lines.entries()) {
    const verdict = judge(line, at);
    if (verdict) dropped.push({ line, rule: verdict.rule, keptAs: verdict.keptAs ?? null });
    else lines.push(line);
  }
  return { ...cleaning, lines, dropped };
}

/** Adds to what is stated; what is stated already stays. */
export function state(cleaning: Cleaning, found: Partial<FrontMatter>): Cleaning {
  const stated: Record<string, unknown> = { ...cleaning.stated };
  for (const [field, value] of Object.entries(found)) stated[field] ??= value;
  return { ...cleaning, stated: stated as unknown as FrontMatter };
}
