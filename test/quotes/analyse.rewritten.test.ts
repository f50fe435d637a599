import { describe, expect, it } from 'vitest';
import { saidIn } from './written.ts';

/** Speakers must stay as they are, whatever the house style the article is printed in. */
const ARTICLE = [
  'Maria Okafor, the transport secretary, said on Monday that the bridge would be “open to all” by May.',
  '“We have the money and we have the people,” Okafor told reporters. “What we need is time.”',
  'She added that the plan was “not without risk”.',
  'Robert Hale, who leads the council, called the plan “a gamble with public money”.',
  '“I do not believe a word of it,” he said.',
  'One council official said: “Nobody asked us about the trains.”',
].join('\n');

const speakers = (text: string) => saidIn(text).map((line) => line.replace(/^.* — /, ''));
const expected = speakers(ARTICLE);

const REWRITTEN: Record<string, (text: string) => string> = {
  'straight marks for curly ones': (text) => text.replace(/[“”]/g, '"'),
  'single marks for double ones, as British papers print': (text) =>
    text.replaceAll('“', '‘').replaceAll('”', '’'),
  'straight single marks': (text) => text.replace(/[“”]/g, "'"),
  guillemets: (text) => text.replaceAll('“', '«').replaceAll('”', '»'),
  'full stops inside the marks, as American papers print': (text) => text.replaceAll('”.', '.”'),
  'no-break spaces': (text) => text.replaceAll('Robert Hale', 'Robert\u00A0Hale'),
};

describe('an article printed in another style', () => {
  it('is understood as printed here', () => {
    expect(expected).toEqual([
      'Maria Okafor',
      'Maria Okafor',
      'Maria Okafor',
      'Maria Okafor',
      'Robert Hale',
      'Robert Hale',
      '(One council official)',
    ]);
  });

  it.each(Object.keys(REWRITTEN))('has the same speakers with %s', (style) => {
    const found = speakers((REWRITTEN[style] as (text: string) => string)(ARTICLE));
    expect(found.map((name) => name.replace('\u00A0', ' '))).toEqual(expected);
  });

  it.each([
    ['Emma Thornbury', 'Thornbury'],
    ['Sunita Rao', 'Rao'],
    ['Anna Kowalska', 'Kowalska'],
  ])('has %s as speaker where she stands in the other’s place', (name, surname) => {
    const found = speakers(ARTICLE.replaceAll('Maria Okafor', name).replaceAll('Okafor', surname));
    expect(found).toEqual(expected.map((own) => own.replace('Maria Okafor', name)));
  });
});
