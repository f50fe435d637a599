import type { AskOptions } from '../../src/answers/ask.ts';
import type { Slots } from '../../src/bot/machine/event-loop-slots.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import { type BotRequest, isVotedOn } from '../../src/bot/message/bot-request.ts';
import { turnsIn, withTurn } from '../../src/bot/people/conversation.ts';
import {
  type Attempt,
  type Replied,
  type Replier,
  refusalInWords,
} from '../../src/bot/queue/replier.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { Turn as Said } from '../../src/questions/follow-up/follow-up.ts';
import { pageOf } from '../../src/replies/reply.ts';
import { handleRequest } from '../../src/replies/request.ts';
import { type Asked, askedOf } from './asked.ts';
import { room } from './limits.ts';
import { layout, render, renderNotice } from './render.ts';
import { texts } from './texts.ts';
import type { Sender } from './transport/sender.ts';
import type { Setting } from './view/buttons.ts';
import type { Payload } from './view/components.ts';
import type { Keys } from './view/custom-id.ts';
import { renderArticles } from './view/render-articles.ts';
import { renderHelp } from './view/render-help.ts';

/** What answers are made from. */
export interface Sources {
  /** The coverage of this moment: an answer that has begun keeps the one it began with. */
  coverage(): Coverage;
  options(): AskOptions;
  readonly keys: Keys;
  readonly turns: Slots;
  readonly voice: Sender;
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
    refuse: (turn, refusal) => notify(turn, refusalInWords(refusal), sources),
    apologise: (turn) => notify(turn, texts.errors.failed(turn.reference), sources),
  };
}

async function answer(turn: Attempt, sources: Sources): Promise<Replied> {
  const asked = askedOf(turn.inquiry.replyTo);
  const hidden = asked.manner === 'turn' ? asked.hidden : isPrivate(asked, turn);
  const type = asked.manner === 'turn' ? SAME_MESSAGE : NEW_MESSAGE;
  const data = type === NEW_MESSAGE && hidden ? { data: { flags: EPHEMERAL } } : {};
  const first = await sources.voice.respond(asked, { type, ...data });
  if (first === 'too-late' && turn.attempt === 1) return tooLate(turn, sources);
  await sources.turns();
  const wanted = inConversation(asked, turn);
  const about = { reference: turn.reference, hidden };
  const { payload, outcome, said } = compose({ ...asked, wanted }, about, sources);
  const shown = await sources.voice.show(asked, payload, turn.signal);
  if (!shown) return tooLate(turn, sources);
  const replied = { outcome, answered: outcome !== 'not-in-coverage' };
  if (said === null || !asked.goesOn) return replied;
  return { ...replied, question: withTurn(turn.previous, said) };
}

/** A new question may be a follow-up; a page is turned as its question was asked. */
function inConversation({ wanted, goesOn }: Asked, { previous }: Attempt): BotRequest {
  return wanted.kind === 'ask' && goesOn ? { ...wanted, before: turnsIn(previous) } : wanted;
}

function isPrivate({ manner }: Asked, { ruling }: Attempt): boolean {
  return manner === null ? ruling.private : manner === 'private';
}

/** Discord took the place of the answer away: nothing can be shown there any more. */
function tooLate({ reference }: Attempt, { log }: Sources): Replied {
  log.error('Discord no longer waited for an answer.', { ref: reference });
  return { outcome: 'too-late', answered: false };
}

/** An answer as it is sent, in a word what came of it, and what a follow-up may refer to. */
export interface Composed {
  readonly payload: Payload;
  readonly outcome: string;
  readonly said: Said | null;
}

/** The message that answers. */
export function compose(
  asked: Asked,
  about: { reference: string; hidden: boolean },
  { coverage, options, keys }: Pick<Sources, 'coverage' | 'options' | 'keys'>,
): Composed {
  const { wanted, page, owner, sharedBy, alone } = asked;
  const setting: Setting = {
    wanted,
    understood: null,
    owner,
    reference: isVotedOn(wanted) ? (asked.answers ?? about.reference) : null,
    shareable: about.hidden && !alone,
    sharedBy,
    keys,
  };
  if (wanted.kind === 'help') return { payload: renderHelp(), outcome: 'guidance', said: null };
  if (wanted.kind === 'articles') {
    const payload = renderArticles(coverage().articles, page, setting);
    return { payload, outcome: 'guidance', said: null };
  }
  const cards = wanted.kind === 'check' ? room.cardsBesideVerdict : room.cards;
  const desk = { coverage: coverage(), layout: { ...layout, cards }, options: options() };
  const { replies, request, understood, turn } = handleRequest(wanted, desk);
  const reply = pageOf(replies, page);
  const payload = render(reply, { ...setting, wanted: request, understood });
  return { payload, outcome: reply.outcome, said: turn };
}

/** A sentence for the asker alone; where "… is thinking" stands already, in its place. */
async function notify(turn: Attempt, sentence: string, { voice }: Sources): Promise<void> {
  const asked = askedOf(turn.inquiry.replyTo);
  const { flags, ...payload } = renderNotice(sentence);
  const data = { ...payload, flags: flags | EPHEMERAL };
  const first = await voice.respond(asked, { type: NOTICE, data });
  // An apology must not take the place of the answer whose page was to be turned.
  if (first === 'already' && asked.manner !== 'turn') {
    await voice.show(asked, renderNotice(sentence), turn.signal);
  }
}
