import { blockParagraphs } from './paragraphs.ts';

/** A text in Markdown with its emphasis read. */
export interface Emphasised {
  /** The text without the asterisks and lines that set words in bold or italics. */
  readonly text: string;
  /** Paragraphs that are emphasised from end to end, by place: questions of an interview are printed so. */
  readonly stressed: readonly number[];
}

const BOLD = /(\*\*|__)(?=\S)([^*_\n]{0,1000}[^*_\s])\1/gu;
/** A whole line, or a label at the head of one: elsewhere a single asterisk may be a footnote's. */
const ITALIC_LINE = /^([*_])(?=\S)([^*_\n]{0,1000}[^*_\s])\1$/gmu;
const ITALIC_LABEL = /^([*_])(?=\S)([^*_:\n]{1,60}:)\1(?=\s)/gmu;
const WHOLE = /^(\*{1,3}|_{1,3})(?=\S)[^*_]{2,1000}(?<=\S)\1$/u;

/** Reads the emphasis of a text in our format: asterisks stand for bold and italics there and are never shown. */
export function withoutEmphasis(body: string): Emphasised {
  if (!/[*_]/.test(body)) return { text: body, stressed: [] };
  const stressed = blockParagraphs(body).flatMap(({ start, end }, at) =>
    end - start < 1000 && WHOLE.test(body.slice(start, end)) ? [at] : [],
  );
  const text = body.replace(BOLD, '$2').replace(ITALIC_LINE, '$2').replace(ITALIC_LABEL, '$2');
  return { text, stressed };
}
