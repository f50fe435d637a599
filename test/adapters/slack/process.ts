import type { StandIn } from '../../stand-ins/slack/stand-in.ts';
import { type Process, startProcess } from '../process.ts';
import { environmentFor, type Mode } from './harness.ts';

/** `onrecord slack` as a process of its own, started as a user would; `env` goes before all else. */
export function start(
  slack: StandIn,
  state: string,
  { mode = 'socket', env = {} }: { mode?: Mode; env?: Record<string, string> } = {},
): Process {
  const told = { ONRECORD_STATE: state, ...environmentFor(slack, mode), ...env };
  return startProcess('slack', told);
}
