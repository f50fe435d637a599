import type { Problem } from '../../problem.ts';
import type { Remembered } from '../fetch/derived.ts';

/** Tells a problem that goes on once, not with every round. */
export interface News {
  /** Those that were not told yet, or were over meanwhile. */
  fresh(problems: readonly Problem[]): Problem[];
  /** Sources that are well again: what they may have next is news. */
  forget(visited: readonly Remembered[]): void;
}

/** Problems that are remembered; then all are told anew. */
const MOST = 10_000;

export function openNews(): News {
  const told = new Map<string, Set<string>>();
  return {
    fresh: (problems) =>
      problems.filter(({ code, file, line, message }) => {
        const known = told.get(file ?? '') ?? new Set();
        const key = `${code} ${line} ${message}`;
        if (known.has(key)) return false;
        if (told.size >= MOST) told.clear();
        told.set(file ?? '', known.add(key));
        return true;
      }),
    forget: (visited) => {
      for (const { source, state } of visited)
        if (state.failures === 0) for (const place of [source.place, state.url]) told.delete(place);
    },
  };
}
