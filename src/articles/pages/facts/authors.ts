import { bylineOf } from '../../import/clean/bylines.ts';
import { type PageElement, shortText } from '../page-dom.ts';
import { fold } from '../witness.ts';
import { type LinkedJson, linkedText } from './json-ld.ts';
import type { PageHead } from './page-head.ts';

/** What stands before a name in a byline, in the languages of the press. */
const MARKER =
  /^(?:(?:written |words |story |text |reported |report )?by|von|par|por|di|door|av|af|od|przez|autore?|auteur|autora|author|authors|foto|text|texto|testo|texte|redacción|от|автор|автори)(?: ?[:：] ?| )(?=\S)/i;
/** Longest name, in words, and longest byline, in names. */
const LONGEST_NAME = 7;
const MOST_NAMES = 12;
/** Words in lower case behind a name and a comma from which on they are an office. */
const OFFICE_WORDS = 3;
/** Longest printed byline that is read, in UTF-16 code units. */
const LONGEST = 160;
/** Names that programs sign with. */
const NOBODY =
  /^(?:admin|administrator|editor|webmaster|root|user|anonymous|unknown|none|null|undefined|n\/a|staff|redaktion|redacción|redazione|la rédaction|wp-admin|author|guest|default)$/i;
/** Parts of a page in which a name is nobody's who wrote it. */
const ELSEWHERE =
  'figure, figcaption, aside, nav, footer, blockquote, [class*="related"], [class*="comment"], [class*="teaser"], [class*="caption"], [class*="credit"], [class*="recommend"]';

/**
 * Who wrote the article: the persons that its JSON-LD names, else those of `meta` tags, else those printed where bylines stand,
 * else an agency or a desk; never the outlet itself, a profile's address or a photographer.
 */
export function bylineIn(head: PageHead, outlet: string | null): string | null {
  const stated = statedAuthors(head);
  const list = (names: readonly string[]) => joined(names, outlet);
  const people = list(stated.filter(({ body }) => !body).map(({ name }) => name));
  const all = stated.map(({ name }) => name);
  if (people !== null) return list(all);
  const others = list(metaAuthors(head)) ?? list(printedAuthors(head));
  return others ?? list(all) ?? joined(all, null);
}

interface Author {
  readonly name: string;
  /** Whether it is an organisation rather than a person. */
  readonly body: boolean;
}

function statedAuthors({ data }: PageHead): Author[] {
  const values = [data.article?.author ?? data.article?.creator, data.page?.author];
  const authors = values
    .map((value) => data.list(value).flatMap(authorOf))
    .find((list) => list.length > 0);
  return authors ?? [];
}

function authorOf(object: LinkedJson): Author[] {
  const parts = [linkedText(object.givenName), linkedText(object.familyName)].filter(
    (part) => part !== null,
  );
  const [listed] = [object.name].flat();
  const name = linkedText(listed) ?? (parts.length > 0 ? parts.join(' ') : null);
  const body = [object['@type']]
    .flat()
    .some((type) => typeof type === 'string' && /Organi[sz]ation$/.test(type));
  return name === null ? [] : [{ name: body ? name : withoutOffice(name), body }];
}

/** A person's name without the office behind it: "Ida Quill, professor of law at the city university". */
function withoutOffice(name: string): string {
  const comma = name.indexOf(', ');
  const office = comma > 0 && (name.slice(comma).match(/ \p{Ll}/gu) ?? []).length >= OFFICE_WORDS;
  return office && name.slice(0, comma).includes(' ') ? name.slice(0, comma) : name;
}

/** The names of `<meta>` that state an author, the most trusted first. */
const AUTHOR_METAS = [
  'author',
  'byl',
  'dc.creator',
  'dc.contributor',
  'parsely-author',
  'article:author',
  'sailthru.author',
  'cxenseparse:author',
  'og:article:author',
  'twitter:creator:name',
];

function metaAuthors(head: PageHead): string[] {
  for (const name of AUTHOR_METAS) {
    const found = head
      .metas(name)
      .map(stripped)
      .filter((value) => isByline(value));
    if (found.length > 0) return found;
  }
  return [];
}

/** Names where bylines are printed: the links or names inside an element made for them, else its own words. */
function printedAuthors({ authors }: PageHead): string[] {
  for (const list of [authors.itemprop, authors.rel, authors.class]) {
    const names = namesIn(ofOneArticle(list.filter((tag) => tag.closest(ELSEWHERE) === null)));
    if (names.length > 0) return names;
  }
  return [];
}

/** Where several articles of a page are signed, the names of the one with the first headline, else of the first. */
function ofOneArticle(tags: readonly PageElement[]): readonly PageElement[] {
  const article = (tag: PageElement) => tag.closest('article');
  const signed = [...new Set(tags.map(article))];
  if (signed.length < 2 || signed.includes(null)) return tags;
  const own = signed.find((one) => one?.querySelectorAll('h1').length) ?? signed[0];
  return tags.filter((tag) => article(tag) === own);
}

function namesIn(tags: readonly PageElement[]): string[] {
  const inner = tags.flatMap((tag) => Array.from(tag.querySelectorAll('[itemprop="name"], a')));
  // A box of several names without a mark between them reads as one name.
  const innermost = tags.filter(
    (tag) => !tags.some((other) => other !== tag && tag.contains(other)),
  );
  for (const named of [inner, innermost]) {
    const names = named
      .map((tag) => stripped(tag.getAttribute('content') ?? shortText(tag, LONGEST) ?? ''))
      .filter((value) => isByline(value));
    if (names.length > 0) return names;
  }
  return innermostNames(tags);
}

/** The name behind "by" in a line that says more: "Opinion by Ida Quill 5 November 3 min". */
function innermostNames(tags: readonly PageElement[]): string[] {
  const lines = tags.map((tag) => shortText(tag, LONGEST) ?? '');
  return lines.flatMap((line) => BY_NAME.exec(line)?.[1] ?? []).slice(0, 1);
}

const BY_NAME =
  /(?:^|[\s|·])(?:by|By|von|Von|par|Par|por|Por|di|av|af|door) ((?:\p{Lu}[\p{L}\p{M}'’.-]{1,30} ){1,3}\p{Lu}[\p{L}\p{M}'’-]{1,30})(?=$|[\s,|·])/u;

function stripped(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKER, '')
    .replace(/ \(\p{Ll}{2,4}\.?\)$/u, '')
    .replace(/\s?(?:기자|記者|记者)$/u, '')
    .replace(/(?<![\s,;|·•])[\s,;|·•]+$/, '')
    .trim();
}

/** Whether a printed or loosely stated value reads as one or several names; scripts without capitals by their length. */
function isByline(value: string): boolean {
  if (value === '' || value.length > LONGEST || /:\/\/|^www\.|@|\d{3}/.test(value)) return false;
  if (!/\p{Lu}|\p{Ll}/u.test(value)) return /^[\p{L}\p{M}\s・･·、,，/ー]{2,30}$/u.test(value);
  return bylineOf(`By ${value}`) !== null || NAMES_WITH_JOINTS.test(value);
}

/** "Pat Doe og Kim Roe", "Ann del Campo": names joined in any language. */
const NAMES_WITH_JOINTS =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:(?:,? | (?:og|och|und|et|y|e|i|ja|og|ve|en|&) | (?:del|della|dos|das|di|du|des|von|van|der|den|zu|zur|ter|ten|le|la|al|el|bin|ibn|abu|da|do) ?(?:la |der |den )?)\p{Lu}[\p{L}\p{M}'’.-]*){1,11}$/u;

/** The names that are fit to be a byline, each once, as a list; null where there are none. */
function joined(names: readonly string[], outlet: string | null): string | null {
  const found: string[] = [];
  for (const value of names.slice(0, MOST_NAMES)) {
    const name = stripped(value);
    if (!isFit(name, outlet)) continue;
    if (found.some((other) => fold(other).includes(fold(name)))) continue;
    const wider = found.findIndex((other) => fold(name).includes(fold(other)));
    if (wider < 0) found.push(name);
  }
  return found.length > 0 ? found.join(', ') : null;
}

function isFit(name: string, outlet: string | null): boolean {
  if (
    name === '' ||
    !/\p{L}/u.test(name) ||
    /:\/\/|^www\.|^@|\S@\S/.test(name) ||
    NOBODY.test(name)
  )
    return false;
  if (name.split(' ').length > LONGEST_NAME * 2) return false;
  return outlet === null || fold(name) !== fold(outlet);
}
