import { expect, it } from 'vitest';
import { soak } from './soak.ts';

/**
 * `npm run soak:discord` asks ten times as many, and waits no longer than Discord does: here other
 * tests take the processor away for seconds.
 */
it('answers every question once while everything goes wrong', { timeout: 90_000 }, async () => {
  const outcome = await soak({ questions: 100, seed: 20_260_701, rate: 20, patience: 15_000 });
  expect(outcome).toMatchObject({ lost: [], doubled: [], invalid: [], unprinted: [] });
  // A hundred, and those asked until a process that was told to die in a write had died.
  expect(outcome.asked).toBeGreaterThanOrEqual(100);
  expect(outcome.excerpts).toBeGreaterThan(50);
  expect(outcome.delivered).toBeGreaterThan(80);
  expect(Object.keys(outcome.faults).length).toBeGreaterThan(2);
});
