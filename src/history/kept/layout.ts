import { createHash } from 'node:crypto';
import path from 'node:path';

// Where things lie in a history folder:
//   articles/ID/SHA256.md.gz    a text of the article, gzip
//   articles/ID/SHA256.raw.gz   the bytes it was read from, gzip
//   articles/ID/TIME-SHA.json   that this text was seen at this time
//   changed/ID                  that the article has had more than one text
//   imports/TIME-….json         what an import did
//   removed/ID.json             that an article was taken out, with hashes to know it again by

const ARTICLES = 'articles';
export const CHANGED = 'changed';
export const IMPORTS = 'imports';

/** The history folder of a corpus: `.history` in a folder, `FILE.history` beside a file. */
export function historyFolder(corpus: string): string {
  return /\.(?:jsonl|md)$/i.test(corpus) ? `${corpus}.history` : path.join(corpus, '.history');
}

/** The folder that the articles of a history folder are in. */
export function corpusOfHistory(folder: string): string {
  return path.dirname(folder);
}

/** The folder with everything that is kept of one article. */
export function placeOf(folder: string, article: string): string {
  return path.join(folder, ARTICLES, nameFor(article));
}

/** The sign that an article has had several texts, so that the others need not be looked at. */
export function changedMark(folder: string, article: string): string {
  return path.join(folder, CHANGED, nameFor(article));
}

/** The file of a text, or of raw bytes, by its SHA-256. */
export function textFile(hash: string, raw = false): string {
  return `${hash}.${raw ? 'raw' : 'md'}.gz`;
}

/** The name of a record; names sort as their times do. */
export function recordName(seen: string, hash: string): string {
  return `${seen.replace(/\W/g, '')}-${hash.slice(0, 12)}.json`;
}

const LONGEST = 120;

/** An id as a file name: letters and figures stay, and two ids never get one name, on systems without capitals neither. */
export function nameFor(article: string): string {
  const plain = /^[a-z0-9][a-z0-9_-]*$/.test(article) && article.length <= LONGEST;
  if (plain) return article;
  const readable = article
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  const hash = createHash('sha256').update(article.toWellFormed()).digest('hex').slice(0, 20);
  return `${readable}~${hash}`;
}
