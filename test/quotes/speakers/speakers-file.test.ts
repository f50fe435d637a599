import { describe, expect, it } from 'vitest';
import { readSpeakersFile } from '../../../src/quotes/speakers/speakers-file.ts';
import { gatherSpeakers } from '../../../src/quotes/speakers.ts';
import { castOf } from '../entities/cast.ts';

const read = (text: string) => readSpeakersFile(text, 'speakers.yaml');

describe('speakers.yaml', () => {
  it('fixes a name, adds an alias, sets a kind', () => {
    const { entries, problems } = read(
      '- name: Ed Davey\n  aliases: [Edward Davy, Davey]\n  kind: person\n',
    );
    expect(problems).toEqual([]);
    expect(
      gatherSpeakers(castOf({ a: ['Edward Davy'], b: [{ name: 'Davey', kind: 'body' }] }), entries)
        .names,
    ).toEqual([['Ed Davey'], ['Ed Davey']]);
  });

  it('splits namesakes by article', () => {
    const { entries } = read(`
- name: John Smith (Labour)
  aliases: John Smith
  articles: [a]
- name: John Smith (Exeter)
  aliases: John Smith
  articles: [b]
`);
    const { names } = gatherSpeakers(
      castOf({ a: ['John Smith'], b: ['John Smith'], c: ['Ann Lee'] }),
      entries,
    );
    expect(names).toEqual([['John Smith (Labour)'], ['John Smith (Exeter)'], ['Ann Lee']]);
  });

  it('joins what it does not name by the usual rules', () => {
    const { entries } = read('- name: Sir Ed Davey\n  aliases: [Ed Davey]\n');
    const { names } = gatherSpeakers(
      castOf({ a: ['Ed Davey'], b: ['Davey'], c: ['Al Davey'] }),
      entries,
    );
    expect(names).toEqual([['Sir Ed Davey'], ['Davey'], ['Al Davey']]);
  });

  it.each([
    ['name: Ann', 1, 'no list of speakers'],
    ['- name: Ann\n- aliases: [B]', 2, 'has no name'],
    ['- name: Ann\n- just words', 2, 'An entry is no "name'],
    ['- name: Ann\n  kind: robot', 2, '"robot" is no kind'],
    ['- name: Ann\n  nick: Annie', 2, 'no setting "nick"'],
    ['- name: Ann\n  aliases: [{a: b}]', 2, 'An item of "aliases"'],
    ['- name: Ann\n- name: ann', 2, 'is there twice'],
    ['- name: Ann\n- name: [', 3, "can't be read"],
  ])('reports the line of %j', (text, line, message) => {
    const [problem] = read(text).problems;
    expect(problem).toMatchObject({ file: 'speakers.yaml', code: 'speakers-file' });
    expect(problem?.message).toContain(message);
    expect(problem?.line).toBeLessThanOrEqual(line);
    expect(problem?.line).toBeGreaterThanOrEqual(line - 1);
  });

  it('keeps the good entries beside a bad one', () => {
    expect(read('- name: Ann\n- nobody\n- name: Bo').entries.map(({ name }) => name)).toEqual([
      'Ann',
      'Bo',
    ]);
  });

  it('takes an empty file for no corrections', () => {
    expect(read('')).toEqual({ entries: [], problems: [] });
    expect(read('# nobody yet\n')).toEqual({ entries: [], problems: [] });
  });
});
