import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/sources/file/read-sources.ts';

const read = (text: string) => readSources(text, 'sources.yaml');
const told = (text: string) => read(text).problems.map(({ line, message }) => [line, message]);

describe('sources.yaml', () => {
  it('is read as docs/sources.md shows it', () => {
    const example =
      /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/sources.md', 'utf8'))?.[1] ?? '';
    const { file, problems } = read(example);
    expect(problems).toEqual([]);
    expect(file).toMatchObject({
      contact: 'desk@gazette.example',
      every: 1_800,
      pause: 2,
      allow: ['intranet.gazette.example'],
    });
    expect(file.sources.map(({ kind }) => kind)).toEqual([
      'feed',
      'feed',
      'sitemap',
      'page',
      'opml',
      'folder',
      'feed',
    ]);
    expect(file.sources[0]).toMatchObject({
      outlet: 'Wexcombe Courier',
      tags: ['local'],
      every: 600,
      text: 'auto',
      paused: false,
    });
    expect(file.sources[1]?.text).toBe('page');
    expect(file.sources.at(-1)?.paused).toBe(true);
  });

  it('names the line of what is wrong, and keeps the entries that are right', () => {
    const text = [
      'sources:',
      '  - feed: https://a.example/',
      '    evry: 10m',
      '  - feed: ftp://b.example/',
      '  - page: https://c.example/',
      '    every: soon',
      '  - outlet: Nobody',
      '  - just text',
    ].join('\n');
    expect(told(text).map(([line]) => line)).toEqual([3, 4, 6, 7, 8]);
    expect(read(text).file.sources.map(({ place }) => place)).toEqual([
      'https://a.example/',
      'https://c.example/',
    ]);
  });

  it('takes no time below a minute, nor two kinds in one entry', () => {
    expect(told('every: 5s')).toEqual([[1, expect.stringContaining('60 seconds or more')]]);
    expect(told('sources:\n  - feed: https://a.example/\n    page: https://a.example/')).toEqual([
      [2, expect.stringContaining('exactly one of')],
    ]);
  });

  it('says where broken YAML breaks, and what else a file may be that is none', () => {
    expect(told('sources:\n  - feed: "https://a.example/')[0]?.[0]).toBe(2);
    expect(told('- a list')).toEqual([[1, expect.stringContaining('name: value')]]);
    expect(told('')).toEqual([]);
    expect(told(`sources: ${'x'.repeat(2_000_001)}`)).toEqual([
      [1, expect.stringContaining('longer than')],
    ]);
  });
});
