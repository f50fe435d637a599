import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import schema from '../../../docs/json.schema.json' with { type: 'json' };
import { onrecord } from './run.ts';

type Name = keyof typeof schema.$defs;

const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/json.md'), 'utf8');
const ajv = new Ajv2020({ allErrors: true, strictTypes: false }).addSchema(schema, 'onrecord');

function problemsOf(name: Name, value: unknown): string[] {
  const validate = ajv.getSchema(`onrecord#/$defs/${name}`);
  if (validate === undefined) throw new Error(`The schema defines no ${name}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Runs a command, holds every line against the schema, and gives the lines. */
async function lines(name: Name, args: readonly string[], input = '', env = {}) {
  const { stdout } = await onrecord([...args, '--json'], { input, env });
  const values = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(values.flatMap((value) => problemsOf(name, value))).toEqual([]);
  return values;
}

describe('the JSON that the command line prints', () => {
  it('check: a line of millions of characters gets its line too, which says that it was not looked up', async () => {
    const checks = await lines('check', ['check'], `${'“a '.repeat(1_000_000)}\nhello\n`);
    expect(checks).toMatchObject([
      { verdict: 'not-in-coverage', reason: expect.stringContaining('ONRECORD_LIMITS=asked') },
      { quote: 'hello' },
    ]);
  });

  it('ask: an answer, silence and guidance, each with every field', async () => {
    const input =
      'what did Radakin say?\nwhat did Merkel say about climate?\nhello\n\nwho is quoted?\n';
    const answers = await lines('answer', ['ask'], input);
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'not-in-coverage',
      ...Array(3).fill('guidance'),
    ]);
  });

  it('ask: all text is cut from the article, counted from where the fields say', async () => {
    const corpus = mkdtempSync(path.join(tmpdir(), 'onrecord-json-'));
    const text =
      'A first 👍 line.\n“We stand,” said Ann Example. “We wait.”\nAnn Example warned that rain would come.';
    const article = {
      id: 'a',
      title: 'T',
      outlet: null,
      byline: null,
      published: null,
      url: null,
      text,
    };
    const file = path.join(corpus, 'one.jsonl');
    writeFileSync(file, `${JSON.stringify(article)}\n`);
    const [answer] = await lines('answer', ['ask', 'what did Ann Example say?', '--corpus', file]);
    expect(answer.passages.length).toBeGreaterThan(0);
    for (const passage of answer.passages) {
      expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
      expect(passage.quotes.length).toBeGreaterThan(0);
      for (const quote of passage.quotes) {
        expect(passage.text.slice(quote.start, quote.end)).toBe(quote.text);
        const { mention } = quote;
        const from = passage.start + mention.start;
        expect(text.slice(from, passage.start + mention.end)).toBe(mention.text);
      }
    }
  });

  it('quotes: one line for every passage in order; with a filter only those with a match', async () => {
    const all = await lines('passage', ['quotes']);
    const articles = await lines('article', ['articles']);
    expect(all).toHaveLength(articles.reduce((sum, { passages }) => sum + passages, 0));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const some = await lines('passage', ['quotes', '--speaker', 'Radakin', '--about', 'Russia']);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const { quotes } of some) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { speaker } of quotes) expect(speaker).toBe('Tony Radakin');
    }
  });

  it('speakers: those with a name and those without', async () => {
    const all = await lines('speaker', ['speakers']);
    expect(all.some(({ name }) => name === 'Tony Radakin')).toBe(true);
    expect(all.some(({ name, mention }) => name === null && mention !== null)).toBe(true);
    const [one] = await lines('speaker', ['speakers', 'Radakin']);
    expect(one.name).toBe('Tony Radakin');
  });

  it('check: a verdict of each kind with what it rests on', async () => {
    const input = 'assertive in every domain\nassertive in each domain\nzebra crossing quantum\n\n';
    const checks = await lines('check', ['check'], input);
    expect(checks.map(({ verdict }) => verdict)).toEqual([
      'exact',
      'altered',
      'not-in-coverage',
      'not-in-coverage',
    ]);
  });

  it('timeline: by date, the undated last, later printings with what they changed', async () => {
    const entries = await lines('timeline', ['timeline', '--speaker', 'Radakin']);
    expect(entries.length).toBeGreaterThan(1);
    const dates = entries.map(({ date }) => date);
    const dated = dates.filter((date) => date !== null);
    expect(dates).toEqual([...dated.toSorted(), ...dates.filter((date) => date === null)]);
    for (const { speaker, quote } of entries) {
      expect(quote.speaker).toBe(speaker);
    }
  });

  it('card: each field is cut from the text round the quote', async () => {
    const passages = await lines('passage', ['quotes', '--speaker', 'Radakin']);
    const cards = passages.flatMap(({ quotes }) =>
      quotes.map(({ card }: { card: object }) => card),
    );
    expect(cards.some((card) => 'who' in card && 'cue' in card)).toBe(true);
  });

  it('doctor: one line a finding', async () => {
    const findings = await lines('finding', ['doctor']);
    expect(findings.map(({ check }) => check)).toEqual(['node', 'settings', 'corpus', 'state']);
  });

  it('doctor: what is looked at only where it is set has its line too', async () => {
    const env = {
      ...{ PORT: 'x', ONRECORD_DATABASE: 'x', ONRECORD_HOOK: 'x', ONRECORD_WEBHOOK_SECRET: 'x' },
      ...{ DISCORD_TOKEN: 'x', SLACK_BOT_TOKEN: 'x' },
    };
    const findings = await lines('finding', ['doctor'], '', env);
    expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual(
      [
        ...['corpus', 'database', 'discord', 'hook', 'node', 'ports', 'settings', 'slack'],
        ...['state', 'webhook'],
      ].sort(),
    );
  });

  it('import: what became of each article, and of each line that was dropped', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-json-'));
    const file = path.join(folder, 'raw.txt');
    writeFileSync(
      file,
      `A headline\n\nA headline\n\n${'A paragraph that is long enough to be one.\n\n'.repeat(4)}`,
    );
    for (const outcome of ['added', 'unchanged']) {
      const args = ['import', file, '--corpus', path.join(folder, 'corpus'), '--json'];
      const { stdout } = await onrecord(args);
      const [article, ...dropped] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(problemsOf('imported', article)).toEqual([]);
      expect(article.outcome).toBe(outcome);
      expect(dropped.flatMap((value) => problemsOf('dropped', value))).toEqual([]);
      expect(dropped.length).toBeGreaterThan(0);
    }
  });
});

describe('docs/json.md', () => {
  /** Each `json` block under a heading that names its definition in brackets: "## `ask` (answer)". */
  const sections = docs.split(/^## /mu).slice(1);
  let examples: { name: Name; value: unknown }[] = [];

  beforeAll(() => {
    examples = sections.flatMap((section) => {
      const name = /\((\w+)\)\n/u.exec(section)?.[1] as Name;
      const blocks = [...section.matchAll(/^```json\n(.*?)\n```$/gmsu)];
      return blocks.map(([, block = '']) => ({ name, value: JSON.parse(block) }));
    });
  });

  it('shows examples that are true to the schema', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.flatMap(({ name, value }) => problemsOf(name, value))).toEqual([]);
  });

  it('shows every kind of line, and names every field of it', () => {
    const lineKinds = Object.entries(schema.$defs).filter(
      ([, definition]) =>
        'description' in definition && definition.description.startsWith('A line of'),
    );
    expect(new Set(examples.map(({ name }) => name))).toEqual(
      new Set(lineKinds.map(([name]) => name)),
    );
    for (const [name, definition] of Object.entries(schema.$defs)) {
      const fields = 'properties' in definition ? Object.keys(definition.properties) : [];
      for (const field of fields) expect(`${name}: ${docs}`).toContain(`\`${field}\``);
    }
  });
});

describe('the schema', () => {
  it('refuses what the contract does not allow', () => {
    const finding = { check: 'node', ok: true, message: 'Node 24' };
    expect(problemsOf('finding', finding)).toEqual([]);
    expect(problemsOf('finding', { ...finding, more: 1 })).not.toEqual([]);
    expect(problemsOf('finding', { check: 'node', ok: true })).not.toEqual([]);
    expect(problemsOf('finding', { ...finding, ok: null })).not.toEqual([]);
  });
});
