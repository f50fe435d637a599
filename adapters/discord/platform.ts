import { MessageFlags, InteractionResponseType as Type } from 'discord.js';
import type { ControlKeys } from '../../src/bot/message/control-value.ts';
import type { Frame, Page, Platform } from '../../src/bot/platform.ts';
import type { LiveCoverages } from '../../src/bot/process/live-coverages.ts';
import { withoutMarkup } from './events/unmarked.ts';
import { limits, room } from './limits.ts';
import { layout, render, renderNotice } from './render.ts';
import { texts } from './texts.ts';
import type { AlertSender } from './transport/alert-sender.ts';
import type { Address, Sender } from './transport/sender.ts';
import type { Payload } from './view/components.ts';
import { renderArticles, renderList } from './view/render-articles.ts';
import { renderChanges } from './view/render-changes.ts';
import { renderHelp } from './view/render-help.ts';
import { renderReceipt } from './view/render-receipt.ts';

/** How old an event may be when it comes, and time for the answer's way, in ms. */
const SPARE = 20_000;

/**
 * Discord behind the port: deferred first, then the answer in its place. Where the journal can't hold
 * it nothing is deferred, and the answer is the first response: no process can leave it half done.
 */
export function discordPlatform(
  voice: Sender,
  alerts: Pick<AlertSender, 'post' | 'stands'>,
  keys: ControlKeys,
  { coverage }: Pick<LiveCoverages, 'coverage'>,
): Platform<Address, Payload> {
  return {
    name: 'discord',
    room: { ...room, layout },
    answerWithin: limits.token - SPARE,
    failed: texts.errors.failed,
    coverage: () => coverage(null),
    plain: withoutMarkup,
    render: (page, frame) => renderPage(page, frame, keys),
    begin: async ({ asked: { to, manner }, attempt, hidden }) => {
      if (!attempt.kept) return true;
      const type =
        manner === 'turn' ? Type.DeferredMessageUpdate : Type.DeferredChannelMessageWithSource;
      const data =
        type === Type.DeferredChannelMessageWithSource && hidden
          ? { data: { flags: MessageFlags.Ephemeral } }
          : {};
      const first = await voice.respond(to, { type, ...data });
      return first !== 'too-late' || attempt.attempt > 1;
    },
    send: async ({ files, ...payload }, { asked: { to, manner }, attempt, hidden }) => {
      if (!attempt.kept) {
        const flags = payload.flags | (hidden && manner !== 'turn' ? MessageFlags.Ephemeral : 0);
        const type = manner === 'turn' ? Type.UpdateMessage : Type.ChannelMessageWithSource;
        const data = { ...payload, flags };
        const first = await voice.respond(to, { type, data, ...(files && { files }) });
        // At a first try "already" is this one, whose confirmation was lost, or a twin's.
        if (first !== 'already' || attempt.attempt === 1) return first !== 'too-late';
      }
      return voice.show(to, { ...payload, ...(files && { files }) }, attempt.signal);
    },
    alerts: {
      address: ({ to: { channel }, owner }, where) => ({
        ...{ id: '', token: '', application: '' },
        ...(where === 'here' && channel !== undefined ? { channel } : { person: owner }),
      }),
      direct: (person) => ({ id: '', token: '', application: '', person }),
      manages: async ({ to }) => to.manages === true,
      refusal: ({ to }) => (to.writable === false ? texts.errors.notWritable : null),
      notice: renderNotice,
      post: alerts.post,
      stands: alerts.stands,
    },
    tell: async (sentence, { asked, attempt }) => {
      const payload = renderNotice(sentence);
      const data = { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
      const first = await voice.respond(asked.to, { type: Type.ChannelMessageWithSource, data });
      // An apology must not take the place of the answer whose page was to be turned.
      if (first === 'already' && asked.manner !== 'turn')
        await voice.show(asked.to, payload, attempt.signal);
    },
  };
}

/** One page as a message. */
export function renderPage(page: Page, frame: Frame<unknown>, keys: ControlKeys): Payload {
  const setting = { ...frame, keys };
  if (page.kind === 'help') return renderHelp();
  if (page.kind === 'articles') return renderArticles(page.all.length, page.page, setting);
  if (page.kind === 'sources') return renderList(page, setting);
  if (page.kind === 'changes') return renderChanges(page.page, setting);
  if (page.kind === 'receipt') return renderReceipt(page.receipt);
  return render(page.reply, setting);
}
