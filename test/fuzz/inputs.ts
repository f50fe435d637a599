import { SNARES } from '../adapters/hostile.ts';
import type { Chance } from './chance.ts';

const WORDS =
  'the ferry harbour minister said that Anna Example, Mr Bo Lee who will on Monday 12 May 2025 not never of and but he she told 200 million people'.split(
    ' ',
  );
const MARKS = [
  '“',
  '”',
  '"',
  '«',
  '»',
  '‘',
  '’',
  "'",
  '„',
  '‹',
  '(',
  ')',
  '—',
  '…',
  '. ',
  ', ',
  ': ',
  '; ',
  '\n',
  '\n\n',
];
const MARKUP = [
  '<p>',
  '</p>',
  '<div class="a">',
  '</div>',
  '<b>',
  '</i>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<br/>',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#8220;',
  '&#x0;',
  '<a href="',
  '">',
  '<template>',
  '<svg>',
  '<meta property="og:title" content="x">',
  '<title>',
  '<h1>',
  '<li>',
  '<table><tr><td>',
];
const LABELS = [
  'Q: ',
  'A: ',
  'MS. QUILL: ',
  '[00:01:02] LEE: ',
  '1\n00:00:01,000 --> 00:00:02,000\n',
  'WEBVTT\n\n',
  '---\n',
  'title: ',
  'published: ',
  'url: https://a.example/',
  'Copyright 2025 ',
  'Length: 300 words\n',
  'Byline: ',
  'Load-Date: ',
  'Document ',
  '- ENDS -\n',
  '## ',
  '* ',
  '1. ',
  '| a | b |\n',
];
const DATA = [
  '{"title":"',
  '","text":"',
  '"}',
  '\n{"id":',
  '[[[[',
  '{}',
  ',',
  'id,title,text\n',
  '"a""b",',
  '\t',
  'From x@a.example Mon May 12 2025\nSubject: ',
  'MIME-Version: 1.0\nContent-Type: text/html\n\n',
  'WARC/1.0\r\nWARC-Type: response\r\n\r\n',
  '{\\rtf1\\ansi ',
  '\\par ',
  '\\u8220?',
  '\\bin5 ',
  '}',
  '%PDF-1.4\n',
  'PK\u0003\u0004',
  '<?xml version="1.0"?>',
  '<rss><channel><item><title>',
  '<newsItem>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<nitf>',
  '&a;',
];

/** Endings of the names that formats are told by, and none. */
export const ENDINGS =
  '.txt .md .html .jsonl .json .csv .tsv .eml .mbox .mht .rtf .xml .docx .odt .epub .pdf .zip .gz .warc .srt .vtt .ttml .rss'
    .split(' ')
    .concat('');

const KINDS = [
  [WORDS, MARKS],
  [WORDS, MARKS, LABELS],
  [WORDS, MARKUP],
  [WORDS, DATA, LABELS],
  [WORDS, MARKS, SNARES],
  [WORDS, MARKS, MARKUP, LABELS, DATA, SNARES],
] as const;

/** A text of words and of what means something to one reader or another; now and then one piece many times. */
export function textFrom(chance: Chance, longest: number): string {
  const kinds = chance.one(KINDS);
  const pieces: string[] = [];
  for (let left = 1 + chance.below(longest); left > 0; ) {
    const piece = chance.one<string>(chance.one<readonly string[]>(kinds));
    const often = chance.below(40) === 0 ? 1 + chance.below(500) : 1;
    const times = Math.max(1, Math.min(often, Math.floor(left / piece.length)));
    pieces.push((piece + (chance.below(3) === 0 ? '' : ' ')).repeat(times));
    left -= piece.length * times + 1;
  }
  return pieces.join('');
}

/** The same as bytes, some of them changed, cut off or doubled. */
export function bytesFrom(chance: Chance, longest: number): Uint8Array {
  return damaged(Buffer.from(textFrom(chance, longest)), chance);
}

/** Bytes with some bits flipped, a stretch left out or doubled; now and then as they are. */
export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (bytes.length === 0 || chance.below(3) === 0) return bytes;
  const changed = Buffer.from(bytes);
  for (let flips = chance.below(8); flips > 0; flips--) {
    const at = chance.below(changed.length);
    changed[at] = (changed[at] as number) ^ (1 << chance.below(8));
  }
  const [from, to] = [chance.below(changed.length), chance.below(changed.length)];
  if (chance.below(4) === 0) return changed.subarray(0, from);
  if (chance.below(4) === 0)
    return Buffer.concat([changed.subarray(0, from), changed.subarray(to)]);
  return changed;
}
