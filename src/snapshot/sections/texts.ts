import type { Article } from '../../articles/article.ts';
import type { Span } from '../../language/span.ts';
import { numbersOf, putNumbers, type Sections, sectionOf, startsOf, within32 } from './sections.ts';
import { bufferOf, decodeUtf8, encodeUtf8, isUtf16 } from './strings.ts';

/** The texts of all articles as bytes, and where in them each passage lies. */
export interface Texts {
  /** By article: its first passage; one entry more, so that a range ends. */
  readonly firstPassages: Uint32Array;
  /** The text of an article. */
  article(article: number): string;
  /** The span of a passage in its article's text. */
  span(passage: number): Span;
  /** The text of a passage. */
  passage(passage: number, article: number): string;
}

/** Adds the articles' texts and paragraphs. */
export function putTexts(parts: Sections, articles: readonly Article[]): void {
  const first = startsOf(
    articles.map(({ paragraphs }) => paragraphs.length),
    articles.length,
  );
  const count = first[articles.length] as number;
  const columns = { starts: new Uint32Array(count), ends: new Uint32Array(count) };
  const bytes = { starts: new Uint32Array(count), ends: new Uint32Array(count) };
  const texts: Buffer[] = [];
  const textStarts = new Uint32Array(articles.length + 1);
  for (const [at, { text, paragraphs }] of articles.entries()) {
    const encoded = encodeUtf8(text);
    let [unit, byte, passage] = [0, textStarts[at] as number, first[at] as number];
    for (const { start, end } of paragraphs) {
      byte += Buffer.byteLength(text.slice(unit, start));
      columns.starts[passage] = start;
      columns.ends[passage] = end;
      bytes.starts[passage] = byte;
      byte += Buffer.byteLength(text.slice(start, end));
      bytes.ends[passage++] = byte;
      unit = end;
    }
    texts.push(encoded);
    textStarts[at + 1] = within32((textStarts[at] as number) + encoded.length, 'texts');
  }
  parts.set('texts', Buffer.concat(texts));
  putNumbers(parts, 'text-starts', textStarts);
  putNumbers(parts, 'first-passages', first);
  putNumbers(parts, 'passage-starts', columns.starts);
  putNumbers(parts, 'passage-ends', columns.ends);
  putNumbers(parts, 'passage-byte-starts', bytes.starts);
  putNumbers(parts, 'passage-byte-ends', bytes.ends);
}

/** The texts that were added. */
export function textsOf(parts: Sections): Texts {
  const bytes = bufferOf(sectionOf(parts, 'texts'));
  const column = (name: string) => numbersOf(parts, name, Uint32Array);
  const textStarts = column('text-starts');
  const [starts, ends] = [column('passage-starts'), column('passage-ends')];
  const [byteStarts, byteEnds] = [column('passage-byte-starts'), column('passage-byte-ends')];
  const article = lastKept(
    (at) => decodeUtf8(bytes, textStarts[at] as number, textStarts[at + 1] as number) ?? '',
  );
  const passageAlone = lastKept((at) => bytes.toString('utf8', byteStarts[at], byteEnds[at]));
  const span = (at: number) => ({ start: starts[at] as number, end: ends[at] as number });
  return {
    firstPassages: column('first-passages'),
    article,
    span,
    passage(at, of) {
      if (!isUtf16(bytes, textStarts[of] as number, textStarts[of + 1] as number))
        return passageAlone(at);
      return article(of).slice(starts[at], ends[at]);
    },
  };
}

/** A text decoded last is asked for again by each of its quotes, of which one passage may have thousands. */
function lastKept(make: (at: number) => string): (at: number) => string {
  let [last, text] = [-1, ''];
  return (at) => {
    if (at !== last) [last, text] = [at, make(at)];
    return text;
  };
}
