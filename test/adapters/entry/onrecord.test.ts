import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { ENTRY, onrecord, onrecordProcess, run, start } from '../cli/run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = () => mkdtempSync(path.join(tmpdir(), 'onrecord-cli-'));

/** A corpus of one article in a folder of its own. */
function corpusOf(paragraphs: readonly string[], title = 'On words'): string {
  const where = folder();
  const front = `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
  writeFileSync(path.join(where, 'on-words.md'), `${front}${paragraphs.join('\n\n')}\n`);
  return where;
}

/** One line for people, with a code, and not the trace of a stack. */
const ONE_LINE = /^(?!\s+at )[^\n]+ \[[a-z-]+\]\n$/u;

describe('onrecord', () => {
  it('lists its commands', async () => {
    const { code, stdout, stderr } = await onrecord(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['ask', 'quotes', 'speakers', 'articles', 'import', 'doctor']) {
      expect(stdout).toMatch(new RegExp(`^ {4}${name}\\b.*  \\w`, 'mu'));
    }
  });

  it('says its version, with and without a command', async () => {
    expect(await onrecord(['--version'])).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
    expect((await onrecord(['ask', '--version'])).stdout).toBe(`${manifest.version}\n`);
  });

  it.each([
    [['speakrs'], 'onrecord speakers'],
    [['blog'], 'onrecord --help'],
    [['what did Radakin say?'], 'onrecord ask "what did Radakin say?"'],
    [['ask', '--jsn', 'x'], '--json'],
    [['doctor', '--top', '3'], '--help'],
    [['ask', '--top', '0', 'x'], '1 to'],
    [['ask', '--top', 'many', 'x'], '1 to'],
    [['ask', '--top'], '--help'],
    [['ask', '--caution', '2', 'x'], '0 to 1'],
    [['articles', 'all'], 'onrecord articles'],
    [['timeline'], '--speaker'],
    [['import'], '--corpus FOLDER'],
    [['import', 'x.txt'], 'ONRECORD_CORPUS'],
    [['import', 'ftp://example.org/a', '--corpus', 'x'], '.html'],
    [['constructor'], '--help'],
  ])('is wrong usage, exit 2, with the remedy: %j', async (args, remedy) => {
    const { code, stdout, stderr } = await onrecord(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain(remedy);
  });

  it('fails in one line, exit 1, where there is nothing to answer from', async () => {
    const { code, stdout, stderr } = await onrecord(['ask', 'x', '--corpus', '/nowhere/at/all']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('/nowhere/at/all');
  });

  it('fails in one line that names a setting which is out of range', async () => {
    const { code, stderr } = await onrecord(['ask', 'x'], { env: { ONRECORD_ENGINE: 'lucene' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toContain('ONRECORD_ENGINE');
  });

  it('reads settings from .env in the working folder, below those of the environment', async () => {
    const cwd = folder();
    const [mine, other] = [corpusOf(['One.'], 'From .env'), corpusOf(['Two.'], 'From outside')];
    writeFileSync(path.join(cwd, '.env'), `ONRECORD_CORPUS=${mine}\n`);
    expect((await onrecordProcess(['articles'], { cwd })).stdout).toContain('From .env');
    const env = { ONRECORD_CORPUS: other };
    expect((await onrecordProcess(['articles'], { cwd, env })).stdout).toContain('From outside');
  });

  it('answers from the good articles and names the broken one', async () => {
    const corpus = corpusOf(['“We stand,” said Ann Example.']);
    writeFileSync(path.join(corpus, 'broken.md'), '---\ntitle: [\n---\n\nText.\n');
    const { code, stdout, stderr } = await onrecord(['articles', '--json', '--corpus', corpus]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/broken\.md:\d+: /u);
  });

  it('goes on answering when nobody reads its standard error any more', async () => {
    const corpus = corpusOf(['“We stand,” said Ann Example.']);
    writeFileSync(path.join(corpus, 'broken.md'), '---\ntitle: [\n---\n\nText.\n');
    const running = start(process.execPath, [ENTRY, 'articles', '--json', '--corpus', corpus]);
    // The warning about the broken file then fails with EPIPE, which once ended a command and kept a bot spinning.
    running.child.stderr.destroy();
    const { code, stdout } = await running.end();
    expect({ code, articles: stdout.trim().split('\n').length }).toEqual({ code: 0, articles: 1 });
  });

  it('never lets an article act on the terminal, in text or in JSON', async () => {
    const evil = '“Clear \u001B[2J\u009B31m,” said Ann Example \u0007 \u001B]8;;x\u0007.';
    const corpus = corpusOf([evil], 'Title \u001B[31m');
    for (const args of [['ask', 'what did Example say?'], ['quotes'], ['articles'], ['speakers']]) {
      for (const json of [[], ['--json']]) {
        const { stdout, stderr } = await onrecord([...args, ...json, '--corpus', corpus]);
        expect(stdout.length).toBeGreaterThan(0);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal obeys
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
      }
    }
  }, 60_000);
});

describe('onrecord ask', () => {
  const QUESTIONS = [
    'what did Radakin say?',
    '',
    'hello',
    'what did Merkel say?',
    '  ',
    '🎺',
    'x'.repeat(20_000),
  ];
  const input = QUESTIONS.map((question) => `${question}\n`).join('');

  it('answers one question with the words as printed and where they stand', async () => {
    const { code, stdout } = await onrecord(['ask', 'what', 'did', 'Radakin', 'say?']);
    expect(code).toBe(0);
    const file = path.join(
      root,
      'corpus/radakin-tells-the-west-to-stay-assertive-and-not-be-cowed-by-russia.md',
    );
    const printed = readFileSync(file, 'utf8').split('\n\n');
    const shown = stdout.split('\n').map((line) => line.trim());
    expect(printed.filter((paragraph) => shown.includes(paragraph)).length).toBeGreaterThan(0);
    expect(stdout).toMatch(/¶\d/u);
  });

  it('gives exactly one line for every line, in order, empty ones included', async () => {
    const { code, stdout, stderr } = await onrecord(['ask', '--json'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(QUESTIONS);
    for (const { reason, message, passages } of answers) {
      expect(reason !== null || message !== null || passages.length > 0).toBe(true);
    }
  });

  it('gives one line of text for every line, never an empty one', async () => {
    const lines = (await onrecord(['ask'], { input })).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(QUESTIONS.length);
    for (const line of lines) expect(line.trim()).not.toBe('');
  });

  it('heeds --top', async () => {
    const { stdout } = await onrecord(['ask', 'what did Radakin say?', '--json', '--top', '2']);
    expect(JSON.parse(stdout).passages).toHaveLength(2);
  });

  it('ends in silence when its reader has had enough', async () => {
    const script = `yes 'what did Radakin say?' | head -5000 | "${process.execPath}" adapters/onrecord.ts ask --json | head -1`;
    const { code, stdout, stderr } = await run('sh', ['-c', script]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('onrecord check', () => {
  it('shows the words that were printed beside those that were asked about', async () => {
    const { code, stdout } = await onrecord(['check', 'assertive in each domain']);
    expect(code).toBe(0);
    expect(stdout).toContain('Altered');
    expect(stdout).toContain('[-each-] [+every+]');
  });

  it('gives one line for every line, a quotation or a JSON object, in order', async () => {
    const lines = [
      'assertive in every domain',
      '',
      '{"quote": "safe skies", "speaker": "Healey"}',
      '{"no": 1}',
    ];
    const input = lines.join('\n');
    const { stdout } = await onrecord(['check', '--json'], { input });
    const checks = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(checks.map(({ quote }) => quote)).toEqual([lines[0], '', 'safe skies', lines[3]]);
    expect(checks[0].verdict).toBe('exact');
    const text = await onrecord(['check'], { input });
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(lines.length);
  });

  it('asks whose words they are', async () => {
    const args = ['check', 'assertive in every domain', '--json', '--speaker'];
    expect(JSON.parse((await onrecord([...args, 'Radakin'])).stdout).verdict).toBe('exact');
    expect(JSON.parse((await onrecord([...args, 'Healey'])).stdout).verdict).toBe('other-speaker');
  });
});

describe('onrecord doctor', () => {
  it('finds nothing wrong in a good setup', async () => {
    const { code, stdout } = await onrecord(['doctor'], { env: { ONRECORD_STATE: folder() } });
    expect(code).toBe(0);
    expect(stdout).not.toContain('WRONG');
  });

  it('names each thing that is wrong, with its remedy, and exits 1', async () => {
    const corpus = corpusOf(['Text.']);
    writeFileSync(path.join(corpus, 'broken.md'), '---\ntitle: [\n---\n\nText.\n');
    const file = path.join(corpus, 'on-words.md');
    const env = {
      ONRECORD_CORPUS: corpus,
      ONRECORD_STATE: path.join(file, 'x'),
      ONRECORD_CAUTON: '1',
    };
    const { code, stdout } = await onrecord(['doctor', '--json'], { env });
    expect(code).toBe(1);
    const wrong = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ ok }) => !ok);
    expect(wrong.map(({ check }) => check)).toEqual(['settings', 'corpus', 'state']);
    expect(wrong[0].message).toContain('ONRECORD_CAUTION');
    expect(wrong[1].message).toContain('broken.md:');
    expect(wrong[2].message).toContain('ONRECORD_STATE');
  });

  it('says which setting is out of range instead of stopping at it', async () => {
    const { code, stdout } = await onrecord(['doctor'], { env: { LOG_LEVEL: 'loud' } });
    expect(code).toBe(1);
    expect(stdout).toContain('LOG_LEVEL');
    expect(stdout).toContain('state');
  });
});
