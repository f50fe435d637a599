import type { Problem } from '../../problem.ts';
import { OverLimit } from './archives/over-limit.ts';
import { TooNested } from './dom.ts';
import type { FormatReading, Found, ImportFormat } from './format.ts';
import type { ImportFile } from './import-file.ts';
import { formatNamed, formatOf } from './registry.ts';

/** Endings of files that are taken for articles, whatever is in them. */
const EXPECTED =
  /^\.(?:txt|text|md|markdown|html?|xhtml|jsonl|ndjson|docx|odt|rtf|pdf|eml|mbox|mht|mhtml|csv|tsv)$/;

/**
 * Reads a file by the format that recognises it. What a format throws becomes a problem of the file; what it gave before
 * stays.
 *
 * @param named whether the user named the file itself: then a file of no known kind is a problem, else it is passed over
 * @param known the name of its format, where it is a piece of a file; default it is told by its content
 */
export async function* readFormat(
  file: ImportFile,
  named: boolean,
  reading: FormatReading & { readonly formats: readonly ImportFormat[] },
  known?: string,
): AsyncGenerator<Found> {
  const format = formatNamed(known, reading.formats) ?? formatOf(file, reading.formats);
  if (!format) {
    yield unrecognised(file, named);
    return;
  }
  try {
    yield* format.read(file, reading);
  } catch (error) {
    yield problemOf(error, file.file, format);
  }
}

function unrecognised(file: ImportFile, named: boolean): Found {
  const text = file.text();
  const problem = typeof text === 'string' ? unknownFormat(file.file) : text;
  if (named || EXPECTED.test(file.ending)) return problem;
  const why =
    problem.code === 'format-unknown' ? 'of no kind that can be imported' : problem.message;
  return { passedOver: why, inside: null };
}

/** What a format threw, as a problem of the file. */
export function problemOf(error: unknown, file: string, format: ImportFormat): Problem {
  if (error instanceof TooNested)
    return refused(file, 'it is larger or deeper nested than any article');
  if (error instanceof OverLimit) return refused(file, error.message);
  return broken(file, error instanceof Error ? error.message : String(error), format);
}

function refused(file: string, what: string): Problem {
  return {
    code: 'file-over-limit',
    message: `The file is refused: ${what}.`,
    remedy: 'Part it into smaller files, or copy the words of the article into a .txt file.',
    file,
    line: null,
  };
}

function broken(file: string, why: string, { about }: ImportFormat): Problem {
  return {
    code: 'file-broken',
    message: `The file can't be read (${about}): ${why.replace(/\.$/, '')}.`,
    remedy: 'Save or export it again, or copy the words of the article into a .txt file.',
    file,
    line: null,
  };
}

function unknownFormat(file: string): Problem {
  return {
    code: 'format-unknown',
    message: 'The file is of no kind that can be imported.',
    remedy: 'See the kinds with `onrecord import --list-formats`, or save the article as .txt.',
    file,
    line: null,
  };
}
