import { parseArticleFile } from '../../src/articles/article-file.ts';
import { importFile } from '../../src/articles/formats/import-file.ts';
import { FORMATS, formatOf } from '../../src/articles/formats/registry.ts';
import { clean } from '../../src/articles/import/clean/clean.ts';
import { newCleaning } from '../../src/articles/import/clean/cleaning.ts';
import { readDrafts } from '../../src/articles/import/read/drafts.ts';
import { unwrappedLines } from '../../src/articles/import/read/wrapping.ts';
import { readJsonLines } from '../../src/articles/json-lines.ts';
import { DEFAULT_LIMITS } from '../../src/articles/limits.ts';
import { blockParagraphs, lineParagraphs } from '../../src/articles/paragraphs.ts';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { readSpeakersFile } from '../../src/quotes/speakers/speakers-file.ts';
import { article } from '../adapters/article.ts';
import type { Chance } from './chance.ts';
import { bytesFrom, ENDINGS, textFrom } from './inputs.ts';

/** One thing that is given whatever there is, and holds whatever it is given. */
export interface Target {
  readonly name: string;
  /** Does it once, with an input of so many characters at most, and gives that input; throws where a promise is broken. */
  run(chance: Chance, longest: number): Promise<Input> | Input;
}

/** What it was given, to be seen again. */
export type Input = string | Uint8Array;

class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws {Broken} where it does not hold */
export function hold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}

/** How a reader's message looks that nobody meant to say: an error of the language, not of the file. */
const ACCIDENT =
  /Cannot (?:read|set|destructure|convert)|is not (?:a function|iterable|a constructor|defined)|call stack|Invalid (?:array|string) length/;

/** Everything that reads files, and what becomes of a text before anybody asks. */
export const READING: readonly Target[] = [
  {
    name: 'formats',
    async run(chance, longest) {
      const bytes = bytesFrom(chance, longest);
      const file = `a${chance.one(ENDINGS)}`;
      const named = chance.below(2) === 0 ? file : 'folder';
      for await (const read of readDrafts({ file, given: named }, bytes)) {
        if ('code' in read) hold(!ACCIDENT.test(read.message), `${file}: ${read.message}`);
        if (!('paragraphs' in read)) continue;
        const whole = read.paragraphs.every((text) => text.trim() !== '' && !/[\n\r]/.test(text));
        hold(whole, `a paragraph of ${file} is blank or broken up`);
      }
      return bytes;
    },
  },
  {
    name: 'each format, whatever the file',
    async run(chance, longest) {
      const bytes = bytesFrom(chance, longest);
      const format = chance.one(FORMATS);
      const file = importFile(`a${chance.one(ENDINGS)}`, bytes);
      format.recognise(file);
      formatOf(file, FORMATS);
      const given = { formats: [{ ...format, recognise: () => true }] };
      for await (const read of readDrafts({ file: file.file, given: 'folder' }, bytes, given))
        if ('code' in read) hold(!ACCIDENT.test(read.message), `${format.name}: ${read.message}`);
      return bytes;
    },
  },
  {
    name: 'cleaning',
    run(chance, longest) {
      const text = textFrom(chance, longest);
      const { lines, dropped, stated } = clean(newCleaning(unwrappedLines(text)));
      const kept = [...lines, ...dropped.map(({ line }) => line)];
      const inIt = kept.every(({ printed }) => printed.every((own) => text.includes(own.text)));
      hold(inIt, 'a line is not as it stands in the text');
      hold(typeof stated === 'object', 'nothing is stated');
      return text;
    },
  },
  {
    name: 'our own format',
    run(chance, longest) {
      const text =
        chance.below(2) === 0 ? `---\n${textFrom(chance, longest)}` : textFrom(chance, longest);
      parseArticleFile(text, 'a.md');
      readSpeakersFile(text, 'speakers.yaml');
      for (const spans of [lineParagraphs(text), blockParagraphs(text)])
        hold(
          spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0)),
          'paragraphs overlap',
        );
      return text;
    },
  },
  {
    name: 'lines of JSON',
    async run(chance, longest) {
      const bytes = bytesFrom(chance, longest);
      for await (const { read } of readJsonLines(bytes, 'a.jsonl', DEFAULT_LIMITS)) {
        if ('code' in read) continue;
        hold(
          read.paragraphs.every(({ end }) => end <= read.text.length),
          'a span leaves the text',
        );
      }
      return bytes;
    },
  },
  {
    name: 'quotations',
    run(chance, longest) {
      const texts = textFrom(chance, longest)
        .split(/\n+/)
        .filter((text) => text.trim() !== '');
      const own = article('a', texts);
      const { quotes } = analyseArticle(own);
      hold(quotes.length === own.paragraphs.length, 'a paragraph has no list');
      for (const [at, list] of quotes.entries()) {
        const text = own.text.slice(own.paragraphs[at]?.start, own.paragraphs[at]?.end);
        for (const quote of list)
          hold(text.slice(quote.start, quote.end) === quote.text, `not verbatim: ${quote.text}`);
      }
      return texts.join('\n\n');
    },
  },
];
