import { layout } from '../../adapters/webhook/render.ts';
import { type Answer, run } from '../adapters/webhook/harness.ts';
import type { Platform } from './platform.ts';

/** The webhook, each conversation by somebody else in another channel. */
export async function openWebhook(corpus: string): Promise<Platform> {
  const running = await run({ corpus });
  let people = 0;
  let events = 0;
  return {
    layout,
    ask: async (questions) => {
      people++;
      const by = { person: `p${people}`, channel: `c${people}`, guild: 'g', message: 'm' };
      const post = (fields: object) => running.post({ id: `e${events++}`, ...by, ...fields });
      let answer: Answer | null = null;
      for (const question of questions) answer = await post({ action: 'ask', question });
      const pages: string[] = [];
      while (answer !== null) {
        pages.push(answer.body.text);
        const more = answer.body.buttons.find(({ label }: { label: string }) =>
          /^More/.test(label),
        );
        answer = more === undefined ? null : await post({ action: 'press', control: more.control });
      }
      return pages;
    },
    close: running.stop,
  };
}
