import type { Desk } from '../../src/bot/desk.ts';
import type { Clock } from '../../src/bot/machine/clock.ts';
import type { Log } from '../../src/bot/machine/log.ts';
import { newReference } from '../../src/bot/queue/reference.ts';
import type { Coverage } from '../../src/coverage.ts';
import { inquiryOf, isDirect, placeOf } from './events/asked.ts';
import type { Intent, Self } from './events/heard.ts';
import type { SlackEvent } from './events/receive-event.ts';
import type { Memory } from './outbox/memory.ts';
import type { Sender } from './outbox/sender.ts';
import { receive } from './receive.ts';
import { renderNotice } from './render.ts';
import { type Change, changeSettings } from './setup/workspace-settings.ts';
import { texts } from './texts.ts';
import type { Ack, PendingAcks } from './transport/pending-acks.ts';
import type { Teams } from './transport/teams.ts';
import { promptsFor } from './view/assistant-pane.ts';
import { homeView } from './view/home.ts';
import { modal } from './view/modal.ts';
import { candidatesOf, offersFor } from './view/offers.ts';

/** What events are answered with. */
export interface Listening {
  readonly desk: Desk;
  readonly voice: Sender;
  readonly teams: Teams;
  readonly memory: Memory;
  readonly acks: PendingAcks;
  readonly log: Log;
  readonly clock: Clock;
  coverage(team: string): Coverage;
}

/**
 * Takes one event: what needs the coverage goes to the desk and is acknowledged when the journal
 * holds it; everything else is done at once, and again it changes nothing.
 */
export async function listen(
  body: Readonly<Record<string, unknown>>,
  self: Self,
  ack: Ack,
  listening: Listening,
): Promise<void> {
  try {
    await take(body, self, ack, listening);
  } catch (error) {
    await apologise(body, self, error, listening);
    await ack();
  }
}

async function take(
  body: Readonly<Record<string, unknown>>,
  self: Self,
  ack: Ack,
  listening: Listening,
): Promise<void> {
  const { memory, desk } = listening;
  const heard = receive(body, { self, keys: desk.shortKeys, memory });
  if (heard === null) return ack();
  if (heard.kind === 'asked') await ask(heard, ack, listening);
  else if (heard.kind === 'typing')
    await ack({ options: offersFor(listening.coverage(self.team), heard.typed) });
  else if (heard.kind === 'refused-view')
    await ack({ response_action: 'errors', errors: heard.errors });
  else {
    await ack();
    await act(heard, self.team, listening);
  }
}

type Asking = Intent & { kind: 'asked' };

async function ask(heard: Asking, ack: Ack, listening: Listening): Promise<void> {
  const { desk, acks, clock, memory } = listening;
  const { asked, keys, command, follow } = heard;
  if (follow === 'continue' && !desk.policies.ruling('slack', placeOf(asked)).followUps)
    return ack();
  if (follow === 'begin') memory.setThread(asked, { asker: asked.owner, open: true });
  const inquiry = inquiryOf(asked, { keys, command, at: clock.wall() });
  acks.keep(inquiry, ack);
  await desk.receive(inquiry);
  // Known already, or kept for the next process: nobody has acknowledged this delivery.
  await ack();
}

type Acting = Exclude<Intent, { kind: 'asked' | 'typing' | 'refused-view' }>;

async function act(heard: Acting, team: string, listening: Listening): Promise<void> {
  const { desk, voice, memory, teams, log } = listening;
  switch (heard.kind) {
    case 'question-wanted':
      // A trigger is good for 3 s: whoever waited longer uses the shortcut again.
      await voice.call(team, 'views.open', { trigger_id: heard.trigger, view: modal() });
      return;
    case 'vote':
      desk.feedback.vote(
        heard.reference,
        'slack',
        `${team} ${heard.user}`,
        heard.up ? 'up' : 'down',
      );
      return tell(heard.url, heard.up ? texts.feedback.up : texts.feedback.down, listening);
    case 'notice':
      return tell(heard.url, heard.notice, listening);
    case 'overheard': {
      const state = memory.thread(heard.asked);
      if (state !== null) memory.setThread(heard.asked, { ...state, open: false });
      return;
    }
    case 'home':
      return showHome(heard.user, team, listening);
    case 'settings':
      return change(heard.user, team, heard.change, listening);
    case 'pane':
      return openPane(heard, team, listening);
    case 'removed':
      desk.policies.remove('slack', team);
      await teams.remove(team);
      log.info('A workspace has removed Onrecord.', { team, reason: heard.reason });
  }
}

/** Nobody foresaw it: told in the log, and to whoever has spoken to us. */
async function apologise(
  body: Readonly<Record<string, unknown>>,
  { team }: Self,
  error: unknown,
  { voice, log }: Listening,
): Promise<void> {
  const ref = newReference();
  log.error('An event failed.', { ref, error });
  const message = renderNotice(texts.errors.failed(ref));
  const signal = AbortSignal.timeout(PATIENCE);
  const { type, channel, user, thread_ts: thread = null } = (body.event ?? {}) as SlackEvent;
  try {
    if (typeof body.response_url === 'string') {
      const how = { appearance: 'ephemeral' as const, thread: null };
      await voice.respond(body.response_url, message, how, signal);
    } else if (channel !== undefined && user !== undefined) {
      // Whoever only talks to somebody else need not hear of it.
      if (type !== 'app_mention' && !isDirect(channel)) return;
      await voice.whisper({ team, channel, thread }, user, message, signal);
    }
  } catch (second) {
    log.error('The apology failed too.', { ref, error: second });
  }
}

async function tell(url: string | null, sentence: string, { voice }: Listening): Promise<void> {
  if (url === null) return;
  const how = { appearance: 'ephemeral' as const, thread: null };
  await voice.respond(url, renderNotice(sentence), how, AbortSignal.timeout(PATIENCE));
}

const PATIENCE = 20_000;

async function showHome(user: string, team: string, listening: Listening): Promise<void> {
  const { desk, voice, teams, coverage } = listening;
  const features = teams.features(team);
  const policy = desk.policies.get('slack', team);
  const admin = await isAdmin(user, team, listening);
  candidatesOf(coverage(team));
  const view = homeView({ coverage: coverage(team), features, policy, admin });
  await voice.call(team, 'views.publish', { user_id: user, view });
}

/** Slack is asked each time: rights that were taken away are gone at once. */
async function isAdmin(
  user: string,
  team: string,
  { voice, teams, log }: Listening,
): Promise<boolean> {
  if (!teams.features(team).people) return false;
  try {
    const found = (await voice.call(team, 'users.info', { user })) as {
      user?: { is_admin?: boolean; is_owner?: boolean; team_id?: string };
    };
    const { is_admin: admin = false, is_owner: owner = false } = found.user ?? {};
    return admin || owner;
  } catch (error) {
    log.error('Slack did not say who is an admin.', { error });
    return false;
  }
}

async function change(
  user: string,
  team: string,
  wanted: Change,
  listening: Listening,
): Promise<void> {
  if (await isAdmin(user, team, listening)) changeSettings(listening.desk.policies, team, wanted);
  await showHome(user, team, listening);
}

async function openPane(
  heard: Acting & { kind: 'pane' },
  team: string,
  listening: Listening,
): Promise<void> {
  const { asked, beside, opened } = heard;
  const { memory, voice, coverage } = listening;
  memory.setPaneContext(asked, beside);
  if (!opened) return;
  const prompts = promptsFor(coverage(team));
  await voice.call(team, 'assistant.threads.setSuggestedPrompts', {
    channel_id: asked.channel,
    thread_ts: asked.thread,
    title: texts.pane.title,
    prompts,
  });
}
