import type { AskOptions } from '../../src/answers/ask.ts';
import type { Slots } from '../../src/bot/machine/event-loop-slots.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import { isVotedOn } from '../../src/bot/message/bot-request.ts';
import { turnsIn, withTurn } from '../../src/bot/people/conversation.ts';
import type { Json } from '../../src/bot/queue/inquiry.ts';
import {
  type Attempt,
  type Replied,
  type Replier,
  refusalInWords,
} from '../../src/bot/queue/replier.ts';
import type { Coverage } from '../../src/coverage.ts';
import { pageOf } from '../../src/replies/reply.ts';
import { handleRequest } from '../../src/replies/request.ts';
import { type Asked, askedOf } from './events/asked.ts';
import { room } from './limits.ts';
import { type Delivery, deliver, deliverNotice } from './outbox/deliver.ts';
import type { Memory } from './outbox/memory.ts';
import type { Sender } from './outbox/sender.ts';
import { layout, render, renderPlain } from './render.ts';
import type { Features } from './setup/features.ts';
import { texts } from './texts.ts';
import type { PendingAcks } from './transport/pending-acks.ts';
import type { Message } from './view/blocks.ts';
import type { Setting } from './view/buttons.ts';
import type { Keys } from './view/control-id.ts';
import { renderArticles } from './view/render-articles.ts';
import { renderHelp } from './view/render-help.ts';

/** What answers are made from. */
export interface Sources {
  /** A workspace's coverage of this moment: an answer that has begun keeps the one it began with. */
  coverage(team: string): Coverage;
  options(): AskOptions;
  features(team: string): Features;
  readonly keys: Keys;
  readonly memory: Memory;
  readonly voice: Sender;
  readonly acks: PendingAcks;
  readonly turns: Slots;
  readonly log: Log;
}

/** How Slack's inquiries are replied to: acknowledged once they are written down, then answered. */
export function replierFor(sources: Sources): Replier {
  return {
    acknowledge: async ({ inquiry, previous }) => {
      await sources.acks.give(inquiry);
      const asked = askedOf(inquiry.replyTo);
      if (asked.pane && asked.deed === 'answer') void showWork(asked, previous === null, sources);
    },
    answer: (turn) => answer(turn, sources),
    refuse: (turn, refusal) => notify(turn, refusalInWords(refusal), sources),
    apologise: (turn) => notify(turn, texts.errors.failed(turn.reference), sources),
  };
}

async function answer(turn: Attempt, sources: Sources): Promise<Replied> {
  const asked = askedOf(turn.inquiry.replyTo);
  const { memory, voice } = sources;
  if (asked.deed === 'remove') {
    if (asked.message !== null) await voice.remove(asked, asked.message, turn.signal);
    return { outcome: 'removed', answered: true };
  }
  const asks = { ...asked, ts: asked.question ?? '' };
  if (asked.question !== null && memory.isDeleted(asks))
    return { outcome: 'removed', answered: true };
  await sources.turns();
  const composed = compose(newest(asked, memory), turn, sources);
  await send(asked, turn, composed, sources);
  await catchUp(asked, turn, composed, sources);
  const { outcome, question } = composed;
  return {
    outcome,
    answered: outcome !== 'not-in-coverage',
    ...(question === null ? {} : { question }),
  };
}

/** Sends it, and knows afterwards where it stands. */
async function send(
  asked: Asked,
  turn: Attempt,
  composed: Composed,
  sources: Sources,
): Promise<void> {
  const hidden = asked.manner === null ? turn.ruling.private : asked.manner === 'private';
  const delivery: Delivery = {
    asked,
    turn,
    message: composed.message,
    plain: composed.plain,
    hidden,
  };
  const ts = await deliver(delivery, sources);
  if (ts === null || asked.question === null || asked.message !== null) return;
  sources.memory.answered({ ...asked, ts: asked.question }, ts);
}

/** What happened to the question while it was answered: edited, or deleted. */
async function catchUp(
  asked: Asked,
  turn: Attempt,
  sent: Composed,
  sources: Sources,
): Promise<void> {
  const { memory, voice } = sources;
  if (asked.question === null) return;
  const at = { ...asked, ts: asked.question };
  const answer = memory.answerTo(at);
  if (answer === null) return;
  if (memory.isDeleted(at)) return voice.remove(asked, answer, turn.signal);
  const now = newest(asked, memory);
  if (now.wanted.kind !== 'ask' || now.wanted.question === sent.words) return;
  await voice.update(asked, answer, compose(now, turn, sources).message, turn.signal);
}

/** The question in its last words. */
function newest(asked: Asked, memory: Memory): Asked {
  if (asked.question === null || asked.wanted.kind !== 'ask') return asked;
  const question = memory.editOf({ ...asked, ts: asked.question }) ?? asked.wanted.question;
  return { ...asked, wanted: { ...asked.wanted, question } };
}

/** A message that answers, the plainest form of it, and in a word what came of it. */
interface Composed {
  readonly message: Message;
  readonly plain: Message;
  readonly outcome: string;
  /** What a follow-up may refer to; null where nothing was asked. */
  readonly question: Json;
  /** The words that were answered; null where there were none. */
  readonly words: string | null;
}

/** Answers from the coverage. */
export function compose(
  asked: Asked,
  turn: Pick<Attempt, 'reference' | 'previous' | 'ruling'>,
  sources: Pick<Sources, 'coverage' | 'options' | 'features' | 'keys' | 'memory'>,
): Composed {
  const { wanted, page, team } = asked;
  const coverage = sources.coverage(team);
  const listed = (message: Message): Composed => ({
    message,
    plain: message,
    outcome: 'guidance',
    question: null,
    words: null,
  });
  if (wanted.kind === 'help') return listed(renderHelp(sources.features(team)));
  const setting = settingFor(asked, turn, sources);
  if (wanted.kind === 'articles') return listed(renderArticles(coverage.articles, page, setting));
  const cards = wanted.kind === 'check' ? room.cardsBesideVerdict : room.cards;
  const desk = { coverage, layout: { ...layout, cards }, options: sources.options() };
  const anew = asked.answers === null && asked.sharedBy === null;
  const goesOn = anew && wanted.kind === 'ask' && wanted.before === undefined;
  const given = handleRequest(
    goesOn ? { ...wanted, before: turnsIn(turn.previous) } : wanted,
    desk,
  );
  const reply = pageOf(given.replies, page);
  const laid = { ...setting, wanted: given.request, understood: given.understood };
  return {
    message: render(reply, laid),
    plain: renderPlain(reply),
    outcome: reply.outcome,
    question: given.turn === null ? null : withTurn(turn.previous, given.turn),
    words: wanted.kind === 'ask' ? wanted.question : null,
  };
}

function settingFor(
  asked: Asked,
  { reference, ruling }: Pick<Attempt, 'reference' | 'ruling'>,
  { keys, memory }: Pick<Sources, 'keys' | 'memory'>,
): Setting {
  const { wanted, owner, manner, message, alone, pane, sharedBy, about, saysQuestion } = asked;
  const hidden =
    manner === 'turn' ? message === null : manner === null ? ruling.private : manner === 'private';
  const beside = pane && typeof memory.paneContext(asked) === 'string';
  return {
    wanted,
    understood: null,
    owner,
    reference: isVotedOn(wanted) ? (asked.answers ?? reference) : null,
    saysQuestion,
    shareable: sharedBy === null && (beside || (hidden && !alone)),
    sharedBy,
    pane: pane && sharedBy === null,
    about,
    keys,
  };
}

async function notify(turn: Attempt, sentence: string, sources: Sources): Promise<void> {
  const asked = askedOf(turn.inquiry.replyTo);
  if (asked.deed === 'answer') await deliverNotice(asked, turn, sentence, sources);
}

/** "… is reading the coverage", and the question as the thread's title; neither is worth failing for. */
async function showWork(asked: Asked, first: boolean, { voice, log }: Sources): Promise<void> {
  const { team, channel, thread, wanted } = asked;
  const where = { channel_id: channel, thread_ts: thread };
  const title = wanted.kind === 'ask' ? wanted.question.slice(0, 200).toWellFormed() : '';
  try {
    await voice.call(team, 'assistant.threads.setStatus', { ...where, status: texts.pane.working });
    if (first && title !== '')
      await voice.call(team, 'assistant.threads.setTitle', { ...where, title });
  } catch (error) {
    log.debug('The pane could not be told of the work.', { error });
  }
}
