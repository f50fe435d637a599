import type { Clock } from '../machine/clock.ts';
import type { Inquiry } from '../queue/inquiry.ts';
import type { Rows } from '../store/database/database.ts';
import type { Pseudonym } from '../store/pseudonym.ts';
import type { State } from '../store/state.ts';
import { type ReportedQuestion, type ReportLine, summarise } from './report.ts';

/** What came of an inquiry, for those who look after the coverage. */
interface Result {
  /** `answered`, `not-in-coverage`, `failed`, …: a word of the caller's. */
  readonly outcome: string;
  /** Whether it counts as answered; what does not stands in the report. */
  readonly answered: boolean;
  /** From the event to the reply, ms. */
  readonly latency: number;
}

type Vote = 'up' | 'down';

export interface FeedbackOptions {
  /** False keeps nothing, votes included. Default true. */
  readonly on: boolean;
  /** Days that a question is kept, from 1. Default 90. */
  readonly days: number;
}

export const DEFAULT_FEEDBACK: FeedbackOptions = { on: true, days: 90 };

/** What was asked and how it was liked, without names: ids are hashed with the state's own salt. */
export interface Feedback {
  /** Keeps a question and what came of it under the inquiry's reference; without a text nothing is kept. */
  record(reference: string, inquiry: Inquiry, result: Result): Promise<void>;
  /** Keeps one vote a person and answer, the last one; null takes it back. */
  vote(reference: string, platform: string, person: string, vote: Vote | null): Promise<void>;
  /** Unanswered and disliked questions, same ones together, the last asked first; at most `limit`. */
  report(limit?: number): Promise<ReportLine[]>;
}

const DAY = 24 * 60 * 60_000;
/** Longest question that is kept, in characters; what goes beyond is cut off. */
const LONGEST = 1_000;
/** Newest questions and dislikes that a report looks at. */
const LOOKED_AT = 20_000;

/** Feedback in the state. */
export function openFeedback(
  state: State,
  pseudonym: Pseudonym,
  clock: Clock,
  { on, days }: FeedbackOptions = DEFAULT_FEEDBACK,
): Feedback {
  const forgetAt = () => state.now() + days * DAY;
  return {
    record: async (reference, inquiry, { outcome, answered, latency }) => {
      if (!on || inquiry.text.trim() === '') return;
      const { platform, person, place, text } = inquiry;
      const row = {
        reference,
        platform,
        person: pseudonym('person', platform, person),
        channel: pseudonym('channel', platform, place.channel),
        question: text.slice(0, LONGEST).toWellFormed(),
        outcome,
        answered: answered ? 1 : 0,
        latency: Math.round(latency),
        asked_at: Math.round(clock.wall()),
        forget_at: forgetAt(),
      };
      await state.write((database) => database.put('feedback', row));
    },
    vote: async (reference, platform, person, vote) => {
      if (!on) return;
      const who = pseudonym('person', platform, person);
      await state.write<unknown>((database) =>
        vote === null
          ? database.run('DELETE FROM votes WHERE reference = ? AND person = ?', reference, who)
          : database.put('votes', { reference, person: who, vote, forget_at: forgetAt() }),
      );
    },
    report: async (limit = 100) => summarise(await state.readAll(complaints)).slice(0, limit),
  };
}

function complaints(rows: Rows): Promise<ReportedQuestion[]> {
  return rows.all<ReportedQuestion>(
    `SELECT question, outcome, answered, asked_at AS "askedAt",
       (SELECT count(*) FROM votes WHERE votes.reference = feedback.reference AND vote = 'up') AS liked,
       (SELECT count(*) FROM votes WHERE votes.reference = feedback.reference AND vote = 'down') AS disliked
     FROM feedback WHERE reference IN (
       SELECT reference FROM (SELECT reference FROM feedback WHERE answered = 0 ORDER BY asked_at DESC LIMIT ${LOOKED_AT}) AS unanswered
       UNION SELECT reference FROM (SELECT reference FROM votes WHERE vote = 'down' ORDER BY forget_at DESC LIMIT ${LOOKED_AT}) AS disliked)`,
  );
}
