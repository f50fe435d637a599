import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/articles/import/read/language-guess.ts';
import { PROSE } from './clean/cleaned.ts';

const german =
  'Der Minister hat am Dienstag erklärt, dass die Ingenieure nicht vor dem Herbst in den Hafen fahren und dass sie dort auf die Hilfe der Stadt angewiesen sind. ';
const catalan =
  'El ministre va dir dimarts que els enginyers no aniran al port abans de la tardor i que hi hauran de treballar amb els mitjans de la ciutat, com ja va passar fa dos anys. ';

describe('guessLanguage', () => {
  it('tells a language by its commonest words', () => {
    expect(guessLanguage(PROSE)).toBe('en');
    expect(guessLanguage([german.repeat(3)])).toBe('de');
  });

  it.each([
    ['too few words', [PROSE[0]]],
    ['two languages', [PROSE.join(' '), german.repeat(3)]],
    ['a language it does not know, close to one it knows', [catalan.repeat(3)]],
    ['no words', ['123 456 '.repeat(50)]],
  ])('says nothing on %s', (_, paragraphs) => {
    expect(guessLanguage(paragraphs)).toBeNull();
  });
});
