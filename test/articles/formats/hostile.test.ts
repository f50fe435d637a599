import { describe, expect, it } from 'vitest';
import { readAll } from './read.ts';

/** A megabyte of what is made to keep a reader busy, after what makes it recognised. */
const SIZE = 1_000_000;
const CASES: readonly (readonly [file: string, head: string, unit: string])[] = [
  ['a.md', '---\nsource: https://x.example/1\n---\n', '['],
  ['a.md', '---\nsource: https://x.example/1\n---\n', '[a]('],
  ['a.md', '---\nsource: https://x.example/1\n---\n', '**a '],
  ['a.txt', '', '<!--'],
  ['a.xml', '<?xml version="1.0"?><rss><channel><item><description>', '&lt;a '],
  ['a.xml', '', '<!DOCTYPE ['],
  ['a.rtf', '{\\rtf1 ', "\\'e9"],
  ['a.rtf', '{\\rtf1 ', '\\u8220?'],
  ['a.eml', 'From: a@x.example\nSubject: s\nMIME-Version: 1.0\n\n', 'a@b '],
  ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\n', '<a {\\'],
  ['a.json', '{"a":"', '['],
  ['a.csv', 'title,text\n', '"'],
  ['a.html', '<html><body>', '<b class="DocPublicationName">'],
];

describe('a hostile megabyte', () => {
  // In one read these take a tenth of a second; what looks through the rest at each step takes minutes.
  it.each(CASES)('costs what its length costs: %s, %j, %j', async (file, head, unit) => {
    const started = process.cpuUsage();
    await readAll(file, head + unit.repeat(SIZE / unit.length));
    const { user } = process.cpuUsage(started);
    expect(user / 1_000).toBeLessThan(8_000);
  });
});
