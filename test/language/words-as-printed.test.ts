import { expect, it } from 'vitest';
import { indexTerms, termsOf } from '../../src/language/terms.ts';

it('reads a number and its unit as two words, printed with a space or without', () => {
  for (const unit of ['kg', 'km', 'pm', 'MW'])
    expect(indexTerms(`37${unit}`)).toEqual(indexTerms(`37 ${unit}`));
  expect(indexTerms('3.5kg')).toEqual(indexTerms('3.5 kg'));
});

it('leaves together what is one word: a decade, a place in a row, a network', () => {
  for (const word of ['1980s', '4th', '5g', 'g7', '3kgx']) expect(termsOf(word)).toHaveLength(1);
});

it('parts an elided article from its noun, so that the noun is found by itself', () => {
  expect(indexTerms('l’hôpital')).toEqual(indexTerms('hôpital'));
  expect(indexTerms('beaucoup d’argent')).toEqual(indexTerms('beaucoup argent'));
});

it('parts no name and no English word: “D’Angelo”, “don’t”, “boss’s”', () => {
  for (const word of ['D’Angelo', 'O’Malley', 'don’t', 'boss’s', 'l’Oréal'])
    expect(termsOf(word), word).toHaveLength(1);
});
