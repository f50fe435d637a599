import type { Json } from '../../src/bot/queue/inquiry.ts';

/** Short keys in memory, each used once. */
export function keysInMemory() {
  const kept = new Map<string, string>();
  const recall = (key: string) =>
    kept.has(key) ? (JSON.parse(kept.get(key) as string) as Json) : undefined;
  return {
    remember: (value: Json, { name }: { name?: string; kept?: number } = {}) => {
      const key = name ?? `k${kept.size}`.padEnd(22, '_');
      kept.set(key, JSON.stringify(value));
      return key;
    },
    recall,
    recallNamed: recall,
  };
}
