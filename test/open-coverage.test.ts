import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OnrecordError, openCoverage } from '../src/index.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'onrecord-open-'));

/** A corpus of one article that quotes the harbour master with a verb of our choice. */
function corpusOf(verb: string): string {
  const where = folder();
  const text = `Ida Lund, the harbour master, spoke on Monday.\n\n“The pier will open in spring,” ${verb} Lund.`;
  writeFileSync(path.join(where, 'pier.md'), `---\ntitle: The pier\n---\n\n${text}\n`);
  return where;
}

describe('openCoverage', () => {
  it('answers, checks, lists quotes, speakers and a timeline of one corpus', async () => {
    const coverage = await openCoverage(corpusOf('said'));
    expect(coverage.problems).toEqual([]);
    expect(coverage.ask('what did Lund say about the pier?')).toMatchObject({
      outcome: 'answered',
      speaker: 'Ida Lund',
    });
    expect(coverage.check('The pier will open in spring', { speaker: 'Lund' }).verdict).toBe(
      'exact',
    );
    const said = [...coverage.quotes({ speaker: 'Lund' })].flatMap(({ quotes }) => quotes);
    expect(said.map(({ text }) => text)).toEqual(['The pier will open in spring,']);
    expect(coverage.speakers().map(({ name }) => name)).toEqual(['Ida Lund']);
    expect(coverage.speakers('nobody at all')).toEqual([]);
    expect(coverage.timeline('Lund').undated).toHaveLength(1);
  });

  it('serves what was imported at once, and says what a reload found', async () => {
    const coverage = await openCoverage(corpusOf('said'));
    const file = path.join(folder(), 'new.txt');
    const lines =
      'The council met on Tuesday evening.\n\n“We must dredge the basin,” said Per Aas.';
    writeFileSync(file, `Council meets\n\n${lines}\n`);
    expect((await coverage.import([file])).added).toHaveLength(1);
    expect(coverage.ask('what did Per Aas say?').outcome).toBe('answered');
    expect(await coverage.reload()).toEqual({ changed: false, problems: [] });
  });

  it('keeps every text that an article had where it imports, unless told otherwise', async () => {
    for (const history of [null, 'off']) {
      const where = corpusOf('said');
      const file = path.join(folder(), 'quay.txt');
      const words = 'The quay was paved on Monday, and the harbour master was there to see it.';
      writeFileSync(file, `The quay\n\n${words}\n\n${words.replace('paved', 'opened')}\n`);
      await (await openCoverage(where, { history })).import([file]);
      expect(existsSync(path.join(where, '.history/articles/the-quay'))).toBe(history === null);
    }
  });

  it('keeps the last good coverage where an article broke, and names the file', async () => {
    const where = corpusOf('said');
    const coverage = await openCoverage(where);
    writeFileSync(path.join(where, 'pier.md'), '---\ntitle: [\n---\n\nNothing.\n');
    const { changed, problems } = await coverage.reload().catch((error: unknown) => ({
      changed: false,
      problems: error instanceof OnrecordError ? [error.problem] : [],
    }));
    expect(changed).toBe(false);
    expect(problems[0]?.file).toBe(path.join(where, 'pier.md'));
    expect(coverage.ask('what did Lund say?').outcome).toBe('answered');
  });

  it('reads quotes by reporting verbs that a caller adds, and only for that caller', async () => {
    const where = corpusOf('zimbled');
    const cueIn = async (cueVerbs: readonly string[]) => {
      const coverage = await openCoverage(where, { cueVerbs });
      return coverage.coverage.quotes.flat().map(({ cue }) => cue);
    };
    expect(await cueIn(['zimble'])).toEqual(['zimbled']);
    // “zimbled” is no reporting verb of ours, so nobody else's coverage may read it as one.
    expect(await cueIn([])).not.toContain('zimbled');
  });

  it('fails with a code and the remedy where there is nothing to read', async () => {
    await expect(openCoverage('/nowhere/at/all')).rejects.toMatchObject({
      problem: { code: 'file-unreadable', remedy: expect.stringContaining('path') },
    });
  });
});
