import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Desk } from '../../src/bot/desk.ts';
import type { Clock } from '../../src/bot/machine/clock.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import { newReference } from '../../src/bot/queue/reference.ts';
import type { Coverage } from '../../src/coverage.ts';
import { inquiryOf } from './asked.ts';
import { type Heard, type Received, receive } from './receive.ts';
import { renderNotice } from './render.ts';
import { changeSettings } from './setup/server-settings.ts';
import { texts } from './texts.ts';
import type { FirstResponse, Sender } from './transport/sender.ts';
import type { StandBy } from './transport/stand-by.ts';
import { modal } from './view/modal.ts';
import { offersFor } from './view/offers.ts';

/** What events are answered with. */
export interface Listening {
  readonly desk: Desk;
  readonly voice: Sender;
  readonly log: Log;
  readonly clock: Clock;
  readonly standBy: StandBy;
  coverage(): Coverage;
}

/**
 * Takes one event: what needs the coverage goes to the desk, everything else is answered at once.
 * Such an answer changes nothing when it is given twice, and Discord takes only the first.
 */
export async function listen(event: APIInteraction, listening: Listening): Promise<void> {
  try {
    await take(event, listening);
  } catch (error) {
    await apologise(event, error, listening);
  }
}

async function take(event: APIInteraction, listening: Listening): Promise<void> {
  const { desk, voice, log, clock, standBy } = listening;
  const received = receive(event, desk.shortKeys);
  if (received === null) return;
  const { heard, person, place } = received;
  if (heard.kind === 'asked') {
    const about = { person, place, command: heard.command, at: clock.wall() };
    const { kind } = await desk.receive(inquiryOf(heard.asked, about));
    if (kind === 'duplicate') standBy.begin();
    return;
  }
  const address = { id: event.id, token: event.token, application: event.application_id };
  const first = await voice.respond(address, responseTo(heard, received, listening));
  if (first === 'too-late')
    log.error('Discord no longer waited for a response.', { kind: heard.kind });
}

/** Nobody foresaw it: told in the log, and to whoever waits for an answer. */
async function apologise(
  { id, token, application_id: application, type }: APIInteraction,
  error: unknown,
  { voice, log }: Listening,
): Promise<void> {
  const ref = newReference();
  log.error('An event failed.', { ref, error });
  if (type === InteractionType.ApplicationCommandAutocomplete) return;
  try {
    await voice.respond({ id, token, application }, notice(texts.errors.failed(ref)));
  } catch (second) {
    log.error('The apology failed too.', { ref, error: second });
  }
}

function responseTo(
  heard: Exclude<Heard, { kind: 'asked' }>,
  { person }: Received,
  { desk, coverage }: Listening,
): FirstResponse {
  switch (heard.kind) {
    case 'typing':
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: offersFor(coverage(), heard.typing) },
      };
    case 'question-wanted':
      return {
        type: InteractionResponseType.Modal,
        data: modal(heard.text, person, desk.shortKeys),
      };
    case 'vote':
      desk.feedback.vote(heard.reference, 'discord', person, heard.up ? 'up' : 'down');
      return notice(heard.up ? texts.feedback.up : texts.feedback.down);
    case 'settings':
      return notice(changeSettings(desk.policies, heard.guild, heard.change));
    case 'notice':
      return notice(heard.notice);
  }
}

function notice(sentence: string): FirstResponse {
  const { flags, ...payload } = renderNotice(sentence);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...payload, flags: flags | MessageFlags.Ephemeral },
  };
}
