import { harbourCorpus } from '../../../history/harbour.ts';
import type { Deed } from '../../../stand-ins/slack/deeds.ts';
import { controls, displayed } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { type Running, run } from '../harness.ts';

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
