import type { AskOptions } from '../../answers/ask.ts';
import type { Config } from '../../config.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { DEFAULT_FEEDBACK } from '../people/feedback.ts';
import { openState } from '../store/kept-state.ts';
import type { State } from '../store/state.ts';
import type { Ending } from './ending.ts';

/** What is round a bot of any platform. */
export interface Surroundings<Settings extends { readonly config: Config }> {
  readonly settings: Settings;
  /** What to answer from. */
  readonly corpus: string;
  /** Folder for what is kept; null for memory only. */
  readonly state: string | null;
  /** Takes one line of the log. */
  readonly write: (line: string) => void;
  /** Today, ISO 8601, by the machine's calendar. */
  readonly today: () => string;
  readonly clock?: Clock;
  /** Largest size of the state's file, in bytes; default the state's own. */
  readonly stateBytes?: number;
}

/** A bot that runs. */
export interface Bot extends Pick<Ending, 'stop' | 'over'> {
  healthy(): boolean;
  /** Reads the coverage again; the last good one stays where that fails. */
  reload(): Promise<void>;
}

/** What a bot writes down in, and what stands before it. */
export interface Back {
  readonly state: State;
  readonly desk: Desk;
}

/** Opens a bot's state, and a desk on it. */
export function openBack<Settings extends { readonly config: Config }>(
  { settings, state: folder, stateBytes }: Surroundings<Settings>,
  clock: Clock,
  log: Log,
): Back {
  const { feedback, feedbackDays } = settings.config;
  const size = stateBytes === undefined ? {} : { maxBytes: stateBytes };
  const state = openState(folder, { clock, log, ...size });
  const kept = { on: feedback === 'on', days: feedbackDays ?? DEFAULT_FEEDBACK.days };
  return { state, desk: openDesk(state, { clock, log, feedback: kept }) };
}

/** Passages that the pages of one answer hold together. */
const PASSAGES = 9;

/** How questions are answered from now on: the day may change while a bot runs. */
export function askOptions<Settings extends { readonly config: Config }>(
  { settings, today }: Surroundings<Settings>,
  clock: Clock,
): () => AskOptions {
  const { caution } = settings.config;
  return () => ({
    top: PASSAGES,
    ...(caution === null ? {} : { caution }),
    today: today(),
    now: () => clock.steady(),
  });
}
