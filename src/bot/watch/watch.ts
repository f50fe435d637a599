/** What somebody who looks after a bot wants counted. No text and no id of a person goes through it. */
export interface Watch {
  /** The platform was told that an inquiry is being worked on, or was answered at once; ms since it was taken up. */
  responded(platform: string, ms: number): void;
  /** An inquiry is done with; ms since it was taken up by this process. */
  finished(platform: string, outcome: string, ms: number): void;
  /** An inquiry was put off, since the platform can't be reached or asks for a pause of so many ms. */
  putOff(platform: string, ms: number): void;
  /** The platform wants so many ms before the next message, however few. */
  waited(platform: string, ms: number): void;
  /** An answer was found and laid out, before it was sent; ms of this process alone. */
  composed(platform: string, ms: number): void;
  /** The search engine was asked for the passages of an answer; ms until it had them, or failed. */
  searched(engine: string, ms: number, failed: boolean): void;
  /** The coverage was read again: something new is served, it is as it was, or reading failed. */
  reloaded(result: 'new' | 'same' | 'failed'): void;
  /**
   * Does the work of a step: an inquiry, or within one an answer's finding and its sending. Gives what the work gives,
   * throws what it throws.
   */
  step<Result>(name: Step, about: AboutStep, work: () => Result): Result;
}

type Step = 'inquiry' | 'compose' | 'send';

/** What is known of a step. The reference is the one in the log. */
export type AboutStep = Readonly<
  Partial<Record<'platform' | 'command' | 'reference' | 'attempt', string | number>>
>;

/** Counts nothing. */
export const UNWATCHED: Watch = {
  responded: () => undefined,
  finished: () => undefined,
  putOff: () => undefined,
  waited: () => undefined,
  composed: () => undefined,
  searched: () => undefined,
  reloaded: () => undefined,
  step: (_name, _about, work) => work(),
};
