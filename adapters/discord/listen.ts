import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import { type Hearing, takeSafely } from '../../src/bot/dialogue/hearing.ts';
import { changePolicy } from '../../src/bot/people/policy-change.ts';
import type { Core } from '../../src/bot/process/core.ts';
import type { StandBy } from '../../src/bot/queue/stand-by.ts';
import { type DiscordIntent, receive } from './receive.ts';
import { renderNotice } from './render.ts';
import { texts } from './texts.ts';
import type { Address, FirstResponse, Sender } from './transport/sender.ts';
import { modal } from './view/modal.ts';

/** What events are answered with. */
export interface Listening extends Pick<Core, 'desk' | 'log' | 'coverages'> {
  readonly hearing: Hearing<Address>;
  readonly voice: Sender;
  readonly standBy: StandBy;
}

/**
 * Takes one event. What is answered at once changes nothing when it is given twice, and Discord
 * takes only the first. Never rejects.
 */
export async function listen(event: APIInteraction, listening: Listening): Promise<void> {
  const { id, token, application_id: application, type } = event;
  const { voice, log } = listening;
  const respond = async (response: FirstResponse) => {
    const first = await voice.respond({ id, token, application }, response);
    if (first === 'too-late') log.error('Discord no longer waited for a response.', { type });
  };
  const take = async () => {
    const intent = await receive(event, listening.desk.shortKeys);
    if (intent === null) return;
    const response = await responseTo(intent, listening);
    if (response !== null) await respond(response);
  };
  const apologise = async (reference: string) => {
    if (type === InteractionType.ApplicationCommandAutocomplete) return;
    await respond(notice(texts.errors.failed(reference)));
  };
  await takeSafely(take, apologise, log);
}

async function responseTo(
  intent: DiscordIntent,
  { desk, hearing, coverages, standBy }: Listening,
): Promise<FirstResponse | null> {
  if (intent.kind === 'question-wanted') {
    const data = modal(intent.text, intent.person, desk.shortKeys);
    await desk.shortKeys.written();
    return { type: InteractionResponseType.Modal, data };
  }
  if (intent.kind === 'settings') {
    const where = { platform: 'discord', guild: intent.guild };
    return notice(await changePolicy(desk.policies, where, intent.change, (id) => `<#${id}>`));
  }
  const reaction = await hearing.hear(intent, () => coverages.coverage(null));
  if (reaction.kind === 'notice') return notice(reaction.notice);
  if (reaction.kind === 'offers') {
    const choices = reaction.offers.map((value) => ({ name: value, value }));
    return {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices },
    };
  }
  if (reaction.duplicate) standBy.begin();
  return null;
}

function notice(sentence: string): FirstResponse {
  const { flags, ...payload } = renderNotice(sentence);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...payload, flags: flags | MessageFlags.Ephemeral },
  };
}
