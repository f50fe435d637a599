import { describe, expect, it } from 'vitest';
import { receive } from '../../../../adapters/cli/receive.ts';
import { complete } from '../../../../adapters/cli/repl/complete.ts';
import type { Speaker, Speakers } from '../../../../src/quotes/speaker.ts';

const speaker = (name: string, ...forms: string[]): Speaker => ({
  ...{ name, kind: 'person', forms: [name, ...forms], roles: [], quotedIn: [], quotes: 1 },
  articles: [],
});
const speakers = {
  quoted: [
    speaker('Tony Radakin', 'Radakin'),
    speaker('Ana de la Cruz', 'de la Cruz'),
    speaker('Evil\u001B[2J Name'),
  ],
} as unknown as Speakers;

const commands = ['more', 'open', 'quit'];
const at = (line: string) => complete(line, speakers, commands);

describe('complete', () => {
  it('completes commands at the beginning of a line', () => {
    expect(at(':o')).toEqual([[':open'], ':o']);
    expect(at(':')[0]).toEqual([':more', ':open', ':quit']);
  });

  it('completes names by any form, case aside, over several words', () => {
    expect(at('what did rada')).toEqual([['Radakin'], 'rada']);
    expect(at('what did Tony R')).toEqual([['Tony Radakin'], 'Tony R']);
    expect(at('and de la C')).toEqual([['de la Cruz'], 'de la C']);
    expect(at(':speakers Ana')).toEqual([['Ana de la Cruz'], 'Ana']);
  });

  it('offers nothing where nothing begins like that, or nothing was begun', () => {
    expect(at('what did x')).toEqual([[], 'what did x']);
    expect(at('what ')).toEqual([[], 'what ']);
    expect(at('')).toEqual([[], '']);
  });

  it('offers no name that would act on the terminal', () => {
    expect(at('Evil')[0]).toEqual(['Evil␛[2J Name']);
  });
});

describe('receive', () => {
  it('tells commands from questions', () => {
    expect(receive(':open 3')).toEqual({ kind: 'command', name: 'open', argument: '3' });
    expect(receive(' :Q')).toEqual({ kind: 'command', name: 'q', argument: '' });
    expect(receive('what: did he say?')).toEqual({ kind: 'question', text: 'what: did he say?' });
    expect(receive('')).toEqual({ kind: 'question', text: '' });
  });

  it('reads check: as people write it', () => {
    const check = { kind: 'command', name: 'check', argument: '“we stand”' };
    expect(receive('check: “we stand”')).toEqual(check);
    expect(receive(':check “we stand”')).toEqual(check);
    expect(receive('check the figures')).toEqual({ kind: 'question', text: 'check the figures' });
  });
});
