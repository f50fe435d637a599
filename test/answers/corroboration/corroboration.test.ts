import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corroborationOf } from '../../../src/answers/corroboration/corroboration.ts';
import { coverageOf } from '../written.ts';

const coverage = coverageOf({
  post: [
    'The bridge over the river was closed at noon on Friday because of the storm, the council said.',
    '“We will not be cowed by bluster from the river,”<Ann Lee> she said.',
    '“The town has never asked for a penny more than it needs,”<Bo Day> he said.',
    '“I don’t know,”<Cy Fox> he said.',
  ],
  herald: [
    'Because of the storm, the bridge over the river was closed at noon on Friday, the council said.',
    'The bridge over the river was closed at noon on Friday because of a storm, the council said on Sunday.',
    'Ann Lee said: “We will not be cowed by bluster from the river, nor by anybody else.”<Ann Lee>',
    '“The town has never asked for a penny more than it needs,”<Ann Lee> she said.',
    '“I don’t know,”<Ann Lee> she said.',
  ],
  times: [
    'The mayor would not be “cowed by bluster”<Ann Lee>, she said.',
    'Something else was in the paper.',
  ],
});
const corroboration = corroborationOf(coverage);
const at = (id: string) => coverage.passages.findIndex((passage) => passage.id === id);

describe('passages of one text', () => {
  it('are found though a word was changed and some were added', () => {
    expect(corroboration.samePassages(at('post#1'))).toEqual([at('herald#2')]);
    expect(corroboration.groupOf(at('post#1'))).toBe(corroboration.groupOf(at('herald#2')));
  });

  it('are not those with another figure or a "not" more', () => {
    const text =
      'The bridge over the river and the road to the harbour will be closed for the storm until';
    const { samePassages } = corroborationOf(
      coverageOf({
        a: [`${text} 5 May.`],
        b: [`${text} 6 May.`],
        c: [`${text.replace('will be', 'will not be')} 5 May.`],
      }),
    );
    expect([0, 1, 2].map(samePassages)).toEqual([[], [], []]);
  });

  it('are not those of the same words in another order, nor any other', () => {
    expect(corroboration.samePassages(at('times#2'))).toEqual([]);
    expect(corroboration.groupOf(at('times#2'))).toBe(at('times#2'));
  });
});

describe('the same words in several articles', () => {
  it('stand together, the longest first, with what each left out', () => {
    const group = corroboration.quoteGroup(at('times#1'), 0);
    expect(group?.printings.map(({ passage }) => coverage.passages[passage]?.id)).toEqual([
      'herald#3',
      'post#2',
      'times#1',
    ]);
    expect(group?.printings[1]?.difference).toEqual([
      {
        op: 'same',
        printed: 'We will not be cowed by bluster from the river',
        asked: 'We will not be cowed by bluster from the river',
      },
      { op: 'dropped', printed: 'nor by anybody else', asked: '' },
    ]);
    expect(group?.disputed).toEqual([]);
  });

  it('are said to be disputed where two articles give them to two people', () => {
    expect(corroboration.quoteGroup(at('post#3'), 0)?.disputed).toEqual(['Ann Lee', 'Bo Day']);
  });

  it('are two utterances where they are few and two people’s', () => {
    expect(corroboration.quoteGroup(at('post#4'), 0)).toBeNull();
  });

  it('count only over articles', () => {
    const twice = coverageOf({
      a: ['“Never again in this town,”<Ann Lee> she said.', '“Never again in this town.”<Ann Lee>'],
    });
    expect(corroborationOf(twice).groups()).toEqual([]);
  });
});

describe('grouping', () => {
  const text = fc.array(fc.constantFrom('storm', 'bridge', 'river', 'mayor', 'noon', 'town'), {
    minLength: 1,
    maxLength: 12,
  });

  it('puts equal texts together, whatever stands round them', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (texts) => {
        const written = Object.fromEntries(texts.map((words, n) => [`a${n}`, [words.join(' ')]]));
        const { groupOf } = corroborationOf(coverageOf(written));
        for (const [one, a] of texts.entries()) {
          for (const [other, b] of texts.entries()) {
            if (a.join() === b.join()) expect(groupOf(one)).toBe(groupOf(other));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays linear where every article prints the same, or nearly', () => {
    const days = ['Monday', 'Tuesday', 'Friday'];
    const wire = (n: number) =>
      `The bridge over the river was closed at noon because of the storm that came in from the sea on ${days[n % 3]}.`;
    const written = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [
        `a${n}`,
        [wire(n % 7), '“It was the storm,”<Ann Lee> she said.'],
      ]),
    );
    const found = corroborationOf(coverageOf(written));
    expect(found.samePassages(0).length).toBe(2999);
    expect(found.groups().length).toBe(1);
  }, 20_000);
});
