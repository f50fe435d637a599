/** Letters of Russian, Ukrainian, Bulgarian and Greek as English-language papers write them; small letters. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  `а a б b в v г g ґ g д d е e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f
   х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ё yo
   α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, letter, at, all) => {
      if (at % 2 === 0) pairs.push([letter, (all[at + 1] ?? '').replace('_', '')]);
      return pairs;
    }, []),
);
const WORD = /[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}]*/gu;
const ACCENT = /[\u0300\u0301\u0344]/gu;

/**
 * A text with its Cyrillic and Greek words in Latin letters ("Путин" gives "Putin"), other text
 * untouched. The Ukrainian and Bulgarian readings of single letters that Russian reads otherwise are
 * not told apart.
 *
 * @param keep words to be left as they are; default none
 */
export function transliterate(text: string, keep: (word: string) => boolean = () => false): string {
  return text.replace(WORD, (word) => (keep(word) ? word : latin(word)));
}

function latin(word: string): string {
  const plain = word.normalize('NFD').replace(ACCENT, '').normalize('NFC');
  const letters = [...plain].map((letter) => LETTERS.get(letter.toLowerCase()) ?? letter);
  const spelt = letters.join('');
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return capital ? spelt.charAt(0).toUpperCase() + spelt.slice(1) : spelt;
}
