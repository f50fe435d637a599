const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  hundred: 100,
  dozen: 12,
};

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const DIGITS = /^(\d+(?:,\d{3})*(?:\.\d+)?)([a-z]{1,3})?$/;

/** What a folded word stands for as a number ("30,000", "200m", "twenty"); null where it is none. */
export function numberOf(folded: string): number | null {
  const word = NUMBER_WORDS[folded];
  if (word !== undefined && Object.hasOwn(NUMBER_WORDS, folded)) return word;
  const first = folded.charCodeAt(0);
  if (first < 48 || first > 57) return null;
  const match = DIGITS.exec(folded);
  if (match?.[1] === undefined) return null;
  const unit = match[2] === undefined ? 1 : magnitudeOf(match[2]);
  return unit === null ? null : Number(match[1].replaceAll(',', '')) * unit;
}

/** The factor a word after a number stands for ("million", "bn"); null where it is none. */
export function magnitudeOf(folded: string): number | null {
  return Object.hasOwn(MAGNITUDES, folded) ? (MAGNITUDES[folded] ?? null) : null;
}

/** One spelling for one amount: 200 million, 200m and 200,000,000 give "200000000". */
export function numberTerm(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
