import { numbersOf, type Sections } from '../sections/sections.ts';
import { mergePassages } from './merge.ts';
import type { Run } from './plan.ts';

/** Passages that are indexed together, about: so many are objects in memory at a time. */
const BLOCK = 50_000;

/** The parts of the articles from one to before another. */
export type PackStretch = (from: number, to: number) => Sections;

/**
 * The parts of articles, indexed block by block: of those before only bytes are left. Blocks of as many passages are merged
 * first, so that no posting is merged more often than the number of blocks has binary digits.
 *
 * @param sizes by article: how many passages it has, at least one where there are many
 */
export function packInBlocks(sizes: readonly number[], pack: PackStretch, most = BLOCK): Sections {
  const done: { parts: Sections; blocks: number }[] = [];
  const mergeLast = () => {
    const [second, first] = [done.pop(), done.pop()];
    if (first === undefined || second === undefined) return;
    const parts = mergeBehind(first.parts, second.parts);
    done.push({ parts, blocks: first.blocks + second.blocks });
  };
  for (const { from, to } of blocksOf(sizes, most)) {
    done.push({ parts: pack(from, to), blocks: 1 });
    while (done.at(-2)?.blocks === done.at(-1)?.blocks) mergeLast();
  }
  while (done.length > 1) mergeLast();
  return done[0]?.parts ?? pack(0, 0);
}

/** The parts of all articles of the first, then all of the second; both are emptied, as their memory is needed. */
export function mergeBehind(first: Sections, second: Sections): Sections {
  const sizeOf = (parts: Sections) => numbersOf(parts, 'first-passages', Uint32Array).length - 1;
  const runs: Run[] = [
    { fresh: false, from: 0, to: sizeOf(first) },
    { fresh: true, from: 0, to: sizeOf(second) },
  ];
  return mergePassages({ saved: first, fresh: second }, runs, ({ saved, fresh, merged }) => {
    for (const name of merged.keys()) {
      saved.delete(name);
      fresh.delete(name);
    }
  });
}

/** Articles in a row, of about as many passages each. */
function* blocksOf(sizes: readonly number[], most: number) {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, Math.round(all / most));
  let [from, passages, block] = [0, 0, 1];
  for (const [at, size] of sizes.entries()) {
    passages += size;
    if (passages < (block * all) / count && at + 1 < sizes.length) continue;
    yield { from, to: at + 1 };
    from = at + 1;
    block++;
  }
}
