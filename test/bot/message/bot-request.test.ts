import { describe, expect, it } from 'vitest';
import {
  askedText,
  type BotRequest,
  inWords,
  isVotedOn,
  restore,
  store,
} from '../../../src/bot/message/bot-request.ts';

const ALL: readonly BotRequest[] = [
  { kind: 'ask', question: 'who?', speaker: 'Anna Example', since: '2026-07-01' },
  { kind: 'quotes', speaker: 'Anna Example', about: 'bridges' },
  { kind: 'check', quote: 'We stand', speaker: 'Anna Example' },
  { kind: 'timeline', speaker: 'Anna Example' },
  { kind: 'context', passage: 'a#1' },
  { kind: 'passages', passages: ['a#1', 'b#2'] },
  { kind: 'articles' },
  { kind: 'help' },
];

describe('what is wanted', () => {
  it.each(ALL)('comes back from the journal as it was written down: $kind', (wanted) => {
    const asked = { wanted, page: 2, owner: '1' };
    const written = JSON.parse(JSON.stringify(store(asked)));
    expect(restore<typeof asked>(written)).toEqual(asked);
  });

  it('is refused where the journal holds something else', () => {
    expect(() => restore({ wanted: [99] })).toThrow(/unknown form/);
    expect(() => restore({})).toThrow(/unknown form/);
  });

  it('is said in the words of whoever wants it, where no button says it', () => {
    expect(ALL.map(inWords)).toEqual([
      'who? · speaker: Anna Example · since: 2026-07-01',
      'Anna Example · about: bridges',
      'We stand · speaker: Anna Example',
      'Anna Example',
      '',
      '',
      '',
      '',
    ]);
  });

  it('has a text of the asker’s for questions and quotations alone', () => {
    expect(ALL.map(askedText).filter((text) => text !== '')).toEqual(['who?', 'We stand']);
  });

  it('is voted on where the coverage was searched', () => {
    expect(ALL.filter(isVotedOn).map(({ kind }) => kind)).toEqual(['ask', 'quotes', 'check']);
  });
});
