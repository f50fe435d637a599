import { tidalCorpus } from '../../../alerts/tidal-corpus.ts';
import { harbourCorpus } from '../../../history/harbour.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import type { ShownMessage } from '../../../stand-ins/discord/ledger.ts';
import { read, wordsOf } from '../../../stand-ins/discord/markdown.ts';
import { controlsOf, textsOf } from '../../../stand-ins/discord/message.ts';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { type Running, run, until } from '../harness.ts';

/** What the pictures of the docs show, by name. */
const SHOTS: Readonly<Record<string, Deed>> = {
  answer: {
    kind: 'slash',
    name: 'ask',
    options: { question: 'what did Radakin say about Russia?' },
  },
  silence: {
    kind: 'slash',
    name: 'ask',
    options: { question: 'who warned of a false peace?', private: true },
  },
  check: {
    kind: 'slash',
    name: 'check',
    options: {
      quote: 'Russia has more reason to be fearful of an alliance of 32',
      speaker: 'Radakin',
    },
  },
  timeline: { kind: 'slash', name: 'timeline', options: { speaker: 'Tony Radakin' } },
};

/** One picture's message, and what one reads on it. */
export interface Shot {
  readonly name: string;
  /** Null for what nobody asked for. */
  readonly used: string | null;
  readonly message: ShownMessage;
  readonly words: string;
}

/** What they show of a coverage that was changed after it was printed. */
const CHANGED: typeof SHOTS = {
  changes: { kind: 'slash', name: 'changes' },
  versions: {
    kind: 'slash',
    name: 'check',
    options: { quote: 'We will dredge the harbour this spring, whatever it costs' },
  },
};

/** Does what the pictures show, one after the other. */
export async function* shots(): AsyncGenerator<Shot> {
  yield* shotsOf(SHOTS, await run({ env: { LOG_LEVEL: 'error' } }));
  const { corpus, remove } = await harbourCorpus();
  yield* shotsOf(CHANGED, await run({ corpus, env: { LOG_LEVEL: 'error' } }));
  await remove();
  yield* alertShots();
}

/** A watch before it is saved, and an alert. */
async function* alertShots(): AsyncGenerator<Shot> {
  const { corpus, publish, remove } = await tidalCorpus();
  const { discord, bot, stop } = await run({ corpus, env: { LOG_LEVEL: 'error' } });
  await until(() => bot.healthy());
  const { of, user } = { of: 'Nora Finch', user: '300000000000000001' };
  const options = { kind: 'speaker', of, when: 'hourly' };
  const deed = { kind: 'slash', name: 'watch', options, subcommand: 'add' } as const;
  const message = shown(await discord.ask(deed, { user }));
  yield { name: 'discord-watch', used: '/watch add', message, words: wordsOn(message) };
  const at = shown(await discord.ask({ ...deed, options: { kind: 'speaker', of } }, { user }));
  const [, id = ''] = [...controlsOf(at.body)].find(([label]) => /tell me/.test(label)) ?? [];
  await discord.ask({ kind: 'press', message: at, id }, { user });
  await publish();
  await bot.reload();
  await until(() => discord.ledger.direct(user).length > 0);
  const alert = discord.ledger.direct(user)[0] as ShownMessage;
  yield { name: 'discord-alert', used: null, message: alert, words: wordsOn(alert) };
  await stop();
  await remove();
}

async function* shotsOf(
  deeds: typeof SHOTS,
  { discord, bot, stop }: Running,
): AsyncGenerator<Shot> {
  await until(() => bot.healthy());
  for (const [name, deed] of Object.entries(deeds)) {
    const message = shown(await discord.ask(deed));
    const used = `/${'name' in deed ? deed.name : ''}`;
    yield { name: `discord-${name}`, used, message, words: wordsOn(message) };
  }
  await stop();
}

function wordsOn({ body }: ShownMessage): string {
  const lines = textsOf(body).flatMap((content) =>
    read(content).map(({ pieces }) => wordsOf(pieces)),
  );
  return [...lines, ...[...controlsOf(body).keys()].map((label) => `[${label}]`)].join('\n');
}
