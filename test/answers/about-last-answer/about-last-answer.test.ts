import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { converse, coverage, understood } from '../../questions/conversing.ts';

const RADAKIN = 'What did Radakin say about Russia?';
const CHECKED = 'Did Radakin say “assertive in every domain”?';

describe('what is asked of the passages shown', () => {
  it.each([
    ['when?', 'When did Tony Radakin say that about Russia?'],
    ['where did he say that?', 'Where did Tony Radakin say that about Russia?'],
    ['why?', 'Why did Tony Radakin say that about Russia?'],
    ['when was that?', 'When did Tony Radakin say that about Russia?'],
    ['who said that?', 'Who said that about Russia?'],
    ['who said so?', 'Who said that about Russia?'],
    ['really?', 'Who said that about Russia?'],
    ['is that true?', 'Who said that about Russia?'],
  ])('“%s” shows only some of them again', (next, standalone) => {
    const first = converse(RADAKIN);
    const answer = converse(RADAKIN, next);
    expect(answer.standalone).toBe(standalone);
    expect(answer.passages.length).toBeGreaterThan(0);
    const shown = first.passages.map(({ passage }) => passage.id);
    for (const { passage } of answer.passages) expect(shown).toContain(passage.id);
  });

  it('“when?” marks the words that tell, as printed', () => {
    const { outcome, message, passages } = converse('What did Starmer say?', 'when?');
    expect(outcome).toBe('answered');
    for (const { passage, highlights } of passages)
      for (const { start, end } of highlights)
        expect(message).toContain(passage.text.slice(start, end));
    expect(passages.flatMap(({ highlights }) => highlights).length).toBeGreaterThan(0);
  });

  it('“when?” never gives the day of other words for a quotation that he did not speak', () => {
    const { outcome, reason } = converse('Did Trump say “assertive in every domain”?', 'when?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBe('No such words of Donald Trump were shown.');
    expect(converse(CHECKED, 'when?').passages[0]?.quotes[0]?.speaker).toBe('Tony Radakin');
  });

  it('“who said that?” names whoever is quoted in them', () => {
    const { message, passages } = converse('Who spoke of troops?', 'who said that?');
    const speakers = passages.flatMap(({ quotes }) =>
      quotes.flatMap(({ speaker }) => speaker ?? []),
    );
    for (const name of speakers) expect(message).toContain(name);
    expect(speakers.length).toBeGreaterThan(0);
  });

  it('“when did Trump say that?” looks at his words among those shown for a fact', () => {
    const { standalone, passages } = converse('How many troops?', 'when did Trump say that?');
    expect(standalone).toBe('When did Donald Trump say that?');
    for (const { quotes } of passages)
      expect(quotes.map(({ speaker }) => speaker)).toContain('Donald Trump');
  });

  it('“when?” after “who spoke of …?” keeps the topic, without the verb', () => {
    expect(understood('who spoke of drones?', 'when?')).toBe('When was that said about drones?');
  });

  it('“who said that?” of a quotation asks whose it is', () => {
    const { standalone, check } = converse(
      'Did Trump say “assertive in every domain”?',
      'who said that?',
    );
    expect(standalone).toBe('Who said “assertive in every domain”?');
    expect(check?.matches[0]?.speaker).toBe('Tony Radakin');
  });

  it('after silence, which showed nothing, is silent', () => {
    const { outcome, reason } = converse('What did Scholz say?', 'when?');
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toBeTruthy();
  });
});

describe('“who else said that?”', () => {
  it('asks what others said on the topic', () => {
    expect(understood(RADAKIN, 'who else said that?')).toBe(
      'What was said about Russia, not Tony Radakin?',
    );
  });

  it('without a topic says plainly that it needs one', () => {
    const { outcome, reason, suggestions } = converse(
      'What did Radakin say?',
      'who else said that?',
    );
    expect(outcome).toBe('not-in-coverage');
    expect(reason).toMatch(/Nobody else is quoted with these words.*name it/);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const question of suggestions) {
      const { outcome: found, passages } = ask(coverage, question);
      expect(found).toBe('answered');
      const speakers = passages.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
      expect(speakers.some((name) => name !== null && name !== 'Tony Radakin')).toBe(true);
    }
  });
});
