import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/json.schema.json' with { type: 'json' };
import { folderWith } from '../../articles/folder.ts';
import { PROSE } from '../../articles/import/clean/cleaned.ts';
import { onrecord } from './run.ts';

const ajv = new Ajv2020({ strictTypes: false }).addSchema(schema, 'onrecord');

/** A corpus into which one article was imported twice, its last paragraph another the second time. */
async function imported(first: string, second: string): Promise<string> {
  const corpus = await folderWith({});
  for (const last of [first, second]) {
    const source = await folderWith({ 'quay.txt': ['The quay', ...PROSE, last].join('\n\n') });
    await onrecord(['import', source, '--corpus', corpus]);
  }
  return corpus;
}

describe('a passage that is not as it was first printed', () => {
  it('says so in its citation, with the first words and since when', async () => {
    const corpus = await imported(
      '“We will close the gate tonight,” said Ann Example, the harbour master.',
      '“We may close the gate tonight,” said Ann Example, the harbour master.',
    );
    const asked = ['ask', 'What did Ann Example say about the gate?', '--corpus', corpus];
    const answer = JSON.parse((await onrecord([...asked, '--json'])).stdout);
    const validate = ajv.getSchema('onrecord#/$defs/answer');
    expect(validate?.(answer), JSON.stringify(validate?.errors)).toBe(true);
    const [{ citation }] = answer.passages;
    expect(citation.changed).toMatchObject({
      first: '“We will close the gate tonight,” said Ann Example, the harbour master.',
      now: '“We may close the gate tonight,” said Ann Example, the harbour master.',
    });
    expect(citation.label).toMatch(/, changed \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    const { stdout } = await onrecord(asked);
    expect(stdout).toMatch(/First printed: “We\s+will close the gate tonight/);
  });

  it('says nothing of passages that stayed, nor of what changed back', async () => {
    const first = '“We will close the gate tonight,” said Ann Example, the harbour master.';
    const corpus = await imported(first, first.replace('will', 'may'));
    const source = await folderWith({ 'quay.txt': ['The quay', ...PROSE, first].join('\n\n') });
    await onrecord(['import', source, '--corpus', corpus]);
    const asked = ['ask', 'What did Ann Example say about the gate?', '--corpus', corpus, '--json'];
    const answer = JSON.parse((await onrecord(asked)).stdout);
    expect(
      answer.passages.map(({ citation }: { citation: object }) => 'changed' in citation),
    ).not.toContain(true);
  });
});

describe('onrecord check over the texts that an article had', () => {
  const first = '“We will close the gate tonight,” said Ann Example, the harbour master.';
  const second = '“We may close the gate tonight,” said Ann Example, the harbour master.';
  const checked = async (corpus: string, quote: string) => {
    const { stdout } = await onrecord(['check', quote, '--corpus', corpus, '--json']);
    const check = JSON.parse(stdout);
    const validate = ajv.getSchema('onrecord#/$defs/check');
    expect(validate?.(check), JSON.stringify(validate?.errors)).toBe(true);
    return check;
  };

  it('says that words were printed until a change, and that others were since, the verdict that of today', async () => {
    const corpus = await imported(first, second);
    const old = await checked(corpus, 'We will close the gate tonight');
    expect(old.verdict).toBe('altered');
    expect(old.versions).toMatchObject([
      { articleId: 'the-quay', verdict: 'exact', text: 'We will close the gate tonight' },
      {
        articleId: 'the-quay',
        verdict: 'altered',
        text: 'We may close the gate tonight',
        until: null,
      },
    ]);
    expect(old.versions[0].until).toBe(old.versions[1].seen);
    const now = await checked(corpus, 'We may close the gate tonight');
    expect(now.verdict).toBe('exact');
    expect(now.versions.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'altered',
      'exact',
    ]);
    const { stdout } = await onrecord([
      'check',
      'We will close the gate tonight',
      '--corpus',
      corpus,
    ]);
    expect(stdout).toMatch(/the-quay, \d{4}-\d\d-\d\d \d\d:\d\d to .*: Exact/);
  });

  it('finds words that are printed nowhere any more', async () => {
    const corpus = await imported(first, 'Nothing else was decided on Monday.');
    const check = await checked(corpus, 'We will close the gate tonight');
    expect(check.verdict).toBe('not-in-coverage');
    expect(check.versions.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'exact',
      'not-in-coverage',
    ]);
  });

  it('is silent of articles in which these words never changed', async () => {
    const corpus = await imported(`${first} It was cold.`, `${first} It was warm.`);
    expect((await checked(corpus, 'We will close the gate tonight')).versions).toEqual([]);
    expect((await checked(corpus, 'Nobody ever said this of the moon')).versions).toEqual([]);
  });
});

describe('the receipt of a check', () => {
  const printed = '“We will close the gate tonight,” said Ann Example, the harbour master.';

  it('has the quotation, the verdict and the passage, and holds against the text that is kept', async () => {
    const corpus = await imported(printed, printed);
    const asked = ['receipt', '--check', 'We must close the gate', '--speaker', 'Example'];
    const { code, stdout } = await onrecord([...asked, '--corpus', corpus]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'checked: "We must close the gate"\nasked-of: Example\nverdict: altered\n',
    );
    expect(stdout).toContain(`----- text\n${printed}\n----- end`);
    const file = `${await folderWith({ 'receipt.txt': stdout })}/receipt.txt`;
    const verified = await onrecord(['verify', file, '--corpus', corpus]);
    expect(verified.stdout).toContain('holds');
    const forged = stdout.replace('verdict: altered', 'verdict: exact');
    const other = `${await folderWith({ 'receipt.txt': forged })}/receipt.txt`;
    expect((await onrecord(['verify', other, '--corpus', corpus])).stdout).toContain('refused');
  });

  it('is not made of words that nothing comes near to, nor of a passage and a quotation at once', async () => {
    const corpus = await imported(printed, printed);
    const calls = [['--check', 'Penguins sing opera'], ['the-quay#1', '--check', 'tonight'], []];
    for (const words of calls)
      expect((await onrecord(['receipt', ...words, '--corpus', corpus])).code).toBe(2);
  });
});

describe('onrecord changes', () => {
  it('shows both texts of a quotation that was softened, whose it is, and of nobody else’s', async () => {
    const corpus = await imported(
      '“We will close the gate tonight,” said Ann Example, the harbour master.',
      '“We may close the gate tonight,” said Ann Example, the harbour master.',
    );
    const { stdout } = await onrecord([
      'changes',
      '--corpus',
      corpus,
      '--speaker',
      'Example',
      '--json',
    ]);
    const change = JSON.parse(stdout);
    const validate = ajv.getSchema('onrecord#/$defs/changed');
    expect(validate?.(change), JSON.stringify(validate?.errors)).toBe(true);
    expect(change).toMatchObject({
      kinds: ['quotation'],
      before: { text: expect.stringContaining('will close') },
      after: { text: expect.stringContaining('may close') },
      speakers: ['Ann Example'],
    });
    const others = await onrecord(['changes', '--corpus', corpus, '--speaker', 'Brug', '--json']);
    expect(others.stdout).toBe('');
    const later = await onrecord(['changes', '--corpus', corpus, '--since', '2999-01-01']);
    expect(later.stdout).toBe('');
    const people = await onrecord(['changes', '--corpus', corpus]);
    expect(people.stdout).toContain('quotation altered');
  });

  it('names what --since takes', async () => {
    const { code, stderr } = await onrecord(['changes', '--since', 'yesterday']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('2026-03-01')]);
  });
});
