import { type FrontMatter, LONGEST_FRONT_MATTER, partFrontMatter } from '../../front-matter.ts';
import { parse } from '../../read/yaml.ts';
import type { Found } from '../format.ts';
import { type Aside, found } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import { standingBy } from '../records/beside.ts';
import { columnKey, fieldsOf } from '../records/columns.ts';
import { printedField, valuesOf } from '../records/values.ts';
import { isTranscript, spokenLines } from '../spoken/transcript.ts';
import { markdownBlocks } from './markdown-marks.ts';

/** Names that our own front matter has: a file that has only these is in our format. */
const OWN: ReadonlySet<string> = new Set(
  'title outlet byline published url language form origin captions'.split(' '),
);

/**
 * The article of a note as clippers of web pages and scrapers write it: facts by other names than ours, and marks of Markdown in
 * its text.
 *
 * @returns null where the front matter is ours, broken, or says nothing that is known
 */
export function clippedIn(text: string, mapped: ReadonlyMap<string, string>): Found | null {
  const parted = partFrontMatter(text);
  if (!parted?.yaml || parted.yaml.length > LONGEST_FRONT_MATTER) return null;
  const facts = factsIn(parted.yaml);
  if (!facts || !isForeign(facts)) return null;
  const { form, paragraphs, asides, captions } = bodyOf(parted.body);
  if (paragraphs.length === 0) return null;
  return found({
    stated: { ...statedIn(facts, mapped), form, captions },
    paragraphs,
    asides,
    copied: form === null,
  });
}

function bodyOf(body: string) {
  return isTranscript(body.split('\n'))
    ? { form: 'transcript' as const, ...spoken(body) }
    : { form: null, ...markdownBlocks(body) };
}

function isForeign(facts: Record<string, unknown>): boolean {
  if ('origin' in facts) return false;
  const foreign = Object.keys(facts).filter((name) => !OWN.has(name));
  return foreign.some((name) => fieldsOf(name).length > 0);
}

function factsIn(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Names in brackets are links of the note's program: `[[Owen Tarrant]]`. */
function statedIn(
  facts: Record<string, unknown>,
  mapped: ReadonlyMap<string, string>,
): Partial<FrontMatter> {
  const plain = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, withoutLinks(value)]),
  );
  const value = valuesOf(plain, mapped);
  return {
    title: value('title'),
    outlet: value('outlet'),
    byline: value('byline'),
    published: exactTimeIn(plain) ?? value('published'),
    url: value('url'),
    language: languageTag(value('language')),
    section: value('section'),
    ...standingBy(value),
  };
}

function exactTimeIn(facts: Record<string, unknown>): string | null {
  const exact = Object.entries(facts).find(([name]) =>
    /^(?:publishedtime|publishedat|datepublished)$/.test(columnKey(name)),
  );
  return exact ? printedField(exact[1]) : null;
}

function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks);
  return typeof value === 'string'
    ? value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    : value;
}

function spoken(body: string): { paragraphs: string[]; asides: Aside[]; captions: string[] } {
  const plain = body.replace(/<\/?[a-z][^<>]{0,200}>/gi, '').replace(/\\([[\]*_#>`~-])/g, '$1');
  return { ...spokenLines(plain.split('\n'), 0), captions: [] };
}
