import path from 'node:path';
import process from 'node:process';
import { noteShown, PICTURES, photograph } from '../../../stand-ins/pictures.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { page } from '../../../stand-ins/slack/look.ts';
import { shots } from './shots.ts';

const only = process.argv.slice(2);

/**
 * `npm run pictures:slack`: what the bot sends, as Slack shows it, into docs/pictures; with names
 * (`-- alert`) only those. Needs Chromium.
 */
for await (const { name, said, answer, words } of shots()) {
  if (only.length > 0 && !only.includes(name.replace('slack-', ''))) continue;
  const { blocks } = shown(answer);
  const scenes = [{ who: 'A Reader', said, ephemeral: answer.to !== null, blocks }];
  const shoot = (view: { dark: boolean; width: number }, suffix: string) =>
    photograph(page(scenes, view), view.width, path.join(PICTURES, `${name}-${suffix}.png`));
  shoot({ dark: true, width: 720 }, 'dark');
  shoot({ dark: false, width: 720 }, 'light');
  shoot({ dark: true, width: 390 }, 'phone');
  noteShown(name, words);
}
