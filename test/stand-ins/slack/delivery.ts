import { setTimeout as pause } from 'node:timers/promises';
import type { Deed, Envelope, Where } from './deeds.ts';
import { asRequest } from './requests.ts';
import type { Sockets } from './sockets.ts';

/** How Slack tries again: how long it waits for an acknowledgement, and how often, in ms. */
export interface Retries {
  acknowledge: number;
  times: number;
}

/** A deed, and what came of it. */
export interface Entry {
  readonly deed: Deed;
  readonly where: Where;
  readonly ts: string;
  readonly respondId: string;
  /** How often an event of it was handed to the app. */
  deliveries: number;
  acknowledged: boolean;
  /** ms from the first delivery to the acknowledgement. */
  acknowledgedIn: number | null;
  /** What the acknowledgement said. */
  response: unknown;
}

/** How the app is reached. */
export interface Reach {
  readonly retries: Retries;
  readonly sockets: Sockets;
  /** Who waits for the acknowledgement of an envelope, by its id. */
  readonly waiting: Map<string, (payload: unknown) => void>;
  /** Whether requests go to a public address; else the sockets are used. */
  byRequest(): boolean;
  request(body: string, type: string, headers: Record<string, string>): Promise<Response>;
  /** Whether this acknowledgement is one that gets lost. */
  loses(): boolean;
  over(): boolean;
}

/** As Slack does: once more at once, then later, until somebody says that it was taken. */
export async function deliver(
  entry: Entry,
  envelope: Envelope,
  id: string,
  reach: Reach,
): Promise<void> {
  const from = performance.now();
  for (let attempt = 0; attempt <= reach.retries.times && !reach.over(); attempt++) {
    const response = reach.byRequest()
      ? await byRequest(entry, envelope, attempt, reach)
      : await bySocket(entry, envelope, `${id}.${attempt}`, attempt, reach);
    if (response !== undefined) {
      entry.acknowledgedIn ??= performance.now() - from;
      entry.acknowledged = true;
      entry.response = response;
      return;
    }
    // Commands and buttons are not sent again: who pressed sees a warning.
    if (envelope.type !== 'events_api' && entry.deliveries > 0) return;
  }
}

async function bySocket(
  entry: Entry,
  envelope: Envelope,
  id: string,
  attempt: number,
  { sockets, waiting, retries, loses }: Reach,
): Promise<unknown> {
  const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
  const sent = sockets.send({
    ...envelope,
    envelope_id: id,
    accepts_response_payload: envelope.type !== 'events_api',
    retry_attempt: attempt,
    retry_reason: attempt === 0 ? '' : 'timeout',
  });
  if (sent) entry.deliveries++;
  const late = pause(sent ? retries.acknowledge : 50, undefined);
  const response = await Promise.race([answer, late]);
  waiting.delete(id);
  return response !== undefined && loses() ? undefined : response;
}

async function byRequest(
  entry: Entry,
  envelope: Envelope,
  attempt: number,
  { request, retries, loses }: Reach,
): Promise<unknown> {
  const { body, type } = asRequest(envelope);
  const headers: Record<string, string> =
    attempt === 0
      ? {}
      : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' };
  try {
    const sent = request(body, type, headers);
    entry.deliveries++;
    const response = await Promise.race([sent, pause(retries.acknowledge, null)]);
    if (response === null || response.status !== 200 || loses()) return undefined;
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  } catch {
    entry.deliveries--;
    await pause(50);
    return undefined;
  }
}
