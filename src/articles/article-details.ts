import { type ArticleDetails, STATUSES } from './article.ts';

const TEXTS = ['section', 'page', 'edition', 'databaseId', 'embargo'] as const;

/**
 * What a file states of an article besides, from values of any kind: what is none of a field's kind states nothing.
 *
 * @returns null where nothing is stated
 */
export function articleDetails(values: Readonly<Record<string, unknown>>): ArticleDetails | null {
  const details: Record<string, unknown> = {};
  for (const name of TEXTS) {
    const value = values[name];
    if (typeof value === 'string' && value.trim() !== '') details[name] = value.trim();
  }
  const status = STATUSES.find((known) => known === values.status);
  if (status) details.status = status;
  if (values.machine === true) details.machine = true;
  if (isTexts(values.corrections)) details.corrections = values.corrections;
  if (values.stated) details.stated = values.stated;
  return Object.keys(details).length > 0 ? (details as ArticleDetails) : null;
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
  );
}
