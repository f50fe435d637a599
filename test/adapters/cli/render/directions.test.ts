import { describe, expect, it } from 'vitest';
import { closed } from '../../../../adapters/cli/render/visible.ts';
import { flow } from '../../../../adapters/cli/repl/page.ts';
import { closingBidi } from '../../../../src/language/bidi.ts';
import { folderWith } from '../../../articles/folder.ts';
import { onrecord } from '../run.ts';

const page = { ink: { paint: (text: string) => text, link: (text: string) => text }, width: 80 };

describe('a direction that a text opens', () => {
  it('is closed behind it, whatever stands there', () => {
    expect(closed('a \u202Eb \u2067c')).toBe('a \u202Eb \u2067c\u2069\u202C');
    expect(closed('plain')).toBe('plain');
  });

  it('ends with its segment, or with the last of those that go on', () => {
    const [line = ''] = flow(
      [
        { text: 'a\u202E', roles: [], goesOn: true },
        { text: 'b\u202C', roles: [], goesOn: true },
        { text: 'c\u202E', roles: [] },
        { text: 'd', roles: [] },
      ],
      page,
    );
    expect(line.trim()).toBe('a\u202Eb\u202Cc\u202E\u202Cd');
  });

  it('reaches no further in any command', async () => {
    const title = JSON.stringify('Ferry \u202Esails');
    const text = 'The \u202Eferry sails\u2067 on Monday.';
    const corpus = await folderWith({ 'a.md': `---\ntitle: ${title}\n---\n\n${text}\n` });
    for (const args of [['ask', 'ferry'], ['articles'], ['quotes'], ['check', 'ferry sails on']]) {
      const { stdout } = await onrecord([...args, '--corpus', corpus]);
      for (const line of stdout.split('\n')) expect(closingBidi(line)).toBe('');
    }
  });

  it('and a line that it ends, in the name of a file, are written as numbers in what is said of the file', async () => {
    const from = await folderWith({ 'a\u202Eb\nc.jsonl': '{broken', 'd\u2067\ne.zzz': 'x' });
    for (const args of [
      ['import', '--verbose', from],
      ['articles', '--corpus', from],
    ]) {
      const into = args[0] === 'import' ? ['--corpus', await folderWith({})] : [];
      const { stdout, stderr } = await onrecord([...args, ...into]);
      const said = `${stdout}${stderr}`;
      expect(said).toContain('a\\u202eb\\u000ac.jsonl');
      for (const line of said.split('\n')) {
        expect(closingBidi(line)).toBe('');
        expect(line).not.toMatch(/^[ce]\./);
      }
    }
  });
});
