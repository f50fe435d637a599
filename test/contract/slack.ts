import { layout } from '../../adapters/slack/render.ts';
import { run, until } from '../adapters/slack/harness.ts';
import { controls, displayed } from '../stand-ins/slack/display.ts';
import { type Standing, shown } from '../stand-ins/slack/ledger.ts';
import type { Platform } from './platform.ts';

/** Slack, each conversation in a thread of its own: a mention, and what follows without one. */
export async function openSlack(corpus: string): Promise<Platform> {
  const running = await run({ corpus });
  let people = 0;
  const textOf = (standing: Standing) => displayed(shown(standing).blocks).join('\n');
  return {
    layout,
    ask: async ([first = '', ...rest]) => {
      people++;
      const where = { user: `U9${people}`, channel: `C9${people}` };
      let answer = await running.ask({ kind: 'mention', text: first }, where);
      for (const text of rest) {
        const thread = answer.thread as string;
        answer = await running.ask({ kind: 'message', text, thread }, where);
      }
      const pages = [textOf(answer)];
      for (;;) {
        const control = controls(shown(answer).blocks).find(({ text }) =>
          text?.text.startsWith('More'),
        );
        if (control === undefined) return pages;
        running.slack.send({ kind: 'press', control, message: answer }, where);
        await until(() => answer.versions.length === pages.length + 1);
        pages.push(textOf(answer));
      }
    },
    close: running.stop,
  };
}
