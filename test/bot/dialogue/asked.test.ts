import { describe, expect, it } from 'vitest';
import { askedOf, fresh } from '../../../src/bot/dialogue/asked.ts';
import { store } from '../../../src/bot/message/bot-request.ts';

describe('what stands in the journal', () => {
  it('comes back as it was written down', () => {
    const asked = fresh(
      { id: '1', token: 't' },
      'ana',
      { kind: 'ask', question: 'who?' },
      { page: 2 },
    );
    expect(askedOf(JSON.parse(JSON.stringify(store(asked))))).toEqual(asked);
  });

  it('written by the version before the port is answered too: its address stood among the fields', () => {
    const { to, ...rest } = fresh({ id: '1', token: 't' }, 'ana', { kind: 'help' });
    const old = JSON.parse(JSON.stringify(store({ ...rest, ...to })));
    expect(askedOf(old)).toMatchObject({ owner: 'ana', to: { id: '1', token: 't' } });
  });

  it('is refused where it was not written by us', () => {
    expect(() => askedOf({ wanted: [99] })).toThrow(/unknown form/);
  });
});
