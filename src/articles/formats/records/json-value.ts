import type { ImportFile } from '../import-file.ts';

/** An object of a JSON file. */
export type JsonRecord = { readonly [name: string]: unknown };

const parsed = new WeakMap<ImportFile, { readonly value: unknown } | { readonly error: Error }>();

/** Whether a file looks like one JSON value. */
export function isJson({ head, ending }: ImportFile): boolean {
  return /^\ufeff?\s*[[{]/.test(head) && !/^\.(?:jsonl|ndjson|md|markdown)$/.test(ending);
}

/**
 * The value of a JSON file, parsed once.
 *
 * @returns undefined where it is none
 */
export function jsonOf(file: ImportFile): unknown {
  const known = parsed.get(file) ?? parse(file);
  parsed.set(file, known);
  return 'value' in known ? known.value : undefined;
}

/** Why a file is no JSON value, as a clause; null where it is one. */
export function jsonError(file: ImportFile): string | null {
  jsonOf(file);
  const known = parsed.get(file);
  return known && 'error' in known ? known.error.message : null;
}

function parse(file: ImportFile): { value: unknown } | { error: Error } {
  const text = file.text();
  if (typeof text !== 'string') return { error: new Error(text.message) };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A value as an object; null where it is none. */
export function object(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : null;
}

/** The objects of a list; none where it is no list. */
export function objects(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.map(object).filter((item) => item !== null) : [];
}

/** A value as text, trimmed; null where it is none or blank. */
export function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
