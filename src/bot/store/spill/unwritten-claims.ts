/** What processes on one state claim among themselves while its disk takes no writing. */
export interface UnwrittenClaims {
  /** Whether a name is ours from now on; false where another process has it, null where that can't be told. */
  claim(name: string): Promise<boolean | null>;
  /** To be called whenever all is written: lets go of what had been claimed when it was last called. */
  written(): void;
}

/** Locks by name, each held by one process at most and free when that process ends. */
export interface NameLocks {
  /** False where another process holds it, null where nobody can be asked. */
  take(name: string): Promise<boolean | null>;
  free(name: string): void;
}

/** Names that are held at once: the server's table of locks is shared by all that use it, and has room for some thousands. */
const MOST = 1_000;

/** Claims by locks. */
export function openUnwrittenClaims(locks: NameLocks): UnwrittenClaims {
  const held = new Map<string, Promise<boolean | null>>();
  let before: readonly string[] = [];

  const take = async (name: string) => {
    const taken = await locks.take(name).catch(() => null);
    if (taken !== true) held.delete(name);
    return taken;
  };

  return {
    claim: async (name) => {
      if (!held.has(name) && held.size >= MOST) return null;
      const claimed = held.get(name) ?? take(name);
      held.set(name, claimed);
      return claimed;
    },
    // One round late, since a claim may have been made whose row has yet to be written.
    written: () => {
      for (const name of before) if (held.delete(name)) locks.free(name);
      before = [...held.keys()];
    },
  };
}
