import { stemmer } from 'stemmer';
import { foldSpelling } from './folding.ts';
import { IRREGULAR_FORMS } from './words/irregular.ts';
import { KEPT_APART } from './words/kept-apart.ts';

const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  KEPT_APART.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/**
 * The stem under which a folded word is indexed: spelling variants made one, irregular forms brought
 * to their base, then Porter's stemmer (Porter 1980, An algorithm for suffix stripping).
 */
export function stem(folded: string): string {
  const own = OWN_STEMS.get(folded);
  if (own !== undefined) return own;
  const base = BASE_FORMS.get(folded);
  if (base !== undefined) return stemmer(base);
  const spelt = foldSpelling(folded);
  return stemmer(BASE_FORMS.get(spelt) ?? spelt);
}
