import { COLUMNS, columnKey, type RecordField } from './columns.ts';
import { object } from './json-value.ts';

/** A record: a row of a table, or an object. */
export type Record = Readonly<{ readonly [name: string]: unknown }>;

/** What a record states of a field: what the user mapped, else the first of its names with a value that fits. */
export function valuesOf(
  record: Record,
  mapped: ReadonlyMap<string, string>,
): (field: RecordField) => string | null {
  const byKey = new Map<string, unknown>();
  for (const [name, value] of [...Object.entries(record), ...wrappedIn(record)]) {
    if (!byKey.has(columnKey(name))) byKey.set(columnKey(name), value);
  }
  return (field) => {
    // A text's list is its paragraphs, any other's names.
    const between = field === 'text' ? '\n\n' : ', ';
    const own = mapped.get(field);
    if (own !== undefined && byKey.has(columnKey(own))) {
      const value = printedField(byKey.get(columnKey(own)), between);
      return value !== null && field === 'published' ? dated(value) : value;
    }
    for (const name of COLUMNS[field].split(' ')) {
      const raw = byKey.get(name);
      const value = printedField(field === 'embargo' && raw === true ? 'true' : raw, between);
      if (value !== null && fits(field, value)) return field === 'published' ? dated(value) : value;
    }
    return null;
  };
}

/** Objects inside a record that services put its fields into; the record's own go first. */
const WRAPPERS = ['_source', 'fields', 'attributes', 'article', 'document', 'doc', 'story', 'item'];

/** What stands in them, by name. */
export function wrappedIn(record: Record): [string, unknown][] {
  return WRAPPERS.flatMap((name) => Object.entries(object(record[name]) ?? {}));
}

/** `source` is an address in some and a name in others. */
function fits(field: RecordField, value: string): boolean {
  const isAddress = /^https?:\/\/\S+$/i.test(value);
  if (field === 'url') return isAddress;
  // `published` is a day in some and whether it was published in others.
  if (field === 'published') return /\d{2}/.test(value);
  return field !== 'outlet' || !isAddress;
}

/** Seconds or milliseconds since 1970 as a date. */
function dated(value: string): string {
  if (!/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(value)) return value;
  const ms = value.length >= 13 && !value.includes('.') ? Number(value) : Number(value) * 1_000;
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** A value as text: what a list holds is joined, of an object its name counts. @param between default a comma */
export function printedField(value: unknown, between = ', '): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return printedText(value.trim());
  if (Array.isArray(value)) {
    const items = value.map((item) => printedField(item)).filter((item) => item !== null);
    return items.join(between) || null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, title, rendered, given, family } = value as { [name: string]: unknown };
  return (
    printedField(name) ??
    printedField(rendered) ??
    printedField(title) ??
    printedField([given, family].filter(Boolean).join(' '))
  );
}

function printedText(text: string): string | null {
  return text === '' || /^(?:null|none|nan|n\/a|undefined)$/i.test(text) ? null : listed(text);
}

/** A list of names that was written into one cell: `["Owen Tarrant", "Nell Oduya"]`. */
function listed(text: string): string | null {
  if (!/^\[\s*(?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*\s*\]$/.test(text.slice(0, 2_000)))
    return text === '[]' ? null : text;
  return [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b).join(', ') || null;
}
