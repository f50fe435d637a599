import { decodeEntities } from '../../read/named-characters.ts';

export type LinkedJson = Readonly<Record<string, unknown>>;

/** How deep objects are looked into for articles. */
const DEEPEST = 6;
/** Most objects that are looked at. */
const MOST = 2_000;
/** Longest script that is read, in UTF-16 code units. */
const LONGEST = 2_000_000;

/** Where an object keeps what the page is mainly about; articles elsewhere in it are other ones. */
const MAIN = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed'] as const;
const ARTICLE = /Article$|BlogPosting$|^Report$/;
const OTHER_KINDS = /^(?:ClaimReview|Review|MedicalWebPage|Recipe|WebPage|ItemPage)$/;

/** What a page's JSON-LD scripts state (schema.org): broken ones are passed over. */
export class LinkedData {
  /** The article that the page is about; null where none is described. */
  readonly article: LinkedJson | null;
  /** A description of the page as a whole, where it says less than an article's would. */
  readonly page: LinkedJson | null;
  readonly #byId = new Map<string, LinkedJson>();

  constructor(scripts: readonly string[]) {
    const roots = scripts.filter(({ length }) => length <= LONGEST).map(parsed);
    const all: LinkedJson[] = [];
    for (const root of roots) collect(root, 0, null, all);
    for (const object of all) this.#remember(object);
    const main: LinkedJson[] = [];
    for (const root of roots) collect(root, 0, MAIN, main);
    this.article = main.find((object) => isOf(object, ARTICLE)) ?? null;
    this.page = main.find((object) => isOf(object, OTHER_KINDS)) ?? null;
  }

  /** The object that a value is or refers to by `@id`; null where it is none. */
  object(value: unknown): LinkedJson | null {
    if (Array.isArray(value)) return this.object(value[0]);
    if (typeof value !== 'object' || value === null) return null;
    const id = (value as LinkedJson)['@id'];
    const meant = typeof id === 'string' ? this.#byId.get(id) : undefined;
    return meant ?? (value as LinkedJson);
  }

  /** The objects of a value that is one or a list of them; a name alone becomes an object with that name. */
  list(value: unknown): LinkedJson[] {
    return ([value].flat(2) as unknown[]).flatMap((one): LinkedJson[] => {
      if (typeof one === 'string') return [{ name: one }];
      const object = this.object(one);
      return object === null ? [] : [object];
    });
  }

  /** A reference holds its `@id` alone; what it leads to says more. */
  #remember(object: LinkedJson): void {
    const id = object['@id'];
    if (typeof id !== 'string') return;
    const known = this.#byId.get(id);
    if (!known || Object.keys(known).length < Object.keys(object).length)
      this.#byId.set(id, object);
  }
}

function isOf(object: LinkedJson, kind: RegExp): boolean {
  return [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));
}

/** A string without white space round it and with its HTML entities read; null where it is empty or none. */
export function linkedText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = decodeEntities(value).trim();
  return plain === '' ? null : plain;
}

function parsed(script: string): unknown {
  const json = script
    .trim()
    .replace(
      /^(?:<!--|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/|-->)?\s*$|^<!--|-->\s*;?\s*$/g,
      '',
    )
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(json);
  } catch {
    return parsedLoosely(json);
  }
}

function parsedLoosely(json: string): unknown {
  try {
    return JSON.parse(strictJson(json));
  } catch {
    return null;
  }
}

/** Many pages print line breaks inside strings, and a comma after the last value. */
function strictJson(json: string): string {
  const parts: string[] = [];
  let quoted = false;
  for (const { 0: piece } of json.matchAll(PIECES)) {
    if (piece === '"') quoted = !quoted;
    if (quoted && CONTROL.test(piece)) parts.push(piece === '\n' ? '\\n' : ' ');
    else if (!quoted && piece.startsWith(',') && /[}\]]$/.test(piece)) parts.push(piece.slice(1));
    else parts.push(piece);
  }
  return parts.join('');
}

/** Escaped marks, quotation marks, commas with what closes behind them, control characters, and whatever is between. */
const PIECES = /\\[\s\S]|"|,\s{0,99}[}\]]|\p{Cc}|[^"\\,\p{Cc}]+|[\s\S]/gu;
const CONTROL = /^\p{Cc}$/u;

/** The objects of a value, outer ones first; below an object only under the named keys, where any are named. */
function collect(
  value: unknown,
  depth: number,
  keys: readonly string[] | null,
  found: LinkedJson[],
): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null || found.length >= MOST)
    return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, keys, found);
    return;
  }
  const object = value as LinkedJson;
  found.push(object);
  const inner = keys === null ? Object.values(object) : keys.map((key) => object[key]);
  for (const one of inner) collect(one, depth + 1, keys, found);
}
