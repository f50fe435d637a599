/**
 * What became of an inquiry. `sent`: a reply that nobody can look up is leaving this machine or has
 * left it, and the platform has not confirmed it yet.
 */
export type Mark = 'sent' | 'answered' | 'given-up';

/**
 * What became of inquiries, noted in space that was taken beforehand, so that a full disk can't refuse
 * it: a file of places of one size, each overwritten where it is. It holds what the database does not
 * hold yet; whoever takes over from a process that is gone reads its marks first.
 */
export interface Marks {
  /**
   * Notes what became of an inquiry, instead of what was noted of it before.
   * @param reference 12 characters, see reference.ts
   * @returns false where every place is taken, or there is no file
   */
  set(reference: string, mark: Mark): boolean;
  /** Frees the place of an inquiry; one that has none is fine. */
  clear(reference: string): void;
  /** What stands in this process's own file, that of a former one included whose file it took over. */
  own(): ReadonlyMap<string, Mark>;
  /** What processes that are gone have left. */
  left(): readonly LeftMarks[];
  /** Lets go of the file; one that still holds something stays for the next process. */
  close(): void;
}

/** The marks of a process that is gone. */
export interface LeftMarks {
  readonly owner: string;
  /** False: they can't be read at present, and nothing of that process may be taken over. */
  readonly read: boolean;
  readonly marks: ReadonlyMap<string, Mark>;
  /** Once the database holds all of it. */
  remove(): void;
}

/** Where nothing can be noted: no folder, or no space even for this. */
export const NO_MARKS: Marks = {
  set: () => false,
  clear: () => undefined,
  own: () => new Map(),
  left: () => [],
  close: () => undefined,
};
