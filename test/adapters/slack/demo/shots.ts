import { tidalCorpus } from '../../../alerts/tidal-corpus.ts';
import { harbourCorpus } from '../../../history/harbour.ts';
import type { Deed } from '../../../stand-ins/slack/deeds.ts';
import { controls, displayed } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { type Running, run, until } from '../harness.ts';

/** What the pictures of the docs show, by name: what was said, where others see it, and what was done. */
const SHOTS: Readonly<Record<string, readonly [string | null, Deed]>> = {
  answer: [
    '@Onrecord what did Radakin say about Russia?',
    { kind: 'mention', text: 'what did Radakin say about Russia?' },
  ],
  silence: [null, { kind: 'command', text: 'who warned of a false peace?' }],
  check: [
    null,
    { kind: 'command', text: 'check Russia has more reason to be fearful of an alliance of 32' },
  ],
  timeline: [null, { kind: 'command', text: 'timeline Tony Radakin' }],
};

/** One picture's message, and what one reads on it. */
export interface Shot {
  readonly name: string;
  /** Null for a command: nobody sees it in the channel. */
  readonly said: string | null;
  readonly answer: Standing;
  readonly words: string;
}

/** What they show of a coverage that was changed after it was printed. */
const CHANGED: typeof SHOTS = {
  changes: [null, { kind: 'command', text: 'changes' }],
  versions: [
    null,
    { kind: 'command', text: 'check We will dredge the harbour this spring, whatever it costs' },
  ],
};

/** Does what the pictures show, one after the other. */
export async function* shots(): AsyncGenerator<Shot> {
  yield* shotsOf(SHOTS, await run({ env: { LOG_LEVEL: 'error' } }));
  const { corpus, remove } = await harbourCorpus();
  yield* shotsOf(CHANGED, await run({ corpus, env: { LOG_LEVEL: 'error' } }));
  await remove();
  yield* alertShots();
}

/** A watch before it is saved, and an alert in the channel. */
async function* alertShots(): AsyncGenerator<Shot> {
  const { corpus, publish, remove } = await tidalCorpus();
  const { slack, bot, ask, stop } = await run({ corpus, env: { LOG_LEVEL: 'error' } });
  const at = { user: 'U1', channel: 'C1' };
  const typed = 'watch speaker Nora Finch';
  const preview = await ask({ kind: 'command', text: `${typed}, hourly` }, at);
  yield { name: 'slack-watch', said: null, answer: preview, words: wordsOn(preview) };
  slack.web.admins.add(at.user);
  const message = await ask({ kind: 'command', text: typed }, at);
  const all = controls(shown(message).blocks);
  const control = all.find(({ text }) => /this channel/.test(text?.text ?? ''));
  await ask({ kind: 'press', control, message }, at);
  await publish();
  await bot.reload();
  const inChannel = () =>
    slack.ledger.messages.filter((one) => one.channel === 'C1' && one.to === null);
  await until(() => inChannel().length > 0);
  const alert = inChannel()[0] as Standing;
  yield { name: 'slack-alert', said: null, answer: alert, words: wordsOn(alert) };
  await stop();
  await remove();
}

async function* shotsOf(deeds: typeof SHOTS, running: Running): AsyncGenerator<Shot> {
  for (const [n, [name, [said, deed]]] of Object.entries(deeds).entries()) {
    const answer = await running.ask(deed, { user: `U${n}`, channel: `C${n}` });
    yield { name: `slack-${name}`, said, answer, words: wordsOn(answer) };
  }
  await running.stop();
}

function wordsOn(answer: Standing): string {
  const { blocks } = shown(answer);
  const labels = controls(blocks).map(
    (control) => `[${control.text?.text ?? control.placeholder?.text ?? control.type}]`,
  );
  return [...displayed(blocks), ...labels].join('\n');
}
