import type { Memory } from '../../src/bot/message/memory.ts';
import type { SourcesRequest } from '../../src/bot/message/sources-request.ts';
import { type PolicySetting, setPolicy } from '../../src/bot/people/policy-change.ts';
import type { Core } from '../../src/bot/process/core.ts';
import { corpusBehind } from '../../src/history/past.ts';
import type { SlackIntent } from './events/heard.ts';
import { isAdmin } from './outbox/is-admin.ts';
import type { Sender } from './outbox/sender.ts';
import { texts } from './texts.ts';
import type { Teams } from './transport/teams.ts';
import { promptsFor } from './view/assistant-pane.ts';
import { homeView } from './view/home.ts';
import { modal } from './view/modal.ts';

/** What events are acted upon with. */
export interface Means extends Pick<Core, 'desk' | 'log' | 'coverages' | 'sources' | 'leave'> {
  readonly voice: Sender;
  readonly teams: Teams;
  readonly memory: Memory;
}

/** What only Slack has, and what needs no journal. */
type Acting = Exclude<
  SlackIntent,
  { kind: 'asked' | 'typing' | 'refused-view' | 'vote' | 'notice' }
>;

/** Does at once what only Slack has: its window, App Home, the pane, threads that go on. */
export async function act(intent: Acting, team: string, means: Means): Promise<void> {
  const { desk, voice, memory, teams, log } = means;
  switch (intent.kind) {
    case 'question-wanted':
      // A trigger is good for 3 s: whoever waited longer uses the shortcut again.
      await voice.call(team, 'views.open', { trigger_id: intent.trigger, view: modal() });
      return;
    case 'overheard':
      return memory.overheard(intent.at);
    case 'home':
      return showHome(intent.user, team, means);
    case 'sources':
      return showHome(intent.user, team, means, intent.wanted);
    case 'settings':
      return change(intent.user, team, intent.change, means);
    case 'pane':
      return openPane(intent, team, means);
    case 'removed':
      await desk.policies.remove('slack', team);
      await means.leave('slack', team);
      await teams.remove(team);
      log.info('A workspace has removed Onrecord.', { team, reason: intent.reason });
  }
}

const LIST = { kind: 'sources', do: 'list' } as const;

/** @param wanted of the sources, done before they are shown */
async function showHome(
  user: string,
  team: string,
  means: Means,
  wanted: SourcesRequest = LIST,
): Promise<void> {
  const { desk, voice, teams, coverages, sources } = means;
  const features = teams.features(team);
  const policy = await desk.policies.get('slack', team);
  const admin = await isAdmin(user, team, { ...means, features: means.teams.features });
  const coverage = coverages.coverage(team);
  const by = { platform: 'slack', person: `${team} ${user}` };
  const fetched = sources.isOperator(by.platform, by.person)
    ? await sources.answer(wanted, by, corpusBehind(coverage))
    : null;
  const view = homeView({ coverage, features, policy, admin, sources: fetched });
  await voice.call(team, 'views.publish', { user_id: user, view });
}

async function change(
  user: string,
  team: string,
  wanted: PolicySetting,
  means: Means,
): Promise<void> {
  const where = { platform: 'slack', guild: team };
  if (await isAdmin(user, team, { ...means, features: means.teams.features }))
    await setPolicy(means.desk.policies, where, wanted);
  await showHome(user, team, means);
}

async function openPane(
  heard: Acting & { kind: 'pane' },
  team: string,
  means: Means,
): Promise<void> {
  const { at, beside, opened } = heard;
  const { memory, voice, coverages } = means;
  await memory.setPaneContext(at, beside);
  if (!opened) return;
  const prompts = promptsFor(coverages.coverage(team));
  await voice.call(team, 'assistant.threads.setSuggestedPrompts', {
    channel_id: at.channel,
    thread_ts: at.thread,
    title: texts.pane.title,
    prompts,
  });
}
