import { controlsOf, textsOf } from '../../stand-ins/discord/message.ts';
import { shown as shownInDiscord, startDiscord } from '../../stand-ins/discord/stand-in.ts';
import { controls, displayed } from '../../stand-ins/slack/display.ts';
import { shown as shownInSlack } from '../../stand-ins/slack/ledger.ts';
import { startSlack } from '../../stand-ins/slack/stand-in.ts';
import { start as startDiscordBot } from '../discord/process.ts';
import type { Process } from '../process.ts';
import { answered } from '../slack/harness.ts';
import { start as startSlackBot } from '../slack/process.ts';

/** A platform's stand-in with what a soak needs of it. */
export interface Side {
  begin(env: Record<string, string>): Process;
  /** Whether as many processes take events as there are. */
  ready(processes: number): boolean;
  /** Somebody asks the n-th question. */
  ask(n: number, text: string): void;
  /** Of each question that reached a process: how often it was answered. */
  answers(): readonly (readonly [what: string, times: number])[];
  /** Somebody has what a speaker says from now on sent to them. */
  watch(speaker: string): Promise<void>;
  /** The messages that they were sent, as they are shown. */
  told(): readonly string[];
  stop(): Promise<void>;
}

/** How long whoever saves a watch waits for each step, ms. */
const PATIENCE = 60_000;

/** Discord with twins: every process gets every interaction, and one answers. */
export async function discordSide(state: string): Promise<Side> {
  const discord = await startDiscord();
  const entries: ReturnType<typeof discord.send>[] = [];
  const watcher = { user: '300000000000900001', channel: '200000000000900001' };
  return {
    begin: (env) => startDiscordBot(discord.api, state, env),
    ready: (processes) => discord.gateway.connected >= processes,
    ask: (n, question) => {
      const id = (base: bigint) => String(base + BigInt(n));
      const where = { user: id(300_000_000_000_100_000n), channel: id(200_000_000_000_100_000n) };
      entries.push(discord.send({ kind: 'slash', name: 'ask', options: { question } }, where));
    },
    answers: () =>
      entries
        .filter(({ delivered }) => delivered > 0)
        .map(({ event, answered, messages, original, acknowledged }) => {
          const versions = original?.versions.length ?? 0;
          const times = answered === null ? 0 : Math.max(messages.length, versions, 1);
          return [JSON.stringify({ data: event.data, acknowledged }), times];
        }),
    watch: async (of) => {
      const options = { kind: 'speaker', of };
      const deed = { kind: 'slash', name: 'watch', options, subcommand: 'add' } as const;
      const message = shownInDiscord(await discord.ask(deed, watcher, PATIENCE));
      const [, id = ''] =
        [...controlsOf(message.body)].find(([name]) => /tell me/.test(name)) ?? [];
      await discord.ask({ kind: 'press', message, id }, watcher, PATIENCE);
    },
    told: () =>
      discord.ledger
        .direct(watcher.user)
        .map(({ body }) => textsOf(body).join('\n').replaceAll('\\', '')),
    stop: () => discord.stop(),
  };
}

/** Slack over sockets: each event goes to one process, and to another where that one does not acknowledge it. */
export async function slackSide(state: string): Promise<Side> {
  const slack = await startSlack();
  slack.retries.acknowledge = 3_000;
  slack.retries.times = 100;
  const entries: ReturnType<typeof slack.send>[] = [];
  const watcher = { user: 'U900001', channel: 'C900001' };
  return {
    begin: (env) => startSlackBot(slack, state, { env }),
    ready: (processes) => slack.sockets.open >= 2 * processes,
    ask: (n, text) => {
      const where = { user: `U${1_000 + n}`, channel: `${n % 4 === 3 ? 'D' : 'C'}${1_000 + n}` };
      const kind = (['twins', 'mention', 'twins', 'message'] as const)[n % 4] ?? 'mention';
      entries.push(slack.send({ kind, text }, where));
    },
    answers: () =>
      entries
        .filter(({ deliveries }) => deliveries > 0)
        .map((entry) => [
          `${JSON.stringify(entry.deed)} in ${entry.where.channel}`,
          slack.answersTo(entry).length,
        ]),
    watch: async (of) => {
      const typed = slack.send({ kind: 'command', text: `watch speaker ${of}` }, watcher);
      const message = await answered(slack, typed, PATIENCE);
      const found = controls(shownInSlack(message).blocks);
      const control = found.find((one) => one.text?.text === 'Save: tell me');
      const pressed = slack.send({ kind: 'press', control, message }, watcher);
      await answered(slack, pressed, PATIENCE);
    },
    told: () =>
      slack.ledger.messages
        .filter(({ channel, to, via }) => channel === `D${watcher.user}` && to === null && !via)
        .map((message) => displayed(shownInSlack(message).blocks).join('\n')),
    stop: () => slack.stop(),
  };
}
