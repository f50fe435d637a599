import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockOf, shown, stops, TOUR } from './tour.ts';

describe('docs/tour.md', () => {
  it('shows the values that its question really has at each stop; `npm run docs:tour` writes them', async () => {
    const page = readFileSync(TOUR, 'utf8');
    const all = await stops();
    expect(all).toHaveLength(10);
    for (const { file, value } of all) expect(blockOf(page, file), file).toBe(shown(value));
  });
});
