import { expect, it } from 'vitest';
import { chooseEngine } from '../../src/search/choose.ts';

it('takes the engine that was set, whatever the size', () => {
  expect(chooseEngine('flat', 1).name).toBe('flat');
  expect(chooseEngine('minisearch', 1_000_000).name).toBe('minisearch');
});

it('takes MiniSearch up to 2,000 passages by itself, the flat engine beyond', () => {
  expect(chooseEngine('auto', 2_000).name).toBe('minisearch');
  expect(chooseEngine('auto', 2_001).name).toBe('flat');
});
