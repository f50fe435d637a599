import { oneSpaced, withoutBreaks } from '../../language/white-space.ts';
import type { Problem } from '../../problem.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type DroppedLine, type Line, newCleaning } from '../import/clean/cleaning.ts';
import { normalise } from '../import/clean/normalise.ts';
import type { FoundArticle, LeftOut } from './format.ts';

/** A line that a format takes for no part of the article, and why. */
export interface Aside {
  readonly text: string;
  /** Such as `copyright`; the rule it is listed under. */
  readonly rule: string;
  /** The field that keeps what it states; absent where none does. */
  readonly keptAs?: keyof FrontMatter;
  /** Where it stood, from 1: the line or block of its article. Absent where the format can't say. */
  readonly line?: number;
}

/** An article as formats put it together. */
export interface FoundParts {
  readonly place?: string | number | null;
  readonly name?: string | null;
  /** Blank values are taken for not stated. */
  readonly stated: { readonly [Field in keyof FrontMatter]?: FrontMatter[Field] | undefined };
  readonly paragraphs: readonly string[];
  readonly asides?: readonly Aside[];
  readonly copied?: boolean;
}

/** Puts together what was found: every text in one line, brought to the form that articles have, none blank. */
export function found(told: FoundParts): FoundArticle {
  const { paragraphs, asides = [], copied = false, place = null, name = null } = told;
  const lines = paragraphs.flatMap((text, at) => lineOf(text, at + 1) ?? []);
  const cleaning = newCleaning(lines, tidied(told.stated));
  return {
    cleaning: { ...cleaning, dropped: asideLines(asides) },
    copied,
    place: place === null ? null : String(place),
    name,
  };
}

/** Lines that were left out, as cleaning lists them. */
export function asideLines(asides: readonly Aside[]): DroppedLine[] {
  return asides.flatMap((aside) => droppedOf(aside) ?? []);
}

/** Words that belong to no article of the file. */
export function leftOut(asides: readonly Aside[]): LeftOut {
  return { leftOut: asideLines(asides) };
}

/** A text as one line: normalised, every run of white space a single blank. */
export function tidy(text: string): string {
  return oneSpaced(normalise(text)).trim();
}

/** A text as a paragraph: normalised, line breaks and tabs made blanks, several blanks kept as they were printed. */
export function paragraphOf(text: string): string {
  return normalise(withoutBreaks(text)).trim();
}

function lineOf(text: string, number: number): Line | null {
  const line = paragraphOf(text);
  return line === '' ? null : { printed: [{ number, text: text.trim() }], text: line };
}

function droppedOf({ text, rule, keptAs, line = 1 }: Aside): DroppedLine | null {
  const whole = lineOf(text, line);
  return whole && { line: whole, rule, keptAs: keptAs ?? null };
}

function tidied(stated: FoundParts['stated']): Partial<FrontMatter> {
  const values = Object.entries(stated).map(([field, value]) => {
    if (typeof value === 'string') return [field, tidy(value) || null];
    if (Array.isArray(value)) return [field, value.map(tidy).filter((item) => item !== '')];
    return [field, value];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null));
}

/** The problem that a part of a file holds no article, or none that can be read. */
export function noArticle(
  file: string,
  code: string,
  message: string,
  remedy: string,
  line: number | null = null,
): Problem {
  return { code, message, remedy, file, line };
}
