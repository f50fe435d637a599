/** Articles with words of their own, as many as are wanted: the same number gives the same article. */
const FIRST = [
  'Ruth',
  'Dennis',
  'Maud',
  'Colin',
  'Priya',
  'Owen',
  'Greta',
  'Tariq',
  'Elsie',
  'Bram',
];
const LAST = [
  'Ambler',
  'Coyle',
  'Tansley',
  'Okoro',
  'Brandt',
  'Finch',
  'Marlow',
  'Sood',
  'Quill',
  'Vane',
];
const WARDS = ['Northgate', 'Millfield', 'Harbour', 'Oakham', 'Stonebridge', 'Quayside', 'Fenwick'];

const pick = (list: readonly string[], at: number) => list[at % list.length] as string;

/** Who is quoted first in an article. */
export function nameOf(at: number): string {
  return `${pick(FIRST, at)} ${pick(LAST, Math.floor(at / 10))}`;
}

/** The ward that an article is about. */
export function wardOf(at: number): string {
  return `${pick(WARDS, at)} ${at % 200}`;
}

/** An article as a file of a corpus. */
export function articleFile(at: number): string {
  const [name, other] = [nameOf(at), nameOf(at * 7 + 3)];
  const [ward, matter] = [wardOf(at), `matter ${at}`];
  const day = String((at % 28) + 1).padStart(2, '0');
  return [
    `---\ntitle: “${matter} is settled,” says ${name}\noutlet: Post of ${ward}\npublished: 2026-01-${day}\n---`,
    `The council of ${ward} met on Monday about ${matter} and what it would cost, and sat for the whole evening.`,
    `“${matter} of ${ward} will be settled in spring, whatever it takes,” said ${name}, who chairs the council.`,
    `${other}, the treasurer, warned that ${matter} could cost ${at + 10},${(at % 900) + 100} pounds, and asked for another vote.`,
    `“Nobody in ${ward} was asked,” ${name.split(' ')[1]} said. “That has to change before anything is built.”`,
    `Residents said they had heard of ${matter} only last week, and that the hall was too small for all who came.`,
    `The vote on ${matter} is to be held in April. Until then the plans may be seen in the town hall of ${ward}.\n`,
  ].join('\n\n');
}
