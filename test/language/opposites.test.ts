import { expect, it } from 'vitest';
import { oppositesBy } from '../../src/answers/certainty/contradiction/opposites.ts';

const opposites = oppositesBy((word) => word);

it('sets words against one another both ways', () => {
  expect(opposites.get('before')).toContain('after');
  expect(opposites.get('after')).toContain('before');
});

it('lets "take" exclude nothing: who gives a hand may take part', () => {
  expect(opposites.get('take')).toBeUndefined();
  expect(opposites.get('give')).toContain('receive');
});
