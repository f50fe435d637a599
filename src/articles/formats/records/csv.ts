import type { Problem } from '../../../problem.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { leftOut } from '../found.ts';
import type { ImportFile } from '../import-file.ts';
import { linkList } from '../lists/link-list.ts';
import { columnKey, fieldsOf, type RecordField } from './columns.ts';
import { belowStated, delimiterOf, headerOf } from './delimiter.ts';
import { recordArticle } from './record.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab']);

/** Tables with an article a row. */
export const csv: ImportFormat = {
  name: 'csv',
  about: 'Tables with an article a row (CSV, TSV); columns by their names, or with --map',
  recognise: (file) => {
    const delimiter = delimiterOf(file.head);
    if (delimiter === null) return false;
    if (ENDINGS.has(file.ending)) return true;
    const known = new Set(
      headerOf(file.head, delimiter).flatMap((name) => fieldsOf(name).slice(0, 1)),
    );
    return (
      /^\.(?:txt|text|)$/.test(file.ending) &&
      known.size >= 3 &&
      (known.has('text') || known.has('url'))
    );
  },
  async *read(file, reading): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const delimiter = delimiterOf(file.head) ?? ',';
    const header = headerOf(file.head, delimiter);
    if (isWithoutTexts(header, reading)) yield await listOf(file, text, delimiter, header);
    else yield* rows(file, text, delimiter, reading);
  },
};

async function* rows(
  file: ImportFile,
  text: string,
  delimiter: string,
  reading: FormatReading,
): AsyncGenerator<Found> {
  const { parse } = await import('csv-parse');
  const parser = parse(belowStated(text), {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: delimiter === '\t',
    // Where no cell begins with a quotation mark none is quoted, and those inside are the words' own.
    quote: isQuoted(text, delimiter) ? '"' : null,
    skip_empty_lines: true,
    max_record_size: reading.limits.record,
  });
  let names: readonly string[] | null = null;
  let number = 0;
  for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
    number += 1;
    if (names === null) {
      names = record.map((name) => name.trim());
      if (file.linesBefore === 0) {
        yield* missingColumns(names, file.file, reading);
        yield* unreadColumns(names, reading);
      }
    } else {
      const place = { file: file.file, number: file.linesBefore + number - 1, unit: 'row' };
      yield await recordArticle(byName(names, record), place, reading);
    }
  }
}

/** Columns that were given a meaning and that the table does not have: an error of typing would lose what they hold in silence. */
function* missingColumns(
  names: readonly string[],
  file: string,
  { fields }: FormatReading,
): Generator<Found> {
  const known = new Set(names.map(columnKey));
  for (const column of fields.values()) {
    if (known.has(columnKey(column))) continue;
    yield {
      code: 'column-missing',
      message: `The table has no column ${JSON.stringify(column)}: ${names.slice(0, 12).join(', ')}.`,
      remedy: 'Write its name in `--map` as the table’s first line has it.',
      file,
      line: 1,
    };
  }
}

function isQuoted(text: string, delimiter: string): boolean {
  const mark = delimiter === '|' ? '\\|' : delimiter;
  return new RegExp(`(?:^|[\\n\\ufeff]|${mark})[ \\t]?"`).test(text);
}

/** Columns that no field of an article is known by, so that nobody misses what they hold without a word. */
function* unreadColumns(names: readonly string[], { fields }: FormatReading): Generator<Found> {
  const mapped = new Set([...fields.values()].map(columnKey));
  const unread = names.filter(
    (name) => name !== '' && fieldsOf(name).length === 0 && !mapped.has(columnKey(name)),
  );
  if (unread.length > 0)
    yield leftOut([{ text: unread.join(', '), rule: 'columns-unread', line: 1 }]);
}

/** A row by its columns' names; what columns of one name hold is a list. */
function byName(names: readonly string[], cells: readonly string[]): Record<string, string[]> {
  const row = new Map<string, string[]>();
  for (const [at, name] of names.entries())
    row.set(name, [...(row.get(name) ?? []), cells[at] ?? '']);
  return Object.fromEntries(row);
}

/** Whether the columns are known and none of them holds texts. */
function isWithoutTexts(header: readonly string[], { fields }: FormatReading): boolean {
  const known = new Set<RecordField>(header.flatMap(fieldsOf));
  return !fields.has('text') && !known.has('text');
}

/** A list of links, or rows without a header line. */
async function listOf(
  file: ImportFile,
  text: string,
  delimiter: string,
  header: readonly string[],
): Promise<Found> {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const known = new Set(header.flatMap(fieldsOf));
  const isGdelt = delimiter === '\t' && /^\d{14}-/.test(header[0] ?? '');
  if (isGdelt) return linkList(file.file, 'a table of GDELT', lines);
  if (known.has('url')) return linkList(file.file, 'a table of links', lines - 1);
  return columnsUnknown(file.file, header);
}

function columnsUnknown(file: string, header: readonly string[]): Problem {
  return {
    code: 'columns-unknown',
    message: `No column of the table is known to hold texts: ${header.slice(0, 12).join(', ')}.`,
    remedy: 'Name it with `--map text=COLUMN`.',
    file,
    line: 1,
  };
}
