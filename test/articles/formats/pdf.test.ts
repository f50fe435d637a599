import { describe, expect, it } from 'vitest';
import { type Put, pdfOf } from './make/pdf.ts';
import { articlesIn, codesIn } from './read.ts';

const LEFT = [
  'The weir opened a week early this',
  'year, the engineer Tom Vale said,',
  'after months of re-',
  'pairs on the lower gate.',
  '  “We were ready,” he said. “The',
  'river was not.”',
  '  Boats may pass from the third of',
  'May on, the council said, until the',
];
const RIGHT = [
  'end of the season in October.',
  '  Mary Stone, who owns the mill, said',
  'she was glad of the post-',
  'season weeks.',
  '  “At last,” she said, “somebody',
  'asked the people on the water.”',
  '  A spokesman for the anglers de-',
  'clined to speak of it.',
];

function column(lines: readonly string[], x: number): Put[] {
  return lines.map((line, at) => ({
    text: line.trim(),
    x: x + (line.startsWith('  ') ? 8 : 0),
    y: 720 - 13 * at,
    size: 10,
  }));
}

const HEAD: Put[] = [
  { text: 'The Valley Times · Friday 3 May 2024 · B7', x: 50, y: 812, size: 8 },
  { text: 'Weir opens a week early', x: 50, y: 760, size: 22 },
  { text: 'By Anna Brook', x: 50, y: 742, size: 9 },
];
const CAPTION: Put = { text: 'The weir on Friday. Photograph: Ida Falk', x: 50, y: 560, size: 8 };

const PARAGRAPHS = [
  'The weir opened a week early this year, the engineer Tom Vale said, after months of repairs on the lower gate.',
  '“We were ready,” he said. “The river was not.”',
  'Boats may pass from the third of May on, the council said, until the end of the season in October.',
  'Mary Stone, who owns the mill, said she was glad of the post-season weeks.',
  '“At last,” she said, “somebody asked the people on the water.”',
  'A spokesman for the anglers declined to speak of it.',
];

describe('a PDF in two columns', () => {
  it.each([
    ['column by column', [...column(LEFT, 50), ...column(RIGHT, 310)]],
    [
      'line by line across both',
      column(LEFT, 50).flatMap((put, at) => [put, ...column(RIGHT, 310).slice(at, at + 1)]),
    ],
  ])('is read one column after the other, drawn %s', async (_, body) => {
    const [article] = await articlesIn('a.pdf', pdfOf([[...HEAD, ...body, CAPTION]]));
    expect(article?.paragraphs).toEqual(PARAGRAPHS);
    expect(article?.front).toMatchObject({
      title: 'Weir opens a week early',
      byline: 'Anna Brook',
      outlet: 'The Valley Times',
      published: 'Friday 3 May 2024',
      page: 'B7',
      captions: ['The weir on Friday. Photograph: Ida Falk'],
    });
  });

  it('leaves out the raised figure of a note, and letters that are set twice to look bold', async () => {
    const note: Put = { text: '2', x: 196, y: 724, size: 6 };
    const first = column(['The repairs cost 5 million euros', ...LEFT.slice(1)], 50);
    const body = [...first.slice(0, 1), note, ...first, ...column(RIGHT, 310)];
    const [article] = await articlesIn('a.pdf', pdfOf([[...HEAD, ...body]]));
    expect(article?.paragraphs[0]).toMatch(/^The repairs cost 5 million euros year, the engineer/);
  });

  it('may be one wide column in which a statement is set in: that is no column', async () => {
    const wide = (text: string, at: number, x = 50): Put => ({
      text,
      x,
      y: 720 - 13 * at,
      size: 10,
    });
    const lines = [
      ...[
        'The weir opened a week early this year after months of repairs on its lower gate, the council said on',
        'Friday, and boats may pass from the third of May on until the end of the season in October of this year,',
        'which the engineer Tom Vale called a good end to a long winter. He wrote to the owners of the boats that',
      ].map((text, at) => wide(text, at)),
      ...[
        '“We were ready long before the river was,',
        'and I thank everybody who came to the gate',
        'at night when the water rose this March.”',
      ].map((text, at) => wide(text, at + 4, 110)),
      ...[
        'Mary Stone, who owns the mill below the weir, said that she had asked for this day for years and that it',
        'had come none too soon for the trade of the town and for the people who live on the water in the summer.',
      ].map((text, at) => wide(text, at + 8)),
    ];
    const [article] = await articlesIn('a.pdf', pdfOf([[...HEAD, ...lines]]));
    expect(article?.paragraphs.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
      'The weir',
      '“We were',
      'Mary Stone,',
    ]);
    expect(article?.paragraphs[1]).toBe(
      '“We were ready long before the river was, and I thank everybody who came to the gate at night when the water rose this March.”',
    );
  });

  it('is refused where two articles share the page', async () => {
    const below = column([...LEFT, ...LEFT, ...LEFT], 50).map((put) => ({
      ...put,
      y: put.y - 330,
    }));
    const second: Put = { text: 'Mill shuts after a hundred years', x: 50, y: 420, size: 22 };
    const above = column([...LEFT, ...LEFT], 50);
    expect(await codesIn('a.pdf', pdfOf([[...HEAD, ...above, second, ...below]]))).toEqual([
      'pdf-several-articles',
    ]);
  });
});

describe('a PDF that can’t be read', () => {
  it('is told to hold pictures where it holds no text', async () => {
    expect(await codesIn('scan.pdf', pdfOf([[]]))).toEqual(['pdf-without-text']);
  });

  it('is told to be broken where it is cut off', async () => {
    const cut = pdfOf([[...HEAD, ...column(LEFT, 50)]]).subarray(0, 400);
    expect(await codesIn('cut.pdf', cut)).toHaveLength(1);
  });

  it('is refused by name where it has more pages than the limit', async () => {
    const pages = Array.from({ length: 4 }, () => column(LEFT, 50));
    expect(await codesIn('long.pdf', pdfOf(pages), { pages: 3 })).toEqual(['file-over-limit']);
    expect(await codesIn('long.pdf', pdfOf(pages), { pages: 4 })).toEqual([]);
  });
});
