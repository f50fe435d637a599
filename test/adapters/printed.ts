import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
const oneSpaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const PRINTED = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => oneSpaced(readFileSync(path.join(CORPUS, name), 'utf8')));

/** Those excerpts whose words stand in no article that comes with the project, our marks of what is left out aside. */
export function unprinted(excerpts: readonly string[]): string[] {
  return excerpts.filter((excerpt) => {
    const words = oneSpaced(excerpt.replace(/^\[…\]\s|\s\[…\]$/g, ''));
    return !PRINTED.some((text) => text.includes(words));
  });
}
