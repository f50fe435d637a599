import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Deed } from '../../stand-ins/discord/events.ts';
import { page, type Scene } from '../../stand-ins/discord/look.ts';
import { shown } from '../../stand-ins/discord/stand-in.ts';
import { photograph } from '../../stand-ins/pictures.ts';
import { run, until } from './harness.ts';

/** `npm run pictures:discord`: what the bot sends, as Discord shows it, into docs/pictures. Needs Chromium. */
const FOLDER = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const SHOTS: Readonly<Record<string, readonly Deed[]>> = {
  answer: [
    { kind: 'slash', name: 'ask', options: { question: 'what did Radakin say about Russia?' } },
  ],
  silence: [
    {
      kind: 'slash',
      name: 'ask',
      options: { question: 'who warned of a false peace?', private: true },
    },
  ],
  check: [
    {
      kind: 'slash',
      name: 'check',
      options: {
        quote: 'Russia has more reason to be fearful of an alliance of 32',
        speaker: 'Radakin',
      },
    },
  ],
  timeline: [{ kind: 'slash', name: 'timeline', options: { speaker: 'Tony Radakin' } }],
};

const running = await run({ env: { LOG_LEVEL: 'error' } });
await until(() => running.bot.healthy());
mkdirSync(FOLDER, { recursive: true });
for (const [name, deeds] of Object.entries(SHOTS)) {
  const scenes: Scene[] = [];
  for (const deed of deeds) {
    const { body, ephemeral } = shown(await running.discord.ask(deed));
    scenes.push({ who: 'A Reader', used: `/${'name' in deed ? deed.name : ''}`, ephemeral, body });
  }
  const shoot = (view: { dark: boolean; width: number }, suffix: string) =>
    photograph(page(scenes, view), view.width, path.join(FOLDER, `discord-${name}-${suffix}.png`));
  shoot({ dark: true, width: 720 }, 'dark');
  shoot({ dark: false, width: 720 }, 'light');
  shoot({ dark: true, width: 390 }, 'phone');
}
await running.stop();
