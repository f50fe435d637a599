import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Hearing, takeSafely } from '../../src/bot/dialogue/hearing.ts';
import { bodyOf, pathOf } from '../../src/bot/machine/http.ts';
import { sign } from '../../src/bot/machine/sign.ts';
import type { Bot, Surroundings } from '../../src/bot/process/bot.ts';
import { type Core, openCore } from '../../src/bot/process/core.ts';
import { limits } from './limits.ts';
import { type Answers, openAnswers, webhookPlatform } from './platform.ts';
import { Misfit, receive, type WebhookTarget } from './receive.ts';
import { renderNotice } from './render.ts';
import type { WebhookSettings } from './settings.ts';
import { isSigned } from './signature.ts';

/**
 * Starts the webhook: 1 core, 2 platform, 3 door.
 * @throws {OnrecordError} where there is nothing to answer from, or the port is taken
 */
export async function startBot(around: Surroundings<WebhookSettings>): Promise<Bot> {
  const { secrets } = around.settings;
  const core = await openCore(around, { secrets });
  const { desk, coverages } = core;
  const answers = openAnswers(desk.shortKeys);
  const hearing = core.serve(webhookPlatform(answers, desk.shortKeys, coverages));
  const door = { ...core, answers, hearing, secrets };
  const connection = {
    connected: () => true,
    lost: new Promise<never>(() => undefined),
    requests: (request: IncomingMessage, response: ServerResponse) => {
      void core.inFlight.add(enter(request, response, door)).catch(() => response.destroy());
    },
    close: async () => undefined,
  };
  return core.run(connection, around.settings);
}

interface Door extends Pick<Core, 'clock' | 'log' | 'desk' | 'coverages'> {
  readonly answers: Answers;
  readonly hearing: Hearing<WebhookTarget>;
  readonly secrets: WebhookSettings['secrets'];
}

type Say = (status: number, body: object) => void;

/** Says all that is said in signed JSON. */
function signing(response: ServerResponse, { secrets, clock }: Door): Say {
  return (status, body) => {
    const json = JSON.stringify(body);
    const signed = sign(json, secrets[0], clock.wall() / 1_000);
    response.writeHead(status, { 'Content-Type': 'application/json', ...signed });
    response.end(json);
  };
}

async function enter(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  const say = signing(response, door);
  if (pathOf(request) !== '/v1/events') return say(404, { error: 'There is /v1/events alone.' });
  if (request.method !== 'POST') return say(405, { error: 'Events are posted.' });
  const body = await bodyOf(request, response, limits.body);
  if (body === null) return;
  if (!isSigned(request.headers, body, door.secrets, door.clock.wall() / 1_000))
    return say(401, { error: 'The signature or its timestamp does not fit.' });
  const event = objectIn(body);
  if (event === null) return say(400, { error: 'The body is no JSON object.' });
  const apologise = async (reference: string) =>
    say(500, { error: 'Something went wrong on our side.', reference });
  await takeSafely(() => answer(event, say, door), apologise, door.log);
}

type Event = Readonly<Record<string, unknown>>;

async function answer(event: Event, say: Say, door: Door): Promise<void> {
  try {
    const [status, body] = await responseTo(event, door);
    say(status, body);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    say(400, { error: `${error.message}.` });
  }
}

async function responseTo(
  event: Event,
  { desk, coverages, hearing, answers }: Door,
): Promise<[status: number, body: object]> {
  const intent = await receive(event, desk.shortKeys);
  const reaction = await hearing.hear(intent, () => coverages.coverage(null));
  if (reaction.kind === 'offers') return [200, { kind: 'offers', offers: reaction.offers }];
  if (reaction.kind === 'notice') return [200, renderNotice(reaction.notice)];
  const message = await answers.of(String(event.id));
  // It is being worked on elsewhere, or was put off: whoever sends it again gets the answer.
  if (message === null) return [202, { kind: 'working' }];
  return [200, { ...message, id: event.id, duplicate: reaction.duplicate }];
}

function objectIn(body: Buffer): Event | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    return fits ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
