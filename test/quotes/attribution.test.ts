import { describe, expect, it } from 'vitest';
import { reportedBy, saidIn } from './written.ts';

interface Case {
  readonly why: string;
  readonly text: string;
  readonly said: readonly string[];
}

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)('$why', ({ text, said }) => {
      expect(saidIn(text)).toEqual(said);
    });
  });
}

const INTRO = 'Maria Okafor, the transport secretary, visited Leeds on Monday.\n';

table('a name beside the quotation', [
  {
    why: 'name and verb after it',
    text: `${INTRO}“The bridge will open in May,” Okafor said.`,
    said: ['The bridge will open in May, — Maria Okafor'],
  },
  {
    why: 'verb before name, as British papers print it',
    text: `${INTRO}'The bridge will open in May,' said Okafor.`,
    said: ['The bridge will open in May, — Maria Okafor'],
  },
  {
    why: 'before it, with a colon',
    text: `${INTRO}Okafor said: “The bridge will open in May.”`,
    said: ['The bridge will open in May. — Maria Okafor'],
  },
  {
    why: 'in the middle: both parts are hers',
    text: `${INTRO}“The bridge will open,” Okafor said, “but not before the summer is over.”`,
    said: [
      'The bridge will open, — Maria Okafor',
      'but not before the summer is over. — Maria Okafor',
    ],
  },
  {
    why: 'with "according to"',
    text: `${INTRO}The bridge is “safe for another fifty years”, according to Okafor.`,
    said: ['safe for another fifty years — Maria Okafor'],
  },
  {
    why: 'an aside between name and verb does not hide the name',
    text: 'David Lindqvist, the head of the port authority, warned that the harbour was “close to the limit”.',
    said: ['close to the limit — David Lindqvist'],
  },
  {
    why: 'the one spoken to is not the speaker',
    text: `${INTRO}“The bridge will open in May,” Okafor told Robert Hale.`,
    said: ['The bridge will open in May, — Maria Okafor'],
  },
  {
    why: 'a body speaks',
    text: 'Downing Street said afterwards: “The talks will go on next week.”',
    said: ['The talks will go on next week. — Downing Street'],
  },
]);

table('somebody else’s clause', [
  {
    why: '"but" with a subject and a verb of its own opens the other speaker’s clause',
    text: 'Maria Okafor warned that the plan was “bluster” but Robert Hale said the plan was “on time and on budget”.',
    said: ['bluster — Maria Okafor', 'on time and on budget — Robert Hale'],
  },
  {
    why: 'a question put to somebody is nobody’s who is named, the answer is hers',
    text: `${INTRO}Asked if the plan was to “wait and see”, Okafor said: “No, the plan is to start building this year.”`,
    said: ['No, the plan is to start building this year. — Maria Okafor'],
  },
]);

table('pronouns and descriptions', [
  {
    why: '"she" is the woman who spoke last',
    text: `${INTRO}“The bridge will open in May,” Okafor said.\n“We have the money,” she added.`,
    said: ['The bridge will open in May, — Maria Okafor', 'We have the money, — Maria Okafor'],
  },
  {
    why: '"she" is not a man, though he stands nearer',
    text: `${INTRO}Robert Hale waited outside. “We have the money,” she said.`,
    said: ['We have the money, — Maria Okafor'],
  },
  {
    why: 'a description is whoever holds the role in this article',
    text: `${INTRO}Robert Hale objected.\n“We have the money,” the transport secretary said.`,
    said: ['We have the money, — Maria Okafor'],
  },
  {
    why: 'an official the article never names keeps the words that describe her',
    text: 'One British official said: “Wednesday is an important moment for all of us.”',
    said: ['Wednesday is an important moment for all of us. — (One British official)'],
  },
  {
    why: 'a group has a mention and no name',
    text: 'Critics said the plan was “a waste of public money”.',
    said: ['a waste of public money — (Critics)'],
  },
  {
    why: 'a people’s adjective is no speaker: the noun after it is',
    text: 'European builders said they would set up “transport hubs and more of the kind”.',
    said: ['transport hubs and more of the kind — (European builders)'],
  },
  {
    why: 'a people in the plural is a group: a mention and no name',
    text: 'Ukrainians said the plan was “a waste of public money”.',
    said: ['a waste of public money — (Ukrainians)'],
  },
  {
    why: '"who" speaks for the noun before it',
    text: 'The rally was led by Robert Hale, who said the plan was “a waste of public money”.',
    said: ['a waste of public money — Robert Hale'],
  },
]);

table('over paragraphs', [
  {
    why: 'a mark opened again goes on with the same speaker',
    text: `${INTRO}Okafor said: “The bridge will open in May.\n“It will carry trains as well.”`,
    said: [
      'The bridge will open in May. — Maria Okafor',
      'It will carry trains as well. — Maria Okafor',
    ],
  },
  {
    why: 'a paragraph of nothing but words is the last speaker’s',
    text: `${INTRO}“The bridge will open in May,” Okafor told the BBC.\n“It will carry trains as well as cars and buses.”`,
    said: [
      'The bridge will open in May, — Maria Okafor',
      'It will carry trains as well as cars and buses. — Maria Okafor',
    ],
  },
]);

table('nobody’s words', [
  {
    why: 'what is only called so is not said',
    text: `${INTRO}Okafor said the so-called “coalition of the willing” would meet in June.`,
    said: [],
  },
  {
    why: 'a term that the article uses as a name elsewhere is nobody’s, whoever stands beside it',
    text: `${INTRO}Okafor said she would join the “league of bridges” in June.\nThe League of Bridges meets once a year.`,
    said: [],
  },
  {
    why: 'an adjective of a people is no speaker, nor are those of whom no word is reported',
    text: 'British builders are expected to establish secure “transport hubs” in June.',
    said: [],
  },
  {
    why: 'the title of a programme is not said',
    text: 'The film was shown on ABC’s “Good Morning America” and in cinemas.',
    said: [],
  },
]);

table('names that two people bear', [
  {
    why: 'a first name and a surname that sound alike are two people',
    text: 'Prince Harry said the match was “a joy to watch”. Harry Kane said it was “a hard game for the team”.',
    said: ['a joy to watch — Prince Harry', 'a hard game for the team — Harry Kane'],
  },
  {
    why: 'a surname that two share names neither of them',
    text: 'Boris Johnson spoke first. Alan Johnson spoke next.\n“The house is divided,” Johnson said.',
    said: ['The house is divided, — (Johnson)'],
  },
]);

describe('reported speech', () => {
  it('is the clause of the verb, with its speaker', () => {
    expect(reportedBy(`${INTRO}Okafor said that the bridge would open in May.`)).toEqual([
      'reported: that the bridge would open in May. — Maria Okafor',
    ]);
  });

  it('is mixed where parts of it stand in marks', () => {
    expect(reportedBy(`${INTRO}Okafor said that the bridge was “ready to open” in May.`)).toEqual([
      'mixed: that the bridge was “ready to open” in May. — Maria Okafor',
    ]);
  });

  it('ends where another speaker’s clause begins', () => {
    const text =
      'Maria Okafor has warned that the plan was “bluster” but Robert Hale said the plan was “on time”.';
    expect(reportedBy(text)).toEqual([
      'mixed: that the plan was “bluster” — Maria Okafor',
      'mixed: the plan was “on time”. — Robert Hale',
    ]);
  });

  it('reaches from a mark that is never closed over the part that is', () => {
    const text =
      'Maria Okafor said “over 200 builders had worked on “detailed plans for the bridge”.';
    expect(saidIn(text)).toEqual(['detailed plans for the bridge — Maria Okafor']);
    expect(reportedBy(text)).toHaveLength(1);
  });
});
