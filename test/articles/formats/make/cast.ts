/** One made-up item; each paper has a story, a day and a writer of its own, so that any mixture shows. */
export interface Item {
  readonly title: string;
  readonly outlet: string;
  readonly byline: string;
  /** ISO, a day. */
  readonly day: string;
  readonly paragraphs: readonly [string, string];
  /** Words that stand in no other item. */
  readonly own: readonly string[];
}

export const WEIR: Item = {
  title: 'Weir opens a week early',
  outlet: 'The Valley Times',
  byline: 'Anna Brook',
  day: '2024-05-03',
  paragraphs: [
    'The weir opened a week early this year, the engineer Tom Vale said on Friday.',
    '“We were ready,” he said.',
  ],
  own: ['weir', 'Vale', 'Brook', 'Valley'],
};

export const MILL: Item = {
  title: 'Mill shuts after a hundred years',
  outlet: 'Hill Post',
  byline: 'Mary Stone',
  day: '2024-06-14',
  paragraphs: [
    'The mill shut on Friday after a hundred years, its owner Peter Lund said.',
    '“It is over,” said Lund.',
  ],
  own: ['mill', 'Lund', 'Stone', 'Hill Post'],
};

export const ITEMS: readonly Item[] = [WEIR, MILL];

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "3 May 2024" */
export function dayMonth({ day }: Item): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "May 3, 2024" */
export function monthDay({ day }: Item): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}`;
}

/** What Factiva would number it. */
export function accession({ outlet, day }: Item): string {
  return `${outlet
    .replace(/[^A-Z]/gi, '')
    .slice(0, 6)
    .toUpperCase()}00${day.replaceAll('-', '')}ek530001a`;
}
