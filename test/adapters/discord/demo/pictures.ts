import path from 'node:path';
import process from 'node:process';
import { page } from '../../../stand-ins/discord/look.ts';
import { noteShown, PICTURES, photograph } from '../../../stand-ins/pictures.ts';
import { shots } from './shots.ts';

const only = process.argv.slice(2);

/**
 * `npm run pictures:discord`: what the bot sends, as Discord shows it, into docs/pictures; with names
 * (`-- alert`) only those. Needs Chromium.
 */
for await (const { name, used, message, words } of shots()) {
  if (only.length > 0 && !only.includes(name.replace('discord-', ''))) continue;
  const { body, ephemeral } = message;
  const scenes = [{ who: 'A Reader', used, ephemeral, body }];
  const shoot = (view: { dark: boolean; width: number }, suffix: string) =>
    photograph(page(scenes, view), view.width, path.join(PICTURES, `${name}-${suffix}.png`));
  shoot({ dark: true, width: 720 }, 'dark');
  shoot({ dark: false, width: 720 }, 'light');
  shoot({ dark: true, width: 390 }, 'phone');
  noteShown(name, words);
}
