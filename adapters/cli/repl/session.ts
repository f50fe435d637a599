import type { Answer } from '../../../src/answers/answer.ts';
import { turnOf } from '../../../src/answers/ask.ts';
import type { Coverage } from '../../../src/coverage.ts';
import type { ConversationTurn } from '../../../src/questions/follow-up/follow-up.ts';
import { type Layout, type Reply, repliesTo } from '../../../src/replies/reply.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import type { Asker } from '../asking.ts';
import { answerJson } from '../json.ts';
import { limits } from '../limits.ts';
import type { LoadedCorpus } from '../load.ts';
import { jsonLine } from '../render/visible.ts';
import { type KnownPassage, type Rendered, renderHints, renderReply } from '../render.ts';
import type { Terminal } from '../terminal.ts';
import { pageFor, say } from './page.ts';

/** One conversation in a terminal: what is loaded, what was asked last, what stands on the screen. */
export interface Session {
  readonly terminal: Terminal;
  readonly ask: Asker;
  /** Somebody sits before a window; else lines come from a pipe. */
  readonly interactive: boolean;
  loaded: LoadedCorpus;
  json: boolean;
  /** What was asked before the last question, oldest first. */
  turns: readonly ConversationTurn[];
  /** The last answer, and the coverage it was given from, which a reload may have replaced since. */
  answer: { readonly given: Answer; readonly coverage: Coverage } | null;
  /** Pages still to come. */
  coming: readonly ScreenPage[];
  /** Passages shown since the last question, by the number each was shown under (from 1). */
  shown: string[];
}

/** A page that can be shown. */
export interface ScreenPage {
  /** Passages on it. */
  readonly cards: number;
  /** Shows it, passages numbered from `first`; `left` come after it. */
  show(first: number, left: number, session: Session): Rendered & { hints: string | null };
}

/** A reply's page. @param known a passage that has its number already, and is marked on the page */
export function screenPage(reply: Reply, known: KnownPassage | null = null): ScreenPage {
  return {
    cards: reply.cards.length,
    show: (first, left, session) => {
      const page = pageFor(session.terminal);
      const shown = renderReply(reply, first, coverageOf(session), page, known);
      return { ...shown, hints: renderHints(reply, shown.numbers, left, page) };
    },
  };
}

/** What fits on one page of the window; a pipe has one endless page. */
export function layoutOf({ interactive }: Pick<Session, 'interactive'>): Layout {
  if (!interactive) return { budget: Number.POSITIVE_INFINITY, cards: Number.POSITIVE_INFINITY };
  return { budget: limits.excerpt, cards: limits.cards };
}

/** Answers a question: its text is the answer's first page. */
export async function answer(session: Session, question: string): Promise<string> {
  const { coverage } = session.loaded;
  session.turns = turnsOf(session);
  const { given, json } = await settled(coverage, () => {
    const given = session.ask(coverage, question, session.turns);
    return { given, json: session.json ? jsonLine(answerJson(given, coverage)) : '' };
  });
  session.answer = { given, coverage };
  session.shown = [];
  session.coming = repliesTo(given, coverage.speakers, layoutOf(session)).map((reply) =>
    screenPage(reply),
  );
  if (session.json) {
    session.shown = given.passages.map(({ passage }) => passage.id);
    return json;
  }
  return [...understood(given, session), turn(session)].join('\n\n');
}

/** The conversation so far: a greeting or a call for help is no part of it. */
function turnsOf({ turns, answer, shown }: Session): readonly ConversationTurn[] {
  const turn = answer === null ? null : turnOf(answer.given);
  return turn === null ? turns : [...turns, { ...turn, shown }].slice(-limits.turns);
}

/** How a follow-up was understood, so that nobody takes the answer for one to something else. */
function understood({ question, standalone = question }: Answer, session: Session): string[] {
  if (standalone === question) return [];
  return [say(`Understood as: ${standalone}`, pageFor(session.terminal), 'quiet').join('\n')];
}

/** The next page of what was asked for last. */
export function turn(session: Session): string {
  const [next, ...rest] = session.coming;
  return next === undefined ? '' : show(session, next, rest);
}

/** One page; its passages get the numbers after those already on the screen. */
function show(session: Session, page: ScreenPage, rest: readonly ScreenPage[]): string {
  const left = rest.reduce((sum, { cards }) => sum + cards, 0);
  const { text, passageIds, hints } = page.show(session.shown.length + 1, left, session);
  // Only now: what is to be shown may have to be fetched first, and is then shown by another call.
  session.coming = rest;
  session.shown.push(...passageIds);
  return hints === null || !session.interactive ? text : `${text}\n\n${hints}`;
}

/** The coverage that what stands on the screen comes from: a reload may have replaced it since. */
export function coverageOf({ answer, loaded }: Session): Coverage {
  return (answer ?? loaded).coverage;
}
