import type { AskOptions } from '../../src/answers/ask.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { Log } from '../../src/desk/log.ts';
import type { Refusal, Replied, Replier, Turn } from '../../src/desk/replier.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { repliesFor } from '../../src/replies/request.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Setting } from './buttons.ts';
import type { Payload } from './components.ts';
import type { Keys } from './custom-id.ts';
import { room } from './limits.ts';
import { layout, render, renderNotice } from './render.ts';
import { renderArticles } from './render-articles.ts';
import { renderHelp } from './render-help.ts';
import { texts } from './texts.ts';
import type { Voice } from './voice.ts';

/** What answers are made from. */
export interface Sources {
  /** The coverage of this moment: an answer that has begun keeps the one it began with. */
  coverage(): Coverage;
  options(): AskOptions;
  readonly keys: Keys;
  readonly voice: Voice;
  readonly log: Log;
}

const NEW_MESSAGE = 5;
const SAME_MESSAGE = 6;
const NOTICE = 4;
const EPHEMERAL = 1 << 6;

/** How Discord's inquiries are replied to: deferred first, then the answer in its place. */
export function replierFor(sources: Sources): Replier {
  return {
    answer: (turn) => answer(turn, sources),
    refuse: (turn, refusal) => notify(turn, sentenceFor(refusal), sources),
    apologise: (turn) => notify(turn, texts.errors.failed(turn.reference), sources),
  };
}

async function answer(turn: Turn, sources: Sources): Promise<Replied> {
  const asked = askedOf(turn.inquiry.replyTo);
  const hidden = asked.manner === 'turn' ? asked.hidden : isPrivate(asked, turn);
  const type = asked.manner === 'turn' ? SAME_MESSAGE : NEW_MESSAGE;
  const data = type === NEW_MESSAGE && hidden ? { data: { flags: EPHEMERAL } } : {};
  const first = await sources.voice.respond(asked, { type, ...data });
  if (first === 'too-late' && turn.attempt === 1) return tooLate(turn, sources);
  const { payload, outcome } = compose(asked, turn.reference, hidden, sources);
  const shown = await sources.voice.show(asked, payload, turn.signal);
  if (!shown) return tooLate(turn, sources);
  return { outcome, answered: outcome !== 'not-in-coverage' };
}

function isPrivate({ manner }: Asked, { ruling }: Turn): boolean {
  return manner === null ? ruling.private : manner === 'private';
}

/** Discord took the place of the answer away: nothing can be shown there any more. */
function tooLate({ reference }: Turn, { log }: Sources): Replied {
  log.error('Discord no longer waited for an answer.', { ref: reference });
  return { outcome: 'too-late', answered: false };
}

/** The message that answers, and in a word what came of it. */
export function compose(
  asked: Asked,
  reference: string,
  hidden: boolean,
  { coverage, options, keys }: Pick<Sources, 'coverage' | 'options' | 'keys'>,
): { payload: Payload; outcome: string } {
  const { wanted, page, owner, sharedBy, alone } = asked;
  const votes = wanted.kind === 'ask' || wanted.kind === 'check' || wanted.kind === 'quotes';
  const setting: Setting = {
    wanted,
    owner,
    reference: votes ? (asked.answers ?? reference) : null,
    shareable: hidden && !alone,
    sharedBy,
    keys,
  };
  if (wanted.kind === 'help') return { payload: renderHelp(), outcome: 'guidance' };
  if (wanted.kind === 'articles') {
    return { payload: renderArticles(coverage().articles, page, setting), outcome: 'guidance' };
  }
  const cards = wanted.kind === 'check' ? room.cardsBesideVerdict : room.cards;
  const desk = { coverage: coverage(), layout: { ...layout, cards }, options: options() };
  const replies = repliesFor(wanted, desk);
  const reply = (replies[page - 1] ?? replies.at(-1)) as Reply;
  return { payload: render(reply, setting), outcome: reply.outcome };
}

function sentenceFor(refusal: Refusal): string {
  return refusal.why === 'cooldown' ? texts.errors.wait(refusal.seconds) : texts.errors.notHere;
}

/** A sentence for the asker alone; where "… is thinking" stands already, in its place. */
async function notify(turn: Turn, sentence: string, { voice }: Sources): Promise<void> {
  const asked = askedOf(turn.inquiry.replyTo);
  const { flags, ...payload } = renderNotice(sentence);
  const data = { ...payload, flags: flags | EPHEMERAL };
  const first = await voice.respond(asked, { type: NOTICE, data });
  // An apology must not take the place of the answer whose page was to be turned.
  if (first === 'already' && asked.manner !== 'turn') {
    await voice.show(asked, renderNotice(sentence), turn.signal);
  }
}
