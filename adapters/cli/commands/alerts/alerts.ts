import { watchedInWords } from '../../../../src/alerts/watched.ts';
import type { KeptWatch } from '../../../../src/bot/alerts/store/alert-store.ts';
import { type Call, type Command, type ExitCode, wrongUsage } from '../../arguments/command.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { print, type Terminal, tell } from '../../terminal.ts';
import { addWatch } from './add.ts';
import { type AlertsDesk, openAlertsDesk } from './alerts-desk.ts';
import { tellAlerts } from './tell.ts';
import { watchJson } from './watch-json.ts';

/** `onrecord alerts`: what watches have found. */
export const alerts: Command = {
  usage: 'alerts [add|list|remove ID]',
  summary: 'what your watches have found since you last looked',
  details: [
    'add keeps a watch on what one of the options names, once you have seen what it would have found among what was first served in the last seven days; list shows the watches, remove ends one.',
    'Without a word, prints each passage that was first served since the watch was added and that it looks for, once; --json prints one line for each, to pipe on.',
    'With --hook they are posted to an address instead, signed with ONRECORD_HOOK_SECRET (docs/alerts.md).',
  ],
  top: null,
  options: {
    speaker: { value: 'NAME', does: 'add: what somebody is quoted with' },
    phrase: { value: 'WORDS', does: 'add: these words in this order' },
    near: { value: 'WORDS', does: 'add: nearly these words, in any form' },
    topic: { value: 'QUESTION', does: 'add: what answers a question' },
    outlet: { value: 'NAME', does: 'add: every new article of an outlet' },
    changes: { value: 'ID', does: 'add: other texts of an article' },
    follow: { does: 'go on, looking at the coverage every half minute' },
    hook: { value: 'ADDRESS', does: 'post what is found there' },
    yes: { does: 'add: do not ask' },
  },
  examples: [
    'onrecord alerts add --speaker "Tony Radakin" --yes',
    'onrecord alerts list',
    'onrecord alerts --json',
  ],
  most: 2,
  async run(call, terminal) {
    const deed = deedIn(call);
    const desk = await openAlertsDesk(call, terminal);
    try {
      return await DEEDS[deed](desk, call, terminal);
    } finally {
      await desk.close();
    }
  },
};

type Deed = 'tell' | 'add' | 'list' | 'remove';

const DEEDS: Readonly<
  Record<Deed, (desk: AlertsDesk, call: Call, terminal: Terminal) => Promise<ExitCode>>
> = { tell: tellAlerts, add: addWatch, list: listWatches, remove: removeWatch };

function deedIn({ words }: Call): Deed {
  const [word = 'tell', ...more] = words;
  if (!Object.hasOwn(DEEDS, word))
    throw wrongUsage(
      `onrecord alerts does not know ${JSON.stringify(word)}.`,
      'Use onrecord alerts, or onrecord alerts add, list or remove ID.',
    );
  if (more.length > 0 !== (word === 'remove'))
    throw wrongUsage(
      word === 'remove'
        ? 'No watch is named.'
        : `${JSON.stringify(more[0])} is one argument too many.`,
      'Use: onrecord alerts remove ID; onrecord alerts list shows the ids.',
    );
  return word as Deed;
}

async function listWatches(desk: AlertsDesk, call: Call, terminal: Terminal): Promise<ExitCode> {
  const own = await desk.watches();
  for (const watch of own)
    await print(terminal, call.json ? jsonLine(watchJson(watch)) : lineOf(watch));
  if (own.length === 0) tell(terminal, 'Nothing is watched: onrecord alerts add keeps a watch.');
  return 0;
}

function lineOf({ id, watched }: KeptWatch): string {
  return visible(`${id}  ${watchedInWords(watched)}`);
}

async function removeWatch(desk: AlertsDesk, call: Call, terminal: Terminal): Promise<ExitCode> {
  const id = call.words[1] ?? '';
  const own = (await desk.watches()).find((watch) => watch.id === id);
  if (own === undefined)
    throw wrongUsage(`There is no watch ${JSON.stringify(id)}.`, 'See: onrecord alerts list');
  await desk.store.remove(id);
  await print(terminal, call.json ? jsonLine({ outcome: 'removed', id }) : `removed    ${id}`);
  return 0;
}
