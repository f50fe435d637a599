import { describe, expect, it } from 'vitest';
import { saidIn } from './written.ts';

/** Whom the last quotation is given to. */
function lastSpeaker(text: string): string | undefined {
  return saidIn(text).at(-1)?.split(' — ').at(-1);
}

describe('whom a pronoun means', () => {
  it('is not the one whom the words name: few speak of themselves by name', () => {
    const text =
      'Helen Marsh sang for an hour.\nThe hall was cold. “It was hard for Helen at the end,” she said.';
    expect(lastSpeaker(text)).not.toBe('Helen Marsh');
  });

  it('cannot be told where a surname that two bear has been printed since', () => {
    const text =
      'Helen Marsh and Ruth Marsh met Anna Quill.\nQuill waited outside. Marsh came in at noon. She was, she said, “stunned”.';
    expect(lastSpeaker(text)).not.toBe('Anna Quill');
  });

  it('is not the last speaker but one who acted since, though it is “added”', () => {
    const text =
      'Robert Quill spoke first. “We leave,” Quill said.\nPeter Holm rose and took the floor. He added: “We stay.”';
    expect(lastSpeaker(text)).not.toBe('Robert Quill');
  });

  it('is a woman where the sentence after a bare surname says she, whatever first name it also is', () => {
    const text =
      'Ruth Quill met the press. “We wait,” Quill said.\nOmar asked for patience in a letter. She wrote: “I will wait too.”';
    expect(lastSpeaker(text)).not.toBe('Ruth Quill');
  });
});

describe('which body a noun takes up', () => {
  it('is none that was last named far above', () => {
    const filler = 'The harbour froze in March.\n'.repeat(4);
    const text = `The Quill Company sells fish.\n${filler}The company said prices had “come down a lot”.`;
    expect(lastSpeaker(text)).not.toBe('Quill Company');
  });

  it('is one named in the paragraph before', () => {
    const text = 'The Quill Company sells fish.\nThe company said prices had “come down a lot”.';
    expect(lastSpeaker(text)).toBe('Quill Company');
  });

  it('cannot be told where letters that may be the body have been named since', () => {
    const text =
      'The Harbour Administration met. RTK announced a ban.\nThe agency said it was for “short stays”.';
    expect(lastSpeaker(text)).not.toBe('Harbour Administration');
  });
});

describe('words that somebody else reports', () => {
  it.each([
    '“It was a ruse,” he said, “and a bad one.”',
    'Nothing the mayor said “will help us,” Holm said.',
  ])('but are not passed on where one clause goes on: %s', (words) => {
    expect(lastSpeaker(`Peter Holm spoke to the court. ${words}`)).toBe('Peter Holm');
  });

  it('belong to whoever the clause before them names, not to the body that passes it on', () => {
    const text =
      'Peter Holm called twice. The clerk recalled that he said, “I will burn it,” the prosecutor’s office said.';
    expect(lastSpeaker(text)).toBe('Peter Holm');
  });

  it('are the agent’s after “described as”', () => {
    const text = 'The run of losses was described as “heartbreaking” by Helen Marsh, the coach.';
    expect(lastSpeaker(text)).toBe('Helen Marsh');
  });

  it('are not the paper’s that passes on a statement', () => {
    const text =
      'Helen Marsh said in a memo that the “difference has become small” as prices fell, Reuters reported.';
    expect(lastSpeaker(text)).toBe('Helen Marsh');
  });
});
