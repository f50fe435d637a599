import { describe, expect, it, onTestFinished } from 'vitest';
import { leaks, OPEN, QUESTIONS, withheldCorpus } from '../withheld.ts';
import { lines, mention } from './demo/stage.ts';
import { run } from './harness.ts';

describe('embargoed and withdrawn articles in Slack', () => {
  it('are not shown, the same words asked for or not', async () => {
    const { corpus, remove } = withheldCorpus();
    onTestFinished(remove);
    const running = await run({ corpus });
    onTestFinished(() => running.stop());
    const said: string[] = [];
    for (const [at, question] of QUESTIONS.entries()) {
      const where = { team: 'T1', user: `U7${at}`, channel: `C7${at}` };
      said.push(lines(await running.ask(mention(question), where)));
    }
    expect(said[2]).toContain(OPEN);
    expect(said.flatMap(leaks)).toEqual([]);
  });
});
