/** A text that repeats one thing, to find what grows faster than its text. */
export interface Pattern {
  readonly name: string;
  /** The `at`th piece. Those that count make every piece another one. */
  readonly piece: (at: number) => string;
}

const same = (text: string): Pattern => ({ name: JSON.stringify(text), piece: () => text });
const counting = (name: string, piece: (at: number) => string): Pattern => ({ name, piece });

const SYLLABLES = ['ba', 'lo', 'mi', 'ken', 'ro', 'ta', 'vel', 'su'];

/** A different name for each number, written as names are. */
export function nameOf(number: number): string {
  let [left, name] = [number + 8, ''];
  for (; left > 0; left = Math.floor(left / 8)) name += SYLLABLES[left % 8];
  return name[0]?.toUpperCase() + name.slice(1);
}

/** Marks, brackets, capitals, dashes, digits, titles, labels, and what is made of them. */
export const PATTERNS: readonly Pattern[] = [
  same('“a '),
  same('a” '),
  same('«a '),
  same('‘a '),
  same('"a" '),
  same('“a”, '),
  same('“We go,” said Bo Lee. '),
  same('he said “we '),
  same('(a '),
  same('[a] '),
  same('{{'),
  same('<b '),
  same('</i>'),
  same('<p>a'),
  same('&amp;'),
  same('Bo '),
  same('BO LEE '),
  same('— a '),
  same('a-'),
  same('1,'),
  same('12 May 2025 '),
  same('Mr Dr Sir '),
  same('the minister of '),
  same('Q: a? '),
  same('BO: a. '),
  same('Bo Lee said that '),
  same('according to Bo, '),
  same('who said that he said '),
  same(', and '),
  same('. '),
  same('...'),
  same('U.S. '),
  same('http://a.b/'),
  same('ferry '),
  same('aaaa'),
  same('\u202e\u2066'),
  same('e\u0301'),
  counting('another name each', (at) => `${nameOf(at)} ${nameOf(at + 5)} `),
  counting('another speaker each', (at) => `“We go,” said ${nameOf(at)} ${nameOf(at * 3)}. `),
  counting('another word each', (at) => `${nameOf(at).toLowerCase()} `),
  counting('another number each', (at) => `${at} ferries sail. `),
];

/** So much of a pattern, in pieces of one paragraph or each in a paragraph of its own. */
export function textOf({ piece }: Pattern, length: number, between: '' | '\n\n'): string {
  const pieces: string[] = [];
  for (let [at, size] = [0, 0]; size < length; at++) {
    const next = piece(at) + between;
    pieces.push(next);
    size += next.length;
  }
  return pieces.join('').slice(0, length);
}
