import type { FrontMatter } from '../../front-matter.ts';
import { LANGUAGE_NAMES } from '../read/language-names.ts';
import { foldLine } from './boilerplate/fold-line.ts';
import { bareBylineOf, isRoleLine } from './bylines.ts';
import { type Cleaning, dropLines, type Line, type LineVerdict, state } from './cleaning.ts';
import { isLabel, isProse, wordCount } from './prose.ts';
import { markedDate, type Statement, statementsBelow, statementsOf } from './statements.ts';

/** Dates and bylines stand above this paragraph, counted from 0, or below the last one. */
const LAST_OF_HEAD = 2;
const LABELLED =
  /^(title|headline|heading|author|authors|byline|language|section|edition|length|word count|words|load-date|keywords|category|type|image|description|summary)s? ?: ?(\S.*)$/i;

/** Drops language switches: names of languages as their own speakers write them. */
export function dropLanguageSwitches(cleaning: Cleaning): Cleaning {
  return dropLines(cleaning, ({ text }) => {
    if (text.length > 300) return null;
    const names = text.split(/ ?[|,/•·] ?| {2,}/).map((name) => foldLine(name) ?? '');
    const shown = names.filter((name) => name !== '');
    return shown.length > 0 && shown.every((name) => name in LANGUAGE_NAMES)
      ? { rule: 'language-switch' }
      : null;
  });
}

/** Reads lines such as "Headline: …" above the text; what states nothing that an article keeps is dropped. */
export function readLabelled(cleaning: Cleaning): Cleaning {
  const text = firstParagraph(cleaning.lines);
  let found: Partial<FrontMatter> = {};
  const read = dropLines(cleaning, (line, at) => {
    const [, label = '', value = ''] =
      at < text ? (LABELLED.exec(line.text.slice(0, 400)) ?? []) : [];
    if (/^(?:title|headline|heading)$/i.test(label)) {
      found = { title: value.trim(), ...found };
      return { rule: 'headline', keptAs: 'title' };
    }
    if (/^(?:author|byline)/i.test(label) && wordCount(value) <= 12) {
      found = { byline: value.trim(), ...found };
      return { rule: 'byline', keptAs: 'byline' };
    }
    return label === '' || wordCount(value) > 12 ? null : { rule: 'label' };
  });
  return state(read, found);
}

/** Reads dates, bylines, outlet and address off lines of their own above and below the text. */
export function readStatements(cleaning: Cleaning): Cleaning {
  const { start } = bodyOf(cleaning.lines);
  const text = firstParagraph(cleaning.lines);
  const stated = statementsByLine(cleaning.lines);
  const open = [...stated.values()].flat().filter(({ field }) => field && !cleaning.stated[field]);
  const kept = choose(open);
  const found = Object.fromEntries([...kept].map(({ field, value }) => [field, value]));
  const beside = (at: number) =>
    [at - 1, at + 1].some((near) => stated.has(cleaning.lines[near] as Line));
  const read = dropLines(cleaning, (line, at) => {
    const label = at > text && at < start && isLabel(line) && !isRoleLine(line.text) && beside(at);
    return verdictOn(stated.get(line), kept) ?? (label ? { rule: 'label' } : null);
  });
  return state(read, found);
}

function statementsByLine(lines: readonly Line[]): Map<Line, readonly Statement[]> {
  const { start, end } = bodyOf(lines);
  const text = firstParagraph(lines);
  const statementsAt = (at: number, line: Line) => {
    if (at < start) return statementsOf(line.text, at < text);
    return at > end ? statementsBelow(line.text) : asList(markedDate(line.text));
  };
  const stated = new Map<Line, readonly Statement[]>();
  for (const [at, line] of lines.entries()) {
    const read = statementsAt(at, line);
    if (read) stated.set(line, read);
  }
  return stated;
}

/** Reads bylines without "By" off lines between headline and text, and drops the rest of what is short there. */
export function readBylines(cleaning: Cleaning): Cleaning {
  if (cleaning.stated.title === null) return cleaning;
  const { start } = bodyOf(cleaning.lines);
  const text = firstParagraph(cleaning.lines);
  let byline: string | null = null;
  const read = dropLines(cleaning, (line, at) => {
    if (at >= start) return null;
    const found = bareBylineOf(line.text) ?? nameAboveRole(cleaning.lines, at);
    if (found !== null) {
      const first = byline === null && cleaning.stated.byline === null;
      byline ??= found;
      return first ? { rule: 'byline', keptAs: 'byline' } : { rule: 'byline' };
    }
    if (isRoleLine(line.text)) return { rule: 'byline' };
    return at < text && isLabel(line) ? { rule: 'label' } : null;
  });
  return byline === null ? read : state(read, { byline });
}

/** A bare name is a byline only where what its bearer does stands on the next line. */
function nameAboveRole(lines: readonly Line[], at: number): string | null {
  const text = lines[at]?.text ?? '';
  const below = lines[at + 1]?.text ?? '';
  const name = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text);
  return name && isRoleLine(below) ? text : null;
}

/** Where the text begins and ends: dates and bylines are looked for outside. */
function bodyOf(lines: readonly Line[]): { start: number; end: number } {
  const prose = lines.flatMap(({ text }, at) => (isProse(text) ? [at] : []));
  return { start: prose[LAST_OF_HEAD] ?? lines.length, end: prose.at(-1) ?? -1 };
}

function firstParagraph(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => isProse(text));
  return Math.max(at, 0);
}

function asList(statement: Statement | null): readonly Statement[] | null {
  return statement && [statement];
}

/** Of several statements on one field the one that counts: the lowest rank, the first printed. */
function choose(statements: readonly Statement[]): ReadonlySet<Statement> {
  const best = new Map<string, Statement>();
  for (const statement of statements) {
    if (statement.field === null) continue;
    const other = best.get(statement.field);
    if (!other || statement.rank < other.rank) best.set(statement.field, statement);
  }
  return new Set(best.values());
}

function verdictOn(
  statements: readonly Statement[] | undefined,
  kept: ReadonlySet<Statement>,
): LineVerdict | null {
  const [first] = statements ?? [];
  if (!statements || !first) return null;
  const used = statements.find((statement) => kept.has(statement));
  return { rule: (used ?? first).rule, keptAs: used?.field ?? null };
}
