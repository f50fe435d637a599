import { inContext, passagesById } from '../../../src/replies/around.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { repliesFor } from '../../../src/replies/request.ts';
import { renderCards } from '../render/render-quote-card.ts';
import { renderWhole } from '../render/render-whole.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor, say } from './page.ts';
import { coverageOf, layoutOf, type Session, turn } from './session.ts';

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
  return aboutPassage(session, argument, (id) => {
    const replies = inContext(coverageOf(session), id, layoutOf(session)) ?? [];
    return interrupt(session, replies);
  });
}

/** `:also N` */
export function also(session: Session, argument: string): string {
  return aboutPassage(session, argument, (id) => {
    const evidence = session.answer?.given.passages.find(({ passage }) => passage.id === id);
    const elsewhere = evidence?.alsoIn ?? [];
    if (elsewhere.length === 0) return plain(session, 'These words stand in no other article.');
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
export function check(session: Session, quote: string): string {
  if (quote === '') return plain(session, 'What is to be checked? check: "the words in question"');
  const replies = repliesFor({ kind: 'check', quote }, deskOf(session));
  return session.json ? jsonLine(replies[0]?.check) : begin(session, replies);
}

/** `:timeline NAME` */
export function timeline(session: Session, speaker: string): string {
  const asked = speaker || (session.answer?.given.speaker ?? '');
  if (asked === '') return plain(session, 'Whose words? :timeline NAME');
  return begin(session, repliesFor({ kind: 'timeline', speaker: asked }, deskOf(session)));
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

function aboutPassage(session: Session, argument: string, act: (id: string) => string): string {
  const { shown } = session;
  const id = shown[Number(argument || 1) - 1];
  if (id !== undefined) return act(id);
  if (!/^\d*$/u.test(argument))
    return plain(session, `Give the number of a passage, not ${JSON.stringify(argument)}.`);
  const remedy = shown.length === 0 ? 'Ask something first.' : `They go from 1 to ${shown.length}.`;
  return plain(session, `There is no passage ${argument || 1} on the screen. ${remedy}`);
}

/** Shows something else first; what :more had in store comes after it. */
function interrupt(session: Session, replies: readonly Reply[]): string {
  session.coming = [...replies, ...session.coming];
  return turn(session);
}

/** Shows something that is not about the last answer, so that :more goes on with this alone. */
function begin(session: Session, replies: readonly Reply[]): string {
  session.coming = replies;
  return turn(session);
}

function plain(session: Session, text: string): string {
  return say(text, pageFor(session.terminal)).join('\n');
}
