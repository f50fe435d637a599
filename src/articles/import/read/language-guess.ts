/** Words that stand in every text of one language and in hardly any of another, by tag. */
const TELLING: Readonly<Record<string, string>> = {
  en: 'the of and that with was were his which would have from for has been their they who will',
  de: 'der die und das nicht mit ist auf ein eine dem den von sich auch wird nach bei aus wurde',
  fr: 'les des et dans est une pour qui pas sur avec aux sont cette mais plus leur ses été nous',
  es: 'los las y con pero para más también según fue está sus lo cuando desde muy todo ese hasta nos',
  it: 'della di che il dei nel gli è alla sono anche delle dal questo più nella degli ha come ed',
  pt: 'não uma os dos com mais foi ao pelo são também das seu pela quando nos ele já isso muito',
  nl: 'het een van dat zijn niet voor met ook aan wordt hij naar bij maar nog heeft worden deze uit',
};

/** Fewest words that a guess is made on. */
const FEWEST = 60;
/** How much is looked at, in UTF-16 code units. */
const ENOUGH = 6_000;
/** Share of telling words at least, and how many times the next language's share. */
const SHARE = 0.12;
const LEAD = 3;

const LANGUAGE_OF = new Map(
  Object.entries(TELLING).map(([tag, words]) => [tag, new Set(words.split(' '))] as const),
);

/** The language of a text, where its commonest words leave no doubt; else null. */
export function guessLanguage(paragraphs: readonly string[]): string | null {
  const text = paragraphs.join(' ').slice(0, ENOUGH).toLowerCase();
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST) return null;
  const shares = [...LANGUAGE_OF]
    .map(([tag, telling]) => ({
      tag,
      share: words.filter((word) => telling.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  return best && next && best.share >= SHARE && best.share >= next.share * LEAD ? best.tag : null;
}
