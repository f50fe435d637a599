import { expect, it } from 'vitest';
import { alertProcess } from './harness.ts';

const SPEAKER = { kind: 'speaker', of: 'Ida Moss' } as const;
const HOUR = 60 * 60_000;

it('a channel that was left ends its watches within the hour, with a word to their owner, though nothing was found', async () => {
  const on = alertProcess(null);
  await on.rounds.once();
  await on.watch(SPEAKER);
  on.clock.advance(HOUR);
  await on.rounds.once();
  // It stands: nothing is said.
  expect(on.said).toEqual([]);
  on.left.add('c');
  on.clock.advance(HOUR - 1);
  await on.rounds.once();
  expect(await on.store.watch('w1')).not.toBeNull();
  on.clock.advance(1);
  await on.rounds.once();
  await on.rounds.once();
  expect(await on.store.watch('w1')).toBeNull();
  expect(on.said).toEqual([
    ['Your watch on what Ida Moss says has ended: Onrecord can no longer write there.'],
  ]);
});
