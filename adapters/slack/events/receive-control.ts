import { type Used, usedControl, type Verb } from '../../../src/bot/dialogue/controls.ts';
import { decodeControl } from '../../../src/bot/message/control-value.ts';
import { changeIn, type SettingAction } from '../setup/workspace-settings.ts';
import { verbOf } from '../view/control-id.ts';
import { sourcesAsked } from '../view/home-sources.ts';
import { asking, freshlyAsked } from './asked.ts';
import type { EventHearing, SlackIntent } from './heard.ts';

/** A pressed button or a chosen entry, as Slack sends it. */
export interface ActionsBody {
  readonly user: { readonly id: string };
  readonly channel?: { readonly id: string };
  readonly container?: {
    readonly type?: string;
    readonly channel_id?: string;
    readonly message_ts?: string;
    readonly thread_ts?: string;
    readonly is_ephemeral?: boolean;
  };
  readonly message?: { readonly ts?: string; readonly thread_ts?: string };
  readonly response_url?: string;
  readonly actions: readonly Action[];
}

interface Action extends SettingAction {
  readonly action_id: string;
  readonly action_ts: string;
  readonly value?: string;
}

/** A control of ours, understood; links and foreign controls want nothing. */
export async function hearActions(
  body: ActionsBody,
  hearing: EventHearing,
): Promise<SlackIntent | null> {
  const [action] = body.actions;
  if (action === undefined) return null;
  const { user } = body;
  const change = changeIn(action);
  if (change !== null) return { kind: 'settings', user: user.id, change };
  const sources = sourcesAsked(action);
  if (sources !== null) return { kind: 'sources', user: user.id, wanted: sources };
  const verb = verbOf(action.action_id);
  const value = action.value ?? action.selected_option?.value;
  if (verb === null || value === undefined) return null;
  const control = await decodeControl(value, hearing.keys);
  if (control === null) return null;
  const hidden = body.container?.is_ephemeral === true;
  const used = usedControl(control === 'gone' ? control : { verb, ...control }, {
    ...{ person: user.id, hidden, extras: 1 },
    voter: `${hearing.self.team} ${user.id}`,
  });
  if (used.kind !== 'asked') return used;
  return followed(verb, used, body, action, hearing);
}

/** Where the control was used, and what its message says of its question. */
async function followed(
  verb: Verb,
  { asked, extras }: Used & { kind: 'asked' },
  body: ActionsBody,
  action: Action,
  { self, memory }: EventHearing,
): Promise<SlackIntent> {
  const { container = {}, message, user, response_url: url = null } = body;
  const channel = body.channel?.id ?? container.channel_id ?? '';
  const ts = container.message_ts ?? message?.ts ?? null;
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  const at = { team: self.team, channel, thread };
  const turned = asked.manner === 'turn' && !asked.hidden;
  const own = freshlyAsked(at, user.id, asked.wanted, asked, {
    url,
    pane: (await memory.paneContext(at)) !== undefined,
    saysQuestion: verb !== 'page' || extras[0] === 1,
    message: turned ? ts : null,
  });
  return asking(own, verb, [
    `action ${self.team} ${user.id} ${ts} ${action.action_id} ${action.action_ts}`,
  ]);
}
