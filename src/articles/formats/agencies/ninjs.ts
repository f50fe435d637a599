import type { FrontMatter } from '../../front-matter.ts';
import { isProblem, readJsonObjects } from '../../json-lines.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { htmlBlocks, isHtml } from '../html-blocks.ts';
import { languageTag } from '../language-tag.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { isJson, type JsonRecord, jsonOf, object, objects, textIn } from '../records/json-value.ts';
import { type AgencyItem, agencyArticle, replacedBy } from './item.ts';
import { nitfIn } from './nitf.ts';
import { agencyStatus, newestVersion, versionNumber } from './status.ts';

/** ninjs of agencies, versions 1 to 3. */
export const ninjs: ImportFormat = {
  name: 'ninjs',
  about: 'ninjs 1 to 3 of agencies; the highest version of each item, its status kept',
  recognise: (file) =>
    MARKS.test(file.head) &&
    (isJson(file) ? itemsIn(jsonOf(file)).length > 0 : itemsIn(lineOf(file.head)).length > 0),
  async *read(file, reading): AsyncGenerator<Found> {
    const items: JsonRecord[] = [];
    if (isJson(file)) items.push(...itemsIn(jsonOf(file)));
    else {
      for await (const { line, read } of readJsonObjects(file.bytes, file.file)) {
        if (isProblem(read)) yield { ...read, line: file.linesBefore + line };
        else items.push(...itemsIn(read));
      }
    }
    const texts = items.filter(isText);
    for (const other of items.filter((item) => !texts.includes(item))) {
      yield { passedOver: `no text: ${textIn(other.type)}`, inside: textIn(other.uri) };
    }
    const read = await Promise.all(texts.map((item) => itemOf(item, reading)));
    const { kept, replaced } = newestVersion(read);
    for (const item of replaced) yield replacedBy(item);
    for (const [index, item] of kept.entries()) yield agencyArticle(item, index + 1, file.file);
  },
};

const MARKS =
  /"(?:versioncreated|versionCreated|pubstatus|pubStatus|body_xhtml|body_html|bodies|contentCreated)"/;

/** The value of a first line, where each line is one; null where it is none. */
function lineOf(head: string): unknown {
  try {
    return JSON.parse(head.slice(0, Math.max(0, head.indexOf('\n'))).replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** A text, or a package that has a text of its own. */
function isText(item: JsonRecord): boolean {
  const type = textIn(item.type) ?? 'text';
  const own = Object.keys(item).some((key) => /^bod(?:y|ies)(?:_|$)/.test(key));
  return type === 'text' || (type === 'composite' && own);
}

/** Items have an address and a version or a status; some services put them in a list. */
function itemsIn(value: unknown): JsonRecord[] {
  const whole = object(value);
  const list = Array.isArray(value)
    ? objects(value)
    : whole
      ? [whole, ...objects(whole.items ?? whole.data)]
      : [];
  return list
    .flatMap((item) => [item, ...associated(item).filter((other) => textIn(other.type) === 'text')])
    .filter((item) => textIn(item.uri) !== null && MARKS.test(JSON.stringify(Object.keys(item))));
}

async function itemOf(item: JsonRecord, reading: FormatReading): Promise<AgencyItem> {
  const body = await bodyOf(item, reading);
  const uri = textIn(item.uri);
  const byline = textIn(item.byline) ?? textIn(item.by) ?? names(item.people, 'author') ?? null;
  const stated: Partial<FrontMatter> = {
    ...statedIn(item),
    title: headlineOf(item) ?? body.title,
    byline: (byline && withoutBy(byline)) ?? body.byline,
    databaseId: uri,
    captions: [...body.captions, ...pictures(item)],
  };
  const version = versionNumber(textIn(item.version));
  return { id: uri, version, stated, paragraphs: body.paragraphs, asides: [] };
}

function statedIn(item: JsonRecord): Partial<FrontMatter> {
  return {
    outlet:
      textIn(object(item.provider)?.name) ??
      textIn(item.provider) ??
      names(item.infosources ?? item.infoSources, null) ??
      textIn(item.source),
    published:
      textIn(item.versioncreated) ??
      textIn(item.versionCreated) ??
      textIn(item.firstcreated) ??
      textIn(item.firstCreated),
    language: languageTag(textIn(item.language)),
    ...standingOf(item),
  };
}

/** Whether it may be used, and what its editors note about that. */
function standingOf(item: JsonRecord): Partial<FrontMatter> {
  const status = agencyStatus(textIn(item.pubstatus) ?? textIn(item.pubStatus), signalsOf(item));
  const embargo =
    textIn(item.embargoed) ?? textIn(item.embargoedUntil) ?? textIn(item.embargoeduntil);
  const note = textIn(item.ednote) ?? textIn(item.edNote);
  const notes = note === null ? [] : [note];
  return {
    status: status ?? (embargo === null ? null : 'embargoed'),
    embargo,
    corrections: status === 'corrected' ? notes : [],
    notes: status === 'corrected' ? [] : notes,
  };
}

function signalsOf(item: JsonRecord): string[] {
  const listed = objects(item.signals ?? item.genres).flatMap(
    ({ code, name }) => textIn(code) ?? textIn(name) ?? [],
  );
  return [...listed, textIn(item.profile) ?? ''];
}

/** The role "main" where several are given; in version 1 `headline`, or one with a name of its own. */
function headlineOf(item: JsonRecord): string | null {
  const list = objects(item.headlines);
  const main = list.find(({ role }) => textIn(role) === 'main') ?? list[0];
  const named = Object.keys(item).find((key) => /^headline_/.test(key));
  return (
    textIn(item.headline) ?? textIn(main?.value) ?? textIn(item[named ?? '']) ?? textIn(item.title)
  );
}

/** The body that keeps its paragraphs best: XHTML or HTML, then NITF in a string, then plain text. */
async function bodyOf(item: JsonRecord, { limits }: FormatReading) {
  const bodies = bodiesIn(item);
  const nitf = bodies.find((value) => /<nitf[\s>]/.test(value));
  const html = bodies.find((value) => isHtml(value) && value !== nitf);
  if (html !== undefined) return htmlBody(html, limits);
  if (nitf !== undefined) {
    const read = await nitfIn(nitf, limits);
    const { title = null, byline = null, captions = [] } = read?.stated ?? {};
    return { paragraphs: read?.paragraphs ?? [], title, byline, captions };
  }
  const paragraphs = (bodies[0] ?? '').split(/\n\s*\n|\n(?=\s)/);
  return { paragraphs, title: null, byline: null, captions: [] };
}

function bodiesIn(item: JsonRecord): string[] {
  const named = Object.keys(item)
    .filter((key) => /^body_/.test(key))
    .map((key) => textIn(item[key]) ?? '');
  const listed = objects(item.bodies).map(({ value }) => textIn(value) ?? '');
  return [...listed, ...named, textIn(item.body) ?? ''].filter((value) => value !== '');
}

async function htmlBody(html: string, limits: FormatReading['limits']) {
  const { blocks } = await htmlBlocks(html, limits);
  const captions = blocks.filter(({ kind }) => kind === 'caption').map((block) => block.text);
  const paragraphs = blocks.filter(({ kind }) => kind !== 'caption').map((block) => block.text);
  return { paragraphs, title: null, byline: null, captions };
}

function names(list: unknown, role: string | null): string | null {
  const wanted = objects(list).filter(
    (entry) => role === null || textIn(entry.rel) === role || textIn(entry.role) === role,
  );
  return wanted.flatMap(({ name }) => textIn(name) ?? []).join(', ') || null;
}

/** The parts of a package: a list, or named. */
function associated(item: JsonRecord): JsonRecord[] {
  const { associations } = item;
  return objects(
    Array.isArray(associations) ? associations : Object.values(object(associations) ?? {}),
  );
}

function pictures(item: JsonRecord): string[] {
  const shown = associated(item).filter(({ type }) => textIn(type) === 'picture');
  return shown.flatMap(
    (picture) =>
      textIn(picture.description_text) ?? textIn(objects(picture.descriptions)[0]?.value) ?? [],
  );
}
