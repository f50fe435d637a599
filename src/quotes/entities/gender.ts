import { EITHER, MEN, WOMEN } from '../words/first-names.ts';
import { GENDERED } from '../words/people-words.ts';

export type Gender = 'm' | 'f' | null;

/** The gender that the form of a surname, or a small word before one, tells: "Marlová", "Ní Holm", "bin Holm". */
function genderByForm(words: readonly string[]): Gender {
  for (let at = 1; at < words.length - 1; at++) {
    const told = GENDER_OF_PARTICLE[(words[at] as string).toLowerCase()];
    if (told !== undefined) return told;
  }
  const last = words.at(-1) ?? '';
  // most surnames end in other letters, for which no pattern is needed
  if (last.length < 6 || !ENDINGS.includes(last.at(-1) as string)) return null;
  const lower = last.toLowerCase();
  return WOMANS.test(lower) && !OF_EITHER.test(lower) ? 'f' : null;
}

const GENDER_OF_PARTICLE: Readonly<Record<string, 'm' | 'f'>> = {
  bin: 'm',
  ibn: 'm',
  ould: 'm',
  ap: 'm',
  bint: 'f',
  binti: 'f',
  ferch: 'f',
  ní: 'f',
  nic: 'f',
};

const ENDINGS = 'aáėr';

/** Endings of surnames that women bear where men bear another: Slavic, Baltic, Icelandic. */
const WOMANS =
  /(?:ová|[oe]va|[ts]kaya|[ts]kaia|[sc]ká|[sd]?zka|[^aeiou][sc]ka|ovna|evna|ienė|[yūui]tė|d[óo]ttir)$/u;
/** Some that men bear too. */
const OF_EITHER = /(?:sanova|lanova|ueva|aeva|neva|kafka|laska|braska)$/u;

/** The gender that titles or a first name tell; null where neither does. */
export function genderOf(words: readonly string[], titles: readonly string[]): Gender {
  for (const title of titles) {
    const told = GENDERED[title];
    if (told !== undefined) return told;
  }
  const told = genderByForm(words);
  if (told !== null) return told;
  const first = (words[0] ?? '').toLowerCase();
  if (EITHER.has(first)) return null;
  if (words.length < 2 && !MEN.has(first) && !WOMEN.has(first)) return null;
  if (MEN.has(first)) return WOMEN.has(first) ? null : 'm';
  return WOMEN.has(first) ? 'f' : null;
}
