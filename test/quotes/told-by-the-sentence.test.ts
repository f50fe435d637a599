import { describe, expect, it } from 'vitest';
import { saidIn } from './written.ts';

/** Whose the last quotation of a text is: a name, "(mention)" or "?"; null where nothing is listed. */
function lastOf(text: string): string | null {
  return saidIn(text).at(-1)?.split(' — ').at(-1) ?? null;
}

describe('he and she', () => {
  it.each([
    [
      'who has asked is not the one who answers',
      'Una Torrance spoke first. Later Colm Baird asked Iain Mackie whether the ferry would sail.\n“Not this week,” he said.',
      'Iain Mackie',
    ],
    [
      'a pronoun keeps whoever it takes up on the reader’s mind',
      'Colm Baird saw the fire first. “It was high,” Baird said.\nDonal Fee runs the mill below the lock. He heard the bell.\nHe ran. And he shouted “out, all of you” at the door.',
      'Donal Fee',
    ],
    [
      'the last sentence above was about one person alone',
      'Colm Baird and his pupil Donal Fee dug for a month. Baird had never seen such a wall.\n“It was whole,” he said.',
      'Colm Baird',
    ],
    [
      'either of two side by side may be meant',
      'Priya Raman and Lotte Dunjee both ran. “I was sick at the start,” she said.',
      '(she)',
    ],
  ])('%s', (_, text, speaker) => {
    expect(lastOf(text)).toBe(speaker);
  });
});

describe('words that somebody else is said to have spoken', () => {
  it.each([
    ['Lund recounted how Brindle had told her: “You have until Friday.”', 'Brindle'],
    ['Brindle blamed Lund, who had said that the levee was “made of sand”.', 'Lund'],
    ['Oduya was told by the harbour master, Colm Baird: “Your berth is gone.”', 'Colm Baird'],
    ['“The tunnel is dry,” said the engineer in charge, Lucia Ferrante.', 'Lucia Ferrante'],
    ['“It was cold,” Nia Bell, a member of the rowing club said of the race.', 'Nia Bell'],
    [
      '“Nobody slept,” said an aide to Governor Tomas Brindle.',
      '(an aide to Governor Tomas Brindle)',
    ],
  ])('are theirs: %s', (text, speaker) => {
    expect(lastOf(text)).toBe(speaker);
  });

  it.each([
    'Nowhere in her letter does Lund write “I was wrong”.',
    'It was not Lund who said “cut the lights”.',
    'On no occasion in that week did Lund say “shut the plant”.',
    'Prowse accused Quist of calling him “a thief”.',
  ])('are nobody’s where it is denied or only alleged: %s', (text) => {
    expect(['?', null]).toContain(lastOf(text));
  });
});

it('is Dr Imrie who is called so elsewhere, of two of that surname', () => {
  const text =
    'Dr Paul Imrie and his daughter Paula Imrie met the press. “I am proud,” Dr Imrie said.';
  expect(lastOf(text)).toBe('Paul Imrie');
});

it('does not take a wife for her husband, whose name she bears with a title', () => {
  const text =
    'Edwin Starke, the mayor, spoke at noon. Lady Starke, the mayor’s wife, was not there.\nOn Monday Mr Starke dodged a question about Lord Allard. “It went too far,” he said.';
  expect(lastOf(text)).toBe('Edwin Starke');
});

describe('what is no quotation', () => {
  it.each([
    'Lund told CNN’s “The Long Morning” that the plant would close.',
    'Oduya, known as “the Hammer”, left the yard.',
  ])('has no speaker: %s', (text) => {
    expect(lastOf(text)).toBeNull();
  });
});

it('lists what somebody says who is called by age alone', () => {
  // "the 46-year-old" names nobody, and the words are spoken all the same
  expect(lastOf('“He will work for you,” said the 46-year-old.')).toBe('(the 46-year-old)');
});
