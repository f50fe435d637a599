import { setTimeout as pause } from 'node:timers/promises';
import { layout } from '../../adapters/discord/render.ts';
import { run, until } from '../adapters/discord/harness.ts';
import { read, wordsOf } from '../stand-ins/discord/markdown.ts';
import { controlsOf, textsOf } from '../stand-ins/discord/message.ts';
import { shown } from '../stand-ins/discord/stand-in.ts';
import type { Platform } from './platform.ts';

/** Discord, each conversation by somebody else in another channel. */
export async function openDiscord(corpus: string): Promise<Platform> {
  const running = await run({ corpus });
  await until(() => running.bot.healthy());
  let people = 0n;
  const textOf = (message: ReturnType<typeof shown>) =>
    textsOf(message.body)
      .flatMap(read)
      .map(({ pieces }) => wordsOf(pieces))
      .join('\n');
  return {
    layout,
    ask: async (questions) => {
      people++;
      const where = {
        user: String(300_000_000_000_900_000n + people),
        channel: String(200_000_000_000_900_000n + people),
      };
      let entry = null;
      for (const question of questions) {
        const deed = { kind: 'slash', name: 'ask', options: { question } } as const;
        entry = await running.discord.ask(deed, where);
        // Nobody reads an answer and types in the time that it takes to write down what was asked.
        await pause(300);
      }
      if (entry === null) return [];
      const pages = [textOf(shown(entry))];
      for (;;) {
        const message = shown(entry);
        const more = [...controlsOf(message.body)].find(([label]) => label.startsWith('More'));
        if (more === undefined) return pages;
        await running.discord.ask({ kind: 'press', message, id: more[1] }, where);
        pages.push(textOf(shown(entry)));
      }
    },
    close: running.stop,
  };
}
