import { timeline as timelineOf } from '../../../src/answers/timeline.ts';
import { inContext, passagesById } from '../../../src/replies/around.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { repliesFor } from '../../../src/replies/request.ts';
import { renderCards } from '../render/render-quote-card.ts';
import { type TimelinePart, timelineParts, timelineSummary } from '../render/render-timeline.ts';
import { renderWhole } from '../render/render-whole.ts';
import { jsonLine } from '../render/visible.ts';
import type { KnownPassage } from '../render.ts';
import { counted, pageFor, say } from './page.ts';
import {
  coverageOf,
  layoutOf,
  type ScreenPage,
  type Session,
  screenPage,
  turn,
} from './session.ts';

// The REPL's commands about what stands on the screen; N is the number beside a passage, 1 if left out.

/** `:more` */
export function more(session: Session): string {
  if (session.coming.length > 0) return turn(session);
  return plain(
    session,
    session.answer === null ? 'Nothing was asked yet.' : 'That is all there is.',
  );
}

/** `:context N` */
export function context(session: Session, argument: string): string {
  return aboutPassage(session, argument, (id, number) => {
    const replies = inContext(coverageOf(session), id, layoutOf(session)) ?? [];
    return interrupt(session, replies, { id, number });
  });
}

/** `:also N` */
export function also(session: Session, argument: string): string {
  return aboutPassage(session, argument, (id) => {
    const evidence = session.answer?.given.passages.find(({ passage }) => passage.id === id);
    const elsewhere = evidence?.alsoIn ?? [];
    if (elsewhere.length === 0) return plain(session, 'No other article printed these words.');
    return interrupt(session, passagesById(coverageOf(session), elsewhere, layoutOf(session)));
  });
}

/** `:open N` */
export function open(session: Session, argument: string): string {
  return aboutPassage(session, argument, (id) =>
    renderWhole(coverageOf(session), id, pageFor(session.terminal)),
  );
}

/** `:check "…"` or `check: "…"` */
export function checkQuotation(session: Session, quote: string): string {
  if (quote === '') return plain(session, 'Add the words to check: check: "the words in question"');
  const replies = repliesFor({ kind: 'check', quote }, deskOf(session));
  return session.json ? jsonLine(replies[0]?.check) : begin(session, replies);
}

/** `:timeline NAME` */
export function showTimeline(session: Session, speaker: string): string {
  const asked = speaker || (session.answer?.given.speaker ?? '');
  if (asked === '') return plain(session, 'Add a name: :timeline NAME');
  const coverage = coverageOf(session);
  const found = timelineOf(coverage, asked);
  const page = pageFor(session.terminal);
  const parts = timelineParts(found, coverage, page, layoutOf(session).cards);
  // Nobody of that name, or more than one.
  if (parts.length === 0)
    return begin(session, repliesFor({ kind: 'timeline', speaker: asked }, deskOf(session)));
  session.coming = parts.map(timelinePage);
  return `${timelineSummary(found, page)}\n\n${turn(session)}`;
}

function timelinePage({ passageIds, render }: TimelinePart): ScreenPage {
  return {
    cards: passageIds.length,
    show: (first, left, { terminal }) => {
      const more = left === 0 ? [] : [`:more (${left} left)`];
      const hints = [counted(passageIds.length, 'passage'), ...more, `:context ${first}`].join(
        '   ',
      );
      const shown = say(hints, pageFor(terminal), 'quiet').join('\n');
      return { text: render(first), passageIds, hints: shown };
    },
  };
}

/** `:card N`: what the text says about each quote of a passage. */
export function card(session: Session, argument: string): string {
  return aboutPassage(session, argument, (id) => {
    const cards = renderCards(coverageOf(session), id, pageFor(session.terminal));
    return cards ?? plain(session, 'Nobody is quoted in this passage.');
  });
}

function deskOf(session: Session) {
  return { coverage: coverageOf(session), layout: layoutOf(session), options: {} };
}

function aboutPassage(
  session: Session,
  argument: string,
  act: (id: string, number: number) => string,
): string {
  const { shown } = session;
  const number = Number(argument || 1);
  const id = shown[number - 1];
  if (id !== undefined) return act(id, number);
  if (!/^\d*$/u.test(argument))
    return plain(session, `Give the number of a passage, not ${JSON.stringify(argument)}.`);
  const remedy = shown.length === 0 ? 'Ask something first.' : `They go from 1 to ${shown.length}.`;
  return plain(session, `There is no passage ${argument || 1} on the screen. ${remedy}`);
}

/** Shows something else first; what :more had in store comes after it. */
function interrupt(
  session: Session,
  replies: readonly Reply[],
  known: KnownPassage | null = null,
): string {
  session.coming = [...replies.map((reply) => screenPage(reply, known)), ...session.coming];
  return turn(session);
}

/** Shows something that is not about the last answer, so that :more goes on with this alone. */
function begin(session: Session, replies: readonly Reply[]): string {
  session.coming = replies.map((reply) => screenPage(reply));
  return turn(session);
}

function plain(session: Session, text: string): string {
  return say(text, pageFor(session.terminal)).join('\n');
}
