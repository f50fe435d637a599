import { describe, expect, it } from 'vitest';
import { page, read, TEXT } from './read.ts';

const MEGABYTE = 1_000_000;
const texts = async (parts: Parameters<typeof page>[0]) =>
  (await read(page(parts))).lines.map(({ text }) => text);

/** Each grows with its length: looked through again from every place it begins at, it would take minutes. */
describe('a page made to be slow', () => {
  it.each([
    [
      'tags of styles that never end',
      { head: `<meta name="x" content="${'<style '.repeat(MEGABYTE / 7)}">` },
    ],
    [
      'JSON of quotation marks and backslashes',
      { head: `<script type="application/ld+json">{"a": ${'"\\'.repeat(MEGABYTE / 2)}</script>` },
    ],
    [
      'ten thousand pieces in one line',
      { above: `<p>${'<span class="tags">x</span>'.repeat(10_000)}</p>` },
    ],
    ['a megabyte of one class', { above: `<div class="${'author-'.repeat(MEGABYTE / 7)}"></div>` }],
  ])(
    'with %s is read',
    async (_, parts) => {
      const began = performance.now();
      expect(await texts(parts)).toEqual(expect.arrayContaining([...TEXT]));
      expect(performance.now() - began).toBeLessThan(15_000);
    },
    60_000,
  );

  it('with instructions of a server above it without end is read', async () => {
    const html = `${'<?'.repeat(MEGABYTE / 2)}${page({})}`;
    expect((await read(html)).lines).toHaveLength(TEXT.length);
  });
});
