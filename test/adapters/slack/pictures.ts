import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { photograph } from '../../stand-ins/pictures.ts';
import type { Deed } from '../../stand-ins/slack/deeds.ts';
import { shown } from '../../stand-ins/slack/ledger.ts';
import { page } from '../../stand-ins/slack/look.ts';
import { run } from './harness.ts';

/** `npm run pictures:slack [-- --to FOLDER]`: what the bot sends, as Slack shows it. Needs Chromium. */
const DOCS = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const { values } = parseArgs({ options: { to: { type: 'string', default: DOCS } } });
const SHOTS: Readonly<Record<string, readonly [string, Deed]>> = {
  answer: [
    '@Onrecord what did Radakin say about Russia?',
    { kind: 'mention', text: 'what did Radakin say about Russia?' },
  ],
  silence: [
    '/coverage who warned of a false peace?',
    { kind: 'command', text: 'who warned of a false peace?' },
  ],
  check: [
    '/coverage check Russia has more reason to be fearful of an alliance of 32',
    { kind: 'command', text: 'check Russia has more reason to be fearful of an alliance of 32' },
  ],
  timeline: ['/coverage timeline Tony Radakin', { kind: 'command', text: 'timeline Tony Radakin' }],
};

const running = await run({ env: { LOG_LEVEL: 'error' } });
mkdirSync(values.to, { recursive: true });
for (const [n, [name, [said, deed]]] of Object.entries(SHOTS).entries()) {
  const answer = await running.ask(deed, { user: `U${n}`, channel: `C${n}` });
  const { blocks } = shown(answer);
  const scenes = [{ who: 'A Reader', said, ephemeral: answer.to !== null, blocks }];
  const shoot = (view: { dark: boolean; width: number }, suffix: string) =>
    photograph(page(scenes, view), view.width, path.join(values.to, `slack-${name}-${suffix}.png`));
  shoot({ dark: true, width: 720 }, 'dark');
  shoot({ dark: false, width: 720 }, 'light');
  shoot({ dark: true, width: 390 }, 'phone');
}
await running.stop();
