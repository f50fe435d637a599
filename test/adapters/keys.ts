import type { Json } from '../../src/bot/queue/inquiry.ts';

/** Short keys in memory, each used once. */
export function keysInMemory() {
  const kept = new Map<string, string>();
  const recall = async (key: string) =>
    kept.has(key) ? (JSON.parse(kept.get(key) as string) as Json) : undefined;
  return {
    remember: (value: Json) => {
      const key = `k${kept.size}`.padEnd(22, '_');
      kept.set(key, JSON.stringify(value));
      return key;
    },
    keep: async (name: string, value: Json) => void kept.set(name, JSON.stringify(value)),
    recall,
    recallNamed: recall,
  };
}

/** What every message of a test is made with: nobody looks after its sources. */
export const TEST_MAKING = {
  ...{ by: 'Onrecord test', now: 0 },
  sources: async () => ({ lead: '', sources: [] }),
};
