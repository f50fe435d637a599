import { describe, expect, it, onTestFinished } from 'vitest';
import { leaks, OPEN, QUESTIONS, SECRET, withheldCorpus } from '../withheld.ts';
import { run } from './harness.ts';

describe('embargoed and withdrawn articles over the webhook', () => {
  it('are neither shown, listed nor checked against', async () => {
    const { corpus, remove } = withheldCorpus();
    onTestFinished(remove);
    const running = await run({ corpus });
    onTestFinished(() => running.stop());
    const send = async (event: object, at: number) =>
      (
        await running.post({
          id: `withheld-${at}`,
          channel: `c${at}`,
          guild: 'g',
          person: `p${at}`,
          ...event,
        })
      ).body;
    const asked = await Promise.all(
      QUESTIONS.map((question, at) => send({ action: 'ask', question }, at)),
    );
    expect(JSON.stringify(asked[2])).toContain(OPEN);
    expect(asked.flatMap((body) => leaks(JSON.stringify(body)))).toEqual([]);
    const checks = await Promise.all(
      Object.values(SECRET).map((quote, at) => send({ action: 'check', quote }, 10 + at)),
    );
    expect(checks.map((body) => body.check.verdict)).toEqual([
      'not-in-coverage',
      'not-in-coverage',
    ]);
    const listed = await send({ action: 'articles' }, 20);
    expect([listed.articles.length, leaks(JSON.stringify(listed))]).toEqual([1, []]);
  });
});
