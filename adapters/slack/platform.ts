import { deliver, deliverNotice, type WithPlainForm } from '../../src/bot/dialogue/delivering.ts';
import { answerAt, besidePane, latestOf } from '../../src/bot/dialogue/messages.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import type { ControlKeys } from '../../src/bot/message/control-value.ts';
import type { Memory } from '../../src/bot/message/memory.ts';
import type { Delivery, Frame, Page, Platform } from '../../src/bot/platform.ts';
import type { LiveCoverages } from '../../src/bot/process/live-coverages.ts';
import type { SlackTarget } from './events/asked.ts';
import { unmarked } from './events/unmarked.ts';
import { room } from './limits.ts';
import { slackAlerts } from './outbox/alerts.ts';
import type { Sender } from './outbox/sender.ts';
import { layout, render, renderNotice, renderPlain } from './render.ts';
import type { GrantedFeatures } from './setup/features.ts';
import { texts } from './texts.ts';
import { type Message, words } from './view/blocks.ts';
import type { Setting } from './view/buttons.ts';
import { renderArticles, renderList } from './view/render-articles.ts';
import { renderChanges } from './view/render-changes.ts';
import { renderHelp } from './view/render-help.ts';
import { renderReceipt } from './view/render-receipt.ts';

type Rendered = WithPlainForm<Message>;

/** What Slack's messages are made from. */
export interface View {
  readonly keys: ControlKeys;
  readonly memory: Memory;
  features(team: string): GrantedFeatures;
}

interface Means extends View, Pick<LiveCoverages, 'coverage'> {
  readonly voice: Sender;
  readonly log: Log;
}

/** How long an inquiry may wait: an answer to a question of ten minutes ago only confuses. */
const ANSWER_WITHIN = 10 * 60_000;

/** Slack behind the port. */
export function slackPlatform(means: Means): Platform<SlackTarget, Rendered> {
  const { memory, voice } = means;
  const delivering = {
    ...{ ...means, platform: 'Slack', notice: renderNotice },
    elsewhere: ({ blocks, text }: Message, channel: string) => ({
      blocks: [words(texts.errors.noPlace(channel)), ...blocks],
      text,
    }),
  };
  return {
    name: 'slack',
    room: { ...room, layout },
    answerWithin: ANSWER_WITHIN,
    failed: texts.errors.failed,
    coverage: ({ to }) => means.coverage(to.team),
    plain: unmarked,
    canShare: async ({ to }) => (await besidePane(to, memory)) !== null,
    render: (page, frame) => renderPage(page, frame, means),
    working: async (delivery) => {
      // Neither is worth waiting for.
      if (delivery.asked.to.pane && delivery.asked.deed === 'answer')
        void showWork(delivery, means);
    },
    send: async (rendered, delivery) => {
      const { to } = delivery.asked;
      const ts = await deliver(rendered, delivery, delivering);
      if (ts !== null && to.question !== null && to.message === null)
        await memory.answered({ ...to, ts: to.question }, ts);
      return true;
    },
    tell: async (sentence, delivery) => {
      if (delivery.asked.deed === 'answer') await deliverNotice(sentence, delivery, delivering);
    },
    alerts: slackAlerts(means),
    latest: (asked) => latestOf(asked, memory),
    remove: async ({ asked: { to }, attempt }) => {
      const answer = await answerAt(to, memory);
      if (answer !== null) await voice.remove(to, answer, attempt.signal);
    },
  };
}

/** One page as a message, and in its plainest form. */
export function renderPage(page: Page, frame: Frame<SlackTarget>, view: View): Rendered {
  const { saysQuestion, pane, about, team } = frame.asked.to;
  const own = { ...frame, saysQuestion, about, pane: pane && frame.sharedBy === null };
  const setting = { ...own, keys: view.keys };
  if (page.kind === 'reply')
    return { message: render(page.reply, setting), plain: renderPlain(page.reply) };
  const message = otherPage(page, setting, view.features(team));
  return { message, plain: message };
}

function otherPage(
  page: Exclude<Page, { kind: 'reply' }>,
  setting: Setting,
  features: GrantedFeatures,
): Message {
  switch (page.kind) {
    case 'help':
      return renderHelp(features);
    case 'articles':
      return renderArticles(page.all.length, page.page, setting);
    case 'sources':
      return renderList(page, setting);
    case 'changes':
      return renderChanges(page.page, setting);
    case 'receipt':
      return renderReceipt(page.receipt);
  }
}

/** "… is reading the coverage", and the question as the thread's title; neither is worth failing for. */
async function showWork(
  { asked: { to, wanted }, attempt }: Delivery<SlackTarget>,
  { voice, log }: Means,
): Promise<void> {
  const where = { channel_id: to.channel, thread_ts: to.thread };
  const title = wanted.kind === 'ask' ? wanted.question.slice(0, 200).toWellFormed() : '';
  try {
    const status = texts.pane.working;
    await voice.call(to.team, 'assistant.threads.setStatus', { ...where, status });
    if (attempt.previous === null && title !== '')
      await voice.call(to.team, 'assistant.threads.setTitle', { ...where, title });
  } catch (error) {
    log.debug('The pane could not be told of the work.', { error });
  }
}
