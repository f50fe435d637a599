import { stemmer } from 'stemmer';
import { foldSpelling } from './folding.ts';
import { IRREGULAR_FORMS } from './irregular.ts';

const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

/**
 * The stem under which a folded word is indexed: spelling variants made one, irregular forms brought
 * to their base, then Porter's stemmer (Porter 1980, An algorithm for suffix stripping).
 */
export function stem(folded: string): string {
  const base = BASE_FORMS.get(folded);
  if (base !== undefined) return stemmer(base);
  const spelt = foldSpelling(folded);
  return stemmer(BASE_FORMS.get(spelt) ?? spelt);
}
