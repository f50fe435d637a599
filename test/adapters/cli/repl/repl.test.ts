import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENTRY, onrecord, start } from '../run.ts';

let state: string;

beforeEach(() => {
  state = mkdtempSync(path.join(tmpdir(), 'onrecord-repl-'));
});

describe('the REPL in a pipe', () => {
  const ask = (...lines: readonly string[]) =>
    onrecord([], { input: lines.map((line) => `${line}\n`).join('') });

  it('answers in plain text, without prompt, welcome, colours or wrapping', async () => {
    const { code, stdout, stderr } = await ask('what did Radakin say?');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('› what');
    expect(stdout).toMatch(/^ 1 {2}\S/u);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeGreaterThan(120);
  });

  it('gives every line an answer, and remembers what stands on the screen', async () => {
    const { stdout } = await ask('what did Radakin say?', ':context 1', ':open 1', ':more', '');
    expect(stdout).toContain('That is all there is.');
    expect(stdout).toContain(' ▸  ');
    expect(stdout).toContain('Nothing was asked.');
  });

  it('understands a follow-up, and says how', async () => {
    const { stdout } = await ask('what did Radakin say about Russia?', 'and Healey?', 'what else?');
    expect(stdout).toMatch(/Understood as: .*Healey.*Russia/u);
    expect(stdout).toContain('John Healey');
  });

  it('says what a number or a command should have been', async () => {
    const { stdout } = await ask(
      ':context 1',
      'what did Radakin say?',
      ':open 99',
      ':opne',
      ':zzz',
      ':more',
    );
    expect(stdout).toContain('Ask something first.');
    expect(stdout).toMatch(/They go from 1 to \d+\./u);
    expect(stdout).toContain('Did you mean :open?');
    expect(stdout).toContain(':help lists those there are.');
  });

  it('takes a command by its first letters, and stops at :quit', async () => {
    const { stdout } = await ask(':sp Radakin', ':q', 'what did Healey say?');
    expect(stdout).toContain('Tony Radakin');
    expect(stdout).not.toContain('Healey');
  });

  it('turns to JSON and back', async () => {
    const { stdout } = await ask(':json', 'what did Radakin say?', ':json', 'hello');
    const [, answer = '', , text] = stdout.split('\n').filter((line) => line !== '');
    expect(JSON.parse(answer).outcome).toBe('answered');
    expect(text).toContain('Hello');
  });

  it('checks a quotation, whose passages can then be opened', async () => {
    const { stdout } = await ask('check: "assertive in each domain"', ':open 1');
    expect(stdout).toContain('Altered');
    expect(stdout).toContain('[-each-] [+every+]');
    expect(stdout).toContain(' ▸  ');
  });

  it('lists speakers, articles and its commands', async () => {
    const { stdout } = await ask(':speakers', ':articles', ':help', ':speakers Nobody Atall');
    expect(stdout).toMatch(/\d+ {2}Tony Radakin/u);
    expect(stdout).toContain('date not stated · ');
    for (const name of ['more', 'context', 'open', 'reload', 'quit'])
      expect(stdout).toContain(`:${name}`);
    expect(stdout).toContain('Nobody called Nobody Atall');
  });
});

describe(':reload', () => {
  const article = (title: string) => `---\ntitle: ${title}\n---\n\n“We stand,” said Ann Example.\n`;

  /** Starts the REPL on a corpus of one article and changes that while it runs. */
  async function around(change: (file: string) => void) {
    const corpus = mkdtempSync(path.join(tmpdir(), 'onrecord-reload-'));
    const file = path.join(corpus, 'one.md');
    writeFileSync(file, article('First'));
    const repl = start(process.execPath, [ENTRY, '--corpus', corpus]);
    repl.type(':articles\n');
    await repl.until('First');
    change(file);
    repl.type(':reload\n:articles\n');
    return repl.end();
  }

  it('brings a changed article in', async () => {
    const { stdout } = await around((file) => writeFileSync(file, article('Second')));
    expect(stdout).toContain('Read again: 1 article');
    expect(stdout.indexOf('Second')).toBeGreaterThan(stdout.indexOf('First'));
  });

  it('keeps the last good coverage where an article broke, and names file and line', async () => {
    const { code, stdout } = await around((file) =>
      writeFileSync(file, '---\ntitle: [\n---\n\nText.\n'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/one\.md:\d+: /u);
    expect(stdout).toContain('is still in use');
    expect(stdout.split('First')).toHaveLength(3);
  });

  it('keeps it where the whole corpus is gone', async () => {
    const { stdout } = await around((file) => rmSync(path.dirname(file), { recursive: true }));
    expect(stdout).toContain('is still in use');
    expect(stdout.split('First')).toHaveLength(3);
  });
});

const missing = spawnSync('script', ['--version']).status !== 0;

describe.skipIf(missing)(
  'the REPL in a window (skipped where `script` of util-linux is missing)',
  () => {
    const PROMPT = '› ';

    /** A pseudo terminal of that many columns, up to the first prompt. */
    async function open(columns: number, env: Record<string, string> = {}) {
      const program = `stty cols ${columns} rows 50; exec "${process.execPath}" "${ENTRY}"`;
      const window = start('script', ['-qfec', program, '/dev/null'], {
        env: { TERM: 'xterm-256color', SHELL: '/bin/sh', ONRECORD_STATE: state, ...env },
      });
      await window.until(PROMPT);
      return window;
    }

    it('prompts, paints, wraps to the window, hints at what comes next, leaves at Ctrl-D', async () => {
      const window = await open(60);
      window.type('what did Radakin say?\r');
      await window.until(':more (');
      await window.until(PROMPT);
      window.type('\u0004');
      const { code, stdout } = await window.end();
      expect(code).toBe(0);
      expect(stdout).toContain('\u001B[');
      const lines = stripVTControlCharacters(stdout).split(/\r?\n/u);
      const widths = lines.filter((line) => line.startsWith('    ')).map((line) => line.length);
      expect(Math.max(...widths)).toBeLessThan(60);
      expect(Math.max(...widths)).toBeGreaterThan(45);
    });

    it('completes names at Tab and keeps what was typed for the next run', async () => {
      const window = await open(80);
      window.type('what did Rada\t');
      await window.until('kin');
      window.type(' say?\r');
      await window.until(':more (');
      window.type(':quit\r');
      expect((await window.end()).code).toBe(0);
      const history = readFileSync(path.join(state, 'history'), 'utf8');
      expect(history).toBe('what did Radakin say?\n:quit\n');
      const later = await open(80);
      later.type('\u001B[A\u001B[A');
      await later.until('what did Radakin say?');
      later.type('\u0003\u0003');
      await later.end();
    });

    it('has no colours where NO_COLOR is set', async () => {
      const window = await open(80, { NO_COLOR: '1' });
      window.type('what did Radakin say?\r');
      await window.until(':more (');
      window.type('\u0004');
      const { stdout } = await window.end();
      for (const colour of ['1', '2', '3', '36']) expect(stdout).not.toContain(`\u001B[${colour}m`);
    });

    it('clears a half-typed line at Ctrl-C, and leaves at the next', async () => {
      const window = await open(80);
      window.type('what did');
      await window.until('what did');
      window.type('\u0003');
      window.type('hello\r');
      await window.until('Hello.');
      await window.until(PROMPT);
      window.type('\u0003');
      expect((await window.end()).code).toBe(0);
    });
  },
);
