import { describe, expect, it } from 'vitest';
import { coverage } from '../../../replies/shipped.ts';
import { data, stage } from '../demo/stage.ts';

const on = stage();

describe('offers while typing', () => {
  const offered = async (option: string, typed: string) => {
    const entry = await on.ask({
      kind: 'typing',
      name: 'ask',
      options: { question: 'x', [option]: typed },
      focused: option,
    });
    return (data(entry).choices as { name: string }[]).map(({ name }) => name);
  };

  it('begin with the most quoted speakers', async () => {
    const most = coverage.speakers.quoted.slice(0, 2).map(({ name }) => name);
    expect((await offered('speaker', '')).slice(0, 2)).toEqual(most);
    expect(most[0]).toBe('John Healey'); // far more than anybody else
  });
  it('find a surname, accents and case aside', async () => {
    expect((await offered('speaker', 'RADÁK'))[0]).toBe('Tony Radakin');
  });
  it('forgive a wrong spelling', async () => {
    expect((await offered('speaker', 'zelenski'))[0]).toBe('Volodymyr Zelenskyy');
  });
  it('know outlets and days, newest first', async () => {
    expect(await offered('outlet', 'onr')).toEqual(['Onrecord']);
    const days = await offered('since', '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(await offered('until', '15 august')).toEqual(['2025-08-15']);
  });
  it('are empty for an option that has none', async () => {
    expect(await offered('question', 'what')).toEqual([]);
  });
});
