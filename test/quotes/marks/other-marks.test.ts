import { describe, expect, it } from 'vitest';
import { saidIn } from '../written.ts';

describe('a mark that is never closed', () => {
  it('costs its own paragraph at most: the next paragraph’s quotation keeps its speaker', () => {
    expect(
      saidIn('“We leave at dawn, said Ilse Mwangi.\nTor Bellanger replied: “Nobody told me.”'),
    ).toEqual(['We leave at dawn, — Ilse Mwangi', 'Nobody told me. — Tor Bellanger']);
    expect(
      saidIn('Ilse Mwangi wrote: "The pump is broken.\nTor Bellanger disagreed: "We mended it."'),
    ).toContain('We mended it. — Tor Bellanger');
  });

  it('still carries a speech over paragraphs that each open with a mark', () => {
    expect(
      saidIn('“The snow came early,” said Ilse Mwangi. “We had no wood.\n“By March it was gone.”'),
    ).toEqual([
      'The snow came early, — Ilse Mwangi',
      'We had no wood. — Ilse Mwangi',
      'By March it was gone. — Ilse Mwangi',
    ]);
  });
});

describe('words in marks that nobody says', () => {
  it.each([
    [
      'a nickname within a name',
      '“He paid in cash,” said Tor “Bear” Bellanger, a driver.',
      'He paid in cash,',
    ],
    [
      'a name somebody goes by',
      '“My tent is gone,” said a woman known as “Wren”.',
      'My tent is gone,',
    ],
    [
      'a title',
      'Ilse Mwangi directed “Nine Harbours”. “It took a year,” Mwangi said.',
      'It took a year,',
    ],
  ])('%s', (_, text, words) => {
    expect(saidIn(text).map((line) => line.replace(/ — .*/, ''))).toEqual([words]);
  });

  it('keeps what is called something in small letters: that is somebody’s word', () => {
    expect(saidIn('Ilse Mwangi called the report “a work of fiction”.')).toEqual([
      'a work of fiction — Ilse Mwangi',
    ]);
  });

  it('joins a name over its nickname', () => {
    expect(saidIn('“He paid in cash,” said Tor “Bear” Bellanger, a driver.')[0]).toMatch(
      /— Tor (?:“Bear” )?Bellanger$/,
    );
  });
});

describe('who says a quotation by its form', () => {
  it.each([
    [
      'a line with a dash and a name below it',
      '“We sail as one.”\n— Mayor Tor Bellanger\nThe meeting ended.',
    ],
    [
      'a line that ends with a colon above it',
      'Statement by Tor Bellanger, head of the port:\n“We sail as one.”',
    ],
    [
      'a sentence without a verb of speech that ends with a colon',
      'Tor Bellanger, who runs the ferry, was blunt:\n“We sail as one.”',
    ],
  ])('%s', (_, text) => {
    expect(saidIn(text)).toEqual(['We sail as one. — Tor Bellanger']);
  });

  it('lists short words that a verb of asking or demanding brings', () => {
    expect(saidIn('“Who is it?” Tor Bellanger demanded.')).toEqual(['Who is it? — Tor Bellanger']);
  });
});

describe('marks of other languages', () => {
  it.each([
    [
      'Spanish dashes',
      '—Aquí estamos —dijo Inés Robledo, la alcaldesa.',
      'Aquí estamos — Inés Robledo',
    ],
    ['Spanish guillemets', '«Es temprano», aseguró Inés Robledo.', 'Es temprano — Inés Robledo'],
    ['Norwegian dashes', '– Havna blir her, sier Inga Solvang.', 'Havna blir her — Inga Solvang'],
    ['Japanese corners', '中村町長は「港は残る」と述べた。', '港は残る — (中村町長)'],
    ['Chinese marks after a colon', '高伟说：“港口不卖。”', '港口不卖。 — (高伟)'],
    ['Chinese marks before the verb', '“港口不卖，”高伟表示。', '港口不卖， — (高伟)'],
  ])('%s', (_, text, said) => {
    expect(saidIn(text)).toEqual([said]);
  });

  it('takes a narrator’s words out of dialogue and gives the word back after the second dash', () => {
    expect(saidIn('—No —respondió Pablo Nieto—. Mañana quizá.')[1]).toMatch(/^Mañana quizá\./);
  });

  it('takes no item of a list for dialogue', () => {
    expect(saidIn('– Bread and butter\n– Two eggs, beaten\n— Mayor Tor Bellanger')).toEqual([]);
  });
});
