import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onrecord } from './run.ts';

/** A corpus of one article with these paragraphs. */
function corpusOf(...paragraphs: string[]): string {
  const where = mkdtempSync(path.join(tmpdir(), 'onrecord-newcomer-'));
  writeFileSync(path.join(where, 'one.md'), `---\ntitle: One\n---\n\n${paragraphs.join('\n\n')}\n`);
  return where;
}

describe('what somebody new types', () => {
  it('`onrecord help` is the list of commands, `onrecord help ask` the help of one', async () => {
    expect(await onrecord(['help'])).toEqual(await onrecord(['--help']));
    expect(await onrecord(['help', 'ask'])).toEqual(await onrecord(['ask', '--help']));
  });

  it.each(['quit', 'exit'])('`onrecord %s` says that nothing is running', async (word) => {
    const { code, stdout } = await onrecord([word]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(':quit') });
  });

  it('`quit` at the prompt leaves it, and what comes after is not read', async () => {
    const { code, stdout } = await onrecord([], { input: 'quit\nwhat did Radakin say?\n' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('`onrecord timeline NAME` needs no flag', async () => {
    const plain = await onrecord(['timeline', 'Radakin', '--json']);
    expect(plain).toEqual(await onrecord(['timeline', '--speaker', 'Radakin', '--json']));
    expect(plain.stdout).not.toBe('');
  });

  it('`onrecord speakers` where nobody is quoted says so in a sentence', async () => {
    const corpus = corpusOf('The pier was closed all winter, and the boats stayed away.');
    const { code, stdout, stderr } = await onrecord(['speakers', '--corpus', corpus]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Nobody is quoted in this coverage.\n');
  });

  it.each([[['speakers', 'heely']], [['timeline', 'heely']], [['quotes', '--speaker', 'heely']]])(
    '%j asks whether John Healey is meant',
    async (args) => {
      // Two letters off: too far to be forgiven in silence, near enough to be offered.
      expect((await onrecord(args)).stderr).toContain('Did you mean John Healey?');
    },
  );

  it('a question about somebody misspelt by two letters offers the right name', async () => {
    const { stdout } = await onrecord(['ask', 'what did heely say?', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'not-in-coverage',
      suggestions: expect.arrayContaining(['What did John Healey say?']),
    });
  });

  it.each([
    ['quotes', '--speaker', 'Healey'],
    ['speakers'],
    ['timeline', 'Healey'],
    ['articles'],
    ['check', 'troops on the ground'],
  ])('--top 1 shows one in %s, as its help says', async (...args) => {
    const { stdout } = await onrecord([...args, '--json', '--top', '1']);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(1);
    const { matches } = JSON.parse(lines[0] ?? '');
    expect(matches?.length ?? 1).toBe(1);
    expect((await onrecord([args[0] ?? '', '--help'])).stdout).toMatch(
      /--top N\s+\S.*default all/u,
    );
  });

  it(':timeline begins anew: :more after it does not go on with the answer before', async () => {
    const input = 'what was said about troops?\n:timeline Radakin\n:more\n';
    const { stdout } = await onrecord([], { input });
    expect(stdout.trimEnd().endsWith('That is all there is.')).toBe(true);
  });

  it('a quotation in single marks is checked as one in double marks is', async () => {
    const ask = async (question: string) =>
      JSON.parse((await onrecord(['ask', question, '--json'])).stdout).check?.verdict;
    // Radakin said it, so that both must say that it was somebody else.
    expect(await ask("did Starmer say 'We need to defend forward'?")).toBe('other-speaker');
    expect(await ask('did Starmer say "We need to defend forward"?')).toBe('other-speaker');
    // An apostrophe is no mark.
    expect(await ask("what did Starmer's ministers say about the troops' task?")).toBeUndefined();
  });

  it('goodbye is answered with goodbye, and a word of thousands of letters is not echoed whole', async () => {
    const { stdout } = await onrecord([], { input: `ok, bye\n${'a'.repeat(50_000)}\n` });
    expect(stdout).toContain('Goodbye.');
    expect(stdout.length).toBeLessThan(2_000);
  });

  it(':timeline names the days and later printings, as `onrecord timeline` does, and counts what `:speakers` counts', async () => {
    const { stdout } = await onrecord([], { input: ':timeline Radakin\n:speakers Radakin\n' });
    const whole = (await onrecord(['timeline', 'Radakin'])).stdout;
    expect(stdout).toContain('again in');
    expect(stdout.startsWith(whole.trimEnd())).toBe(true);
    const [, quotes] = /by date of the article: (\d+) quotes/u.exec(stdout) ?? [];
    expect(stdout).toContain(`quoted ${quotes} times`);
  });

  it(':context leaves a passage its number and marks it; its neighbours get new ones', async () => {
    const input = 'what did Radakin say about Russia?\n:context 2\n:card 2\n';
    const { stdout } = await onrecord([], { input });
    const [answer, context] = stdout.split('passage 2, in its place');
    // The words above the mark are those of passage 2 of the answer.
    const second = /^ 2 {2}.*\n(.*)$/mu.exec(answer ?? '')?.[1] ?? 'none';
    expect(answer?.split(second)).toHaveLength(3);
    expect(context).toMatch(/^ [67] {2}/mu);
  });

  it.each(['q', 'card 1', 'Context 2'])(
    '%j without its colon is shown with it, and not looked for in the coverage',
    async (line) => {
      const { stdout } = await onrecord([], { input: `${line}\n` });
      expect(stdout.trim()).toBe(`Commands begin with a colon: :${line.toLowerCase()}`);
    },
  );

  it('a colon alone is answered with where the commands stand', async () => {
    const { stdout } = await onrecord([], { input: ':\n' });
    expect(stdout).toContain(':help');
    expect(stdout).not.toContain('command :.');
  });

  it(':context with a word asks for a number', async () => {
    const { stdout } = await onrecord([], { input: 'what did Radakin say?\n:context abc\n' });
    expect(stdout).toContain('Give the number of a passage, not "abc".');
  });

  it('a timeline puts a printing only beside words that it shares', async () => {
    const { stdout } = await onrecord(['timeline', 'Radakin', '--json']);
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const { again } of entries)
      for (const { difference } of again) {
        const same = difference.filter(({ op }: { op: string }) => op === 'same' || op === 'form');
        expect(same.length).toBeGreaterThan(0);
      }
    expect(entries.length).toBeGreaterThan(5);
  });

  it(':card shows the verb beside its own label', async () => {
    const { stdout } = await onrecord([], {
      input: 'what did Radakin say about Russia?\n:card 1\n',
    });
    expect(stdout).toMatch(/^\s+Verb\s+\S/mu);
    expect(stdout).not.toMatch(/Said\s+said/u);
  });
});

describe('check --exit-code', () => {
  const corpus = corpusOf('“The pier will open in spring,” said Ida Lund.');
  const check = (quote: string, ...rest: string[]) =>
    onrecord(['check', quote, '--corpus', corpus, ...rest]);

  it('ends with 10 for words that were printed, higher the worse', async () => {
    expect((await check('The pier will open in spring', '--exit-code')).code).toBe(10);
    expect((await check('The pier will open in autumn', '--exit-code')).code).toBe(11);
    expect((await check('no fish will ever be sold again', '--exit-code')).code).toBe(15);
  });

  it('is asked for, never assumed', async () => {
    expect((await check('no fish will ever be sold again')).code).toBe(0);
  });

  it('takes the worst of many lines', async () => {
    const input = 'The pier will open in spring\nno fish will ever be sold again\n';
    expect((await onrecord(['check', '--exit-code', '--corpus', corpus], { input })).code).toBe(15);
  });
});
