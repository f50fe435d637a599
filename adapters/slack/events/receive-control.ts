import { decodeRequest } from '../../../src/bot/message/bot-request.ts';
import type { Json } from '../../../src/bot/queue/inquiry.ts';
import { changeIn, type SettingAction } from '../setup/workspace-settings.ts';
import { texts } from '../texts.ts';
import { decode, type Verb, verbOf } from '../view/control-id.ts';
import { type Asked, fresh } from './asked.ts';
import type { Hearing, Intent } from './heard.ts';

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

/** Where a control was used. */
interface Used {
  readonly base: Asked;
  readonly hidden: boolean;
  /** Time stamp of the message it stands on; null where only one sees it. */
  readonly message: string | null;
  readonly key: string;
}

/** A control of ours, understood; links and foreign controls want nothing. */
export function hearActions(body: ActionsBody, hearing: Hearing): Intent | null {
  const [action] = body.actions;
  if (action === undefined) return null;
  const { user, response_url: url = null } = body;
  const change = changeIn(action);
  if (change !== null) return { kind: 'settings', user: user.id, change };
  const verb = verbOf(action.action_id);
  const value = action.value ?? action.selected_option?.value;
  if (verb === null || value === undefined) return null;
  const control = decode(value, hearing.keys);
  if (control === null) return null;
  if (control === 'gone') return { kind: 'notice', notice: texts.errors.gone, url };
  const { owner, payload } = control;
  if (verb === 'vote') return vote(payload, user.id, url);
  return followed(verb, owner, payload, usedIn(body, action, hearing));
}

function usedIn(body: ActionsBody, action: Action, { self, memory }: Hearing): Used {
  const { container = {}, message, user } = body;
  const channel = body.channel?.id ?? container.channel_id ?? '';
  const ts = container.message_ts ?? message?.ts ?? null;
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  const hidden = container.is_ephemeral === true;
  const to = { team: self.team, channel, thread };
  const url = body.response_url ?? null;
  const pane = memory.paneContext(to) !== undefined;
  return {
    base: fresh(to, user.id, { kind: 'help' }, { url, pane }),
    hidden,
    message: hidden ? null : ts,
    key: `action ${to.team} ${user.id} ${ts} ${action.action_id} ${action.action_ts}`,
  };
}

function vote(payload: Json, user: string, url: string | null): Intent {
  const [reference, up] = payload as [string, number];
  return { kind: 'vote', reference, up: up === 1, user, url };
}

function followed(verb: Verb, owner: string, payload: Json, used: Used): Intent | null {
  const { base, hidden, message, key } = used;
  const mine = owner === base.owner;
  const heard = (asked: Partial<Asked>): Intent => ({
    kind: 'asked',
    asked: { ...base, ...asked },
    command: verb,
    keys: [key],
  });
  if (verb === 'choose' || verb === 'ask') {
    if (typeof payload !== 'string') return null;
    // Seen by whoever sees the message it stands on; somebody else's choice is seen by them alone.
    const manner = mine && !hidden ? 'open' : 'private';
    return heard({ wanted: { kind: 'ask', question: payload }, manner });
  }
  const paged = verb === 'page' || verb === 'share';
  const fields = Array.isArray(payload) ? (payload as readonly Json[]) : [];
  const [page, answers, says] = paged
    ? (fields as unknown as readonly [number, string | null, number])
    : [1, null, 1];
  const wanted = decodeRequest(paged ? fields.slice(3) : fields);
  if (wanted === null) return { kind: 'notice', notice: texts.errors.gone, url: base.url };
  if (verb === 'show') return heard({ wanted, manner: 'private' });
  if (verb === 'share') {
    if (!mine) return { kind: 'notice', notice: texts.errors.notYours, url: base.url };
    return heard({ wanted, page, answers, manner: 'open', sharedBy: owner });
  }
  // Somebody else's page is not turned under their eyes: it comes to whoever pressed, alone.
  return heard({
    wanted,
    page,
    answers,
    saysQuestion: says === 1,
    manner: mine ? 'turn' : 'private',
    message: mine ? message : null,
  });
}
