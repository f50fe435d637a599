import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, parseArticleFile, printArticleFile } from '../../src/articles/article-file.ts';
import { type FrontMatter, NOTHING_STATED } from '../../src/articles/front-matter.ts';
import { passagesOf } from '../../src/articles/passage.ts';

const parse = (text: string) => parseArticleFile(text, 'a.md');
const article = (text: string) => {
  const parsed = parse(text);
  if ('code' in parsed) throw new Error(parsed.code);
  return articleOf(parsed, 'a');
};

describe('our format', () => {
  it('takes the front matter as printed, never as YAML would type it', () => {
    const read = article('---\ntitle: 1.50\npublished: 2025-08-15\nlanguage: no\n---\n\nWords.\n');
    expect(read).toMatchObject({ title: '1.50', published: '2025-08-15', language: 'no' });
    expect(read.date).toBe('2025-08-15');
  });

  it('takes an hour and an issue as printed, where YAML 1.1 has numbers of base sixty and eight', () => {
    // gray-matter 4.0.3 and front-matter 4.0.2 read 1215 and 10.
    const read = article('---\ntitle: 20:15\noutlet: 012\nbyline: 1_000\n---\n\nWords.\n');
    expect(read).toMatchObject({ title: '20:15', outlet: '012', byline: '1_000' });
  });

  it('has null for whatever the file does not state', () => {
    expect(article('Words.')).toEqual({
      ...{ id: 'a', title: null, outlet: null, byline: null, published: null, date: null },
      ...{ url: null, language: null, origin: [], text: 'Words.' },
      paragraphs: [{ start: 0, end: 6 }],
    });
    expect(article('---\ntitle:\noutlet: ~\nbyline: null\nurl: ""\n---\nWords.')).toMatchObject({
      ...{ title: null, outlet: null, byline: null, url: null },
    });
  });

  it('takes the asterisks of bold and italics for no part of the text, and says which paragraphs they emphasise', () => {
    const read = article('**Why did you leave?**\n\n**Marsh:** I was *so* tired of 3 * 4 ** 2.');
    expect(read).toMatchObject({
      text: 'Why did you leave?\n\nMarsh: I was *so* tired of 3 * 4 ** 2.',
      stressed: [0],
    });
  });

  it('keeps a relative date as printed and makes no date of it', () => {
    const read = article('---\npublished: 13 hours ago\n---\nWords.');
    expect(read).toMatchObject({ published: '13 hours ago', date: null });
  });

  it('parts paragraphs at blank lines, and each passage is its slice of the text', () => {
    const read = article('---\ntitle: T\n---\n\n\nOne\ngoes on.\n\n  Two.  \n\n');
    expect(passagesOf(read).map(({ text }) => text)).toEqual(['One\ngoes on.', 'Two.']);
    for (const { start, text } of passagesOf(read)) {
      expect(read.text.slice(start, start + text.length)).toBe(text);
    }
  });

  it.each([
    ['an unclosed quotation mark', '---\noutlet: X\ntitle: "A\n---\nWords.', 'front-matter-broken'],
    ['a second title', '---\ntitle: A\ntitle: B\n---\nWords.', 'front-matter-broken', 3],
    ['a title that is a list', '---\nurl: x\ntitle: [A, B]\n---\nWords.', 'front-matter-broken', 3],
    ['a bare sentence', '---\nonly words\n---\nWords.', 'front-matter-broken', 2],
    [
      'a headline with an unquoted colon',
      '---\ntitle: A: B\n---\nWords.',
      'front-matter-broken',
      2,
    ],
    ['no end of the front matter', '---\ntitle: A\n\nWords.', 'front-matter-unclosed', 1],
    ['no words', '---\ntitle: A\n---\n\n', 'article-empty', null],
  ])('names %s as a problem at its line', (_, text, code, line?: number | null) => {
    const problem = parse(text);
    expect(problem).toMatchObject({ code, file: 'a.md', remedy: /\.$/ });
    if (line !== undefined) expect(problem).toMatchObject({ line });
  });

  it('prints each field on a line of its own, however long', () => {
    const title = 'long headline '.repeat(30).trim();
    expect(printArticleFile({ ...NOTHING_STATED, title }, ['Words.'])).toBe(
      `---\ntitle: ${title}\n---\n\nWords.\n`,
    );
  });

  it('gives back whatever it printed', () => {
    const value = fc.stringMatching(/^[A-Za-z“"':#&*!|>%@`{}[\],?-][^\n\r\t]{0,40}[a-z.”]$/);
    const field = fc.option(
      value.filter(
        (text) => text === text.trim() && !/[\p{C}\p{Z}]/u.test(text.replaceAll(' ', '')),
      ),
    );
    const fronts = fc.record({
      title: field,
      outlet: field,
      byline: field,
      published: field,
      url: field,
      language: field,
    });
    const lists = fc.array(
      value.filter((text) => text === text.trim()),
      { maxLength: 3 },
    );
    const paragraphs = fc.array(
      value.filter((text) => text === text.trim()),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fronts, lists, paragraphs, (fields, origin, words) => {
        const front: FrontMatter = { ...NOTHING_STATED, ...fields, origin };
        expect(parse(printArticleFile(front, words))).toEqual({ front, body: words.join('\n\n') });
      }),
    );
  });

  it('passes over a megabyte of fences, colons and brackets', () => {
    for (const unit of ['---\n', ': ', '[', '{a: ', '- ', '&a ', '"']) {
      const text = `---\n${unit.repeat(1_000_000 / unit.length)}\n---\nWords.`;
      expect(parse(text)).toBeDefined();
    }
  });
});
