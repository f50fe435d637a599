import { TOKEN } from '../../stand-ins/discord/stand-in.ts';
import { type Process, startProcess } from '../process.ts';

/** `onrecord discord` as a process of its own, started as a user would; `env` goes before all else. */
export function start(api: string, state: string, env: Record<string, string> = {}): Process {
  return startProcess('discord', {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: api,
    ONRECORD_STATE: state,
    LOG_LEVEL: 'debug',
    ...env,
  });
}
