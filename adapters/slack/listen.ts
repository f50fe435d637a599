import { type Hearing, takeSafely } from '../../src/bot/dialogue/hearing.ts';
import type { Memory } from '../../src/bot/message/memory.ts';
import type { Core } from '../../src/bot/process/core.ts';
import type { Ack } from '../../src/bot/queue/pending-acks.ts';
import { isDirect, type SlackTarget } from './events/asked.ts';
import type { Asking, Intent, Self } from './events/heard.ts';
import type { SlackEvent } from './events/receive-event.ts';
import { limits } from './limits.ts';
import type { Sender } from './outbox/sender.ts';
import { receive } from './receive.ts';
import { renderNotice } from './render.ts';
import { type Change, changeSettings } from './setup/workspace-settings.ts';
import { texts } from './texts.ts';
import type { Teams } from './transport/teams.ts';
import { promptsFor } from './view/assistant-pane.ts';
import { option } from './view/blocks.ts';
import { homeView } from './view/home.ts';
import { modal } from './view/modal.ts';

/** What events are answered with. */
export interface Listening extends Pick<Core, 'desk' | 'log' | 'coverages'> {
  readonly hearing: Hearing<SlackTarget>;
  readonly voice: Sender;
  readonly teams: Teams;
  readonly memory: Memory;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * Takes one event: what was asked is acknowledged when the journal holds it; everything else is done
 * at once, and again it changes nothing. Never rejects.
 */
export async function listen(
  body: Body,
  self: Self,
  ack: Ack,
  listening: Listening,
): Promise<void> {
  const { memory, desk, log } = listening;
  const take = async () => {
    const intent = receive(body, { self, keys: desk.shortKeys, memory });
    if (intent === null) return;
    if (needsCoverage(intent) && !listening.coverages.serves(self.team)) {
      await ack();
      await say(texts.errors.noCoverage, body, self, listening);
    } else await react(intent, body, self, ack, listening);
  };
  await takeSafely(
    take,
    (reference) => say(texts.errors.failed(reference), body, self, listening),
    log,
  );
  await ack();
}

function needsCoverage({ kind }: Intent): boolean {
  return kind === 'asked' || kind === 'question-wanted' || kind === 'typing';
}

async function react(
  intent: Intent,
  body: Body,
  { team }: Self,
  ack: Ack,
  listening: Listening,
): Promise<void> {
  const { coverages, hearing } = listening;
  switch (intent.kind) {
    case 'asked':
      return ask(intent, ack, listening);
    case 'refused-view':
      return ack({ response_action: 'errors', errors: intent.errors });
    case 'typing':
    case 'vote':
    case 'notice': {
      const reaction = await hearing.hear(intent, () => coverages.coverage(team));
      if (reaction.kind === 'offers') return ack({ options: reaction.offers.map(offered) });
      await ack();
      return reaction.kind === 'notice' ? tell(body, reaction.notice, listening) : undefined;
    }
    default:
      await ack();
      return act(intent, team, listening);
  }
}

/** Slack shows less of a name than it takes as its value. */
function offered(name: string) {
  return option(name.slice(0, limits.optionText).toWellFormed(), name);
}

async function ask(
  { follow, ...asking }: Asking,
  acknowledge: Ack,
  { desk, memory, hearing, coverages }: Listening,
): Promise<void> {
  const { to, owner } = asking.asked;
  if (follow === 'continue' && !desk.policies.ruling('slack', asking.place).followUps) return;
  if (follow === 'begin') memory.setThread(to, { asker: owner, open: true });
  await hearing.hear({ ...asking, acknowledge }, () => coverages.coverage(to.team));
}

type Acting = Exclude<Intent, { kind: 'asked' | 'typing' | 'refused-view' | 'vote' | 'notice' }>;

async function act(intent: Acting, team: string, listening: Listening): Promise<void> {
  const { desk, voice, memory, teams, log } = listening;
  switch (intent.kind) {
    case 'question-wanted':
      // A trigger is good for 3 s: whoever waited longer uses the shortcut again.
      await voice.call(team, 'views.open', { trigger_id: intent.trigger, view: modal() });
      return;
    case 'overheard': {
      const state = memory.thread(intent.at);
      if (state !== null) memory.setThread(intent.at, { ...state, open: false });
      return;
    }
    case 'home':
      return showHome(intent.user, team, listening);
    case 'settings':
      return change(intent.user, team, intent.change, listening);
    case 'pane':
      return openPane(intent, team, listening);
    case 'removed':
      desk.policies.remove('slack', team);
      await teams.remove(team);
      log.info('A workspace has removed Onrecord.', { team, reason: intent.reason });
  }
}

const PATIENCE = 20_000;

/** In response to a command or a control; an event has no such address. */
async function tell(body: Body, sentence: string, { voice }: Listening): Promise<void> {
  if (typeof body.response_url !== 'string') return;
  const how = { appearance: 'ephemeral' as const, thread: null };
  const signal = AbortSignal.timeout(PATIENCE);
  await voice.respond(body.response_url, renderNotice(sentence), how, signal);
}

/** To whoever has spoken to us: who only talks to somebody else need not hear of it. */
async function say(
  sentence: string,
  body: Body,
  { team }: Self,
  listening: Listening,
): Promise<void> {
  const { type, channel, user, thread_ts: thread = null } = (body.event ?? {}) as SlackEvent;
  if (channel === undefined || user === undefined) return tell(body, sentence, listening);
  if (type !== 'app_mention' && !isDirect(channel)) return;
  const to = { team, channel, thread };
  await listening.voice.whisper(to, user, renderNotice(sentence), AbortSignal.timeout(PATIENCE));
}

async function showHome(user: string, team: string, listening: Listening): Promise<void> {
  const { desk, voice, teams, coverages } = listening;
  const features = teams.features(team);
  const policy = desk.policies.get('slack', team);
  const admin = await isAdmin(user, team, listening);
  const view = homeView({ coverage: coverages.coverage(team), features, policy, admin });
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
  const { at, beside, opened } = heard;
  const { memory, voice, coverages } = listening;
  memory.setPaneContext(at, beside);
  if (!opened) return;
  const prompts = promptsFor(coverages.coverage(team));
  await voice.call(team, 'assistant.threads.setSuggestedPrompts', {
    channel_id: at.channel,
    thread_ts: at.thread,
    title: texts.pane.title,
    prompts,
  });
}
