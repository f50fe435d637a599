import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from '../../articles/folder.ts';
import { PROSE } from '../../articles/import/clean/cleaned.ts';
import { leaks, OPEN, QUESTIONS, SECRET, withheldCorpus } from '../withheld.ts';
import { onrecord } from './run.ts';

const { corpus, remove } = withheldCorpus();
afterAll(remove);

describe('embargoed and withdrawn articles on the command line', () => {
  it.each([
    ...QUESTIONS.map((question) => ['ask', question, '--json']),
    ['quotes', '--speaker', 'Tom Vale', '--json'],
    ['quotes', '--json'],
    ['timeline', '--speaker', 'Tom Vale'],
    ['articles', '--json'],
    ['speakers', '--json'],
  ])('are not shown by %s %s %s', async (...args) => {
    const { stdout, stderr } = await onrecord([...args, '--corpus', corpus]);
    expect(leaks(stdout + stderr)).toEqual([]);
  });

  it('are not checked against', async () => {
    for (const quote of Object.values(SECRET)) {
      const { stdout } = await onrecord(['check', quote, '--corpus', corpus, '--json']);
      const { verdict, matches } = JSON.parse(stdout);
      expect([verdict, matches.flatMap(({ text }: { text: string }) => leaks(text))]).toEqual([
        'not-in-coverage',
        [],
      ]);
    }
  });

  it.each([
    ['under an embargo', ['embargoed', 'embargoed']],
    ['withdrawn', ['corrected', 'corrected', 'withdrawn']],
  ])('do not come out with what they said before: %s', async (_, statuses) => {
    const changed = await folderWith({});
    const words = (when: string) => `“We will sell the lighthouse ${when},” said Tom Vale.`;
    for (const [at, status] of statuses.entries()) {
      const front = `---\ntitle: The lighthouse\nstatus: ${status}\n---\n\n`;
      const text = front + [...PROSE, words(at === 0 ? 'in spring' : 'in autumn')].join('\n\n');
      const source = await folderWith({ 'the-lighthouse.md': text });
      await onrecord(['import', source, '--corpus', changed]);
    }
    expect((await onrecord(['doctor', '--corpus', changed])).stdout).toContain('not shown');
    for (const asked of [
      'changes',
      'changes the-lighthouse',
      'check sell the lighthouse in spring',
    ]) {
      const [command = '', ...rest] = asked.split(' ');
      const args = [command, ...(command === 'check' ? [rest.join(' ')] : rest)];
      const { stdout, stderr } = await onrecord([...args, '--corpus', changed, '--json']);
      expect(stdout + stderr).not.toMatch(/We will sell/);
    }
  });

  it('are named by doctor, with what would release them; the others are shown', async () => {
    const { stdout } = await onrecord(['doctor', '--corpus', corpus]);
    expect(stdout).toMatch(
      /1 article under an embargo, kept and not shown: lighthouse \(until 2099-01-01/,
    );
    expect(stdout).toMatch(/1 article withdrawn by its publisher, kept and not shown: ferry/);
    expect((await onrecord(['ask', QUESTIONS[2], '--corpus', corpus])).stdout).toContain(OPEN);
  });
});
