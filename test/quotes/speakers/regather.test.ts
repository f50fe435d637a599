import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnalysedArticle, Entity } from '../../../src/quotes/analysis.ts';
import { foldName } from '../../../src/quotes/speakers/fold.ts';
import type { KeysOfFigures } from '../../../src/quotes/speakers/linking/affected.ts';
import { castsOf } from '../../../src/quotes/speakers/linking/casts.ts';
import { keysOfFigure } from '../../../src/quotes/speakers/linking/figure-keys.ts';
import { regather } from '../../../src/quotes/speakers/linking/regather.ts';
import { gatherSpeakers } from '../../../src/quotes/speakers.ts';

// Few given names and surnames, so that most meet somebody: by surname, by a given name that stands alone, by one
// surname of two words, by a rank or a role; bodies by their acronyms.
const GIVEN = ['Eve', 'Evelyn', 'Tom', 'Ada', 'J.'];
const SURNAMES = [
  'Marsh',
  'Holm',
  'Holme',
  'Van Der Berg',
  'Quill',
  'Eve',
  'Rees Mogg',
  'Mogg',
  'Stout',
  'Brug',
];
const BODIES = [
  'Harbour Trade Council',
  'Hill Town Club',
  'HTC',
  'Marsh Group',
  'MG',
  'Stout',
  'Eve Marsh',
];
const RANKS = ['', '', 'Mr ', 'Mrs ', 'President ', 'Judge '];

const person = fc
  .record({
    given: fc.option(fc.constantFrom(...GIVEN)),
    surname: fc.constantFrom(...SURNAMES),
    rank: fc.constantFrom(...RANKS),
    alone: fc.option(fc.constantFrom('given', 'surname')),
    role: fc.option(fc.constantFrom('the mayor', 'the judge')),
  })
  .map(({ given, surname, rank, alone, role }): Entity => {
    const name = given === null ? surname : `${given} ${surname}`;
    const short = alone === 'given' ? (given ?? surname) : surname;
    const forms = [`${rank}${name}`, ...(alone === null ? [] : [short])];
    return { name, kind: 'person', forms, roles: role === null ? [] : [role] };
  });
const body = fc.constantFrom(...BODIES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constantFrom('body', 'body', 'person', 'outlet'),
    forms: fc.constantFrom([name], [name, 'HTC'], [name, 'MG']),
    roles: fc.constant<string[]>([]),
  }),
);
const crowded = fc.array(fc.oneof(person, person, body), { minLength: 1, maxLength: 4 });

// A handful of figures of two families, so that whoever is missed where an article comes or goes is reached in no other
// way. Each template meets others of its surname by one thing: its kind, its family, its surname alone, a surname of two
// words, a given name that stands alone, another spelling, an acronym.
const FAMILIES = ['Marlow', 'Marlow', 'Tresk'];
const OTHER = ['Vance'];
const FIRST = ['Eve', 'Evelyn', 'E.', 'Tom', 'Noor'];
type Template = (given: string, surname: string, other: string) => Entity;
const made = (kind: Entity['kind'], name: string, ...forms: string[]): Entity => ({
  ...{ kind, name, roles: [] },
  forms: forms.length === 0 ? [name] : forms,
});
const TEMPLATES: readonly Template[] = [
  (given, surname) => made('person', `${given} ${surname}`),
  (given, surname) => made('person', `${given} ${surname}`, `${given} ${surname}`, surname),
  (given, surname) => made('person', `${given} ${surname}`, `${given} ${surname}`, given),
  (given, surname) => made('person', `${given} ${surname}`, `Mrs ${given} ${surname}`),
  (_, surname) => made('person', surname),
  (_, surname) => made('person', surname, `Mr ${surname}`),
  (_, surname) => made('person', surname, `President ${surname}`),
  (_, surname) => made('person', `${surname}y`),
  (given, surname) => made('person', `${given} ${surname}yy`),
  (_, surname) => made('person', `${surname}iy`, `Mr ${surname}iy`),
  (given) => made('person', given),
  (given) => made('person', `Prince ${given}`),
  (given, surname, other) => made('person', `${given} ${other} ${surname}`),
  (_, surname, other) => made('person', `${other} ${surname}`),
  (_, surname, other) => made('person', `${other}-${surname}`),
  (given, surname, other) => made('person', `${given} ${other}-${surname}`),
  (_, surname, other) => made('person', other + surname.toLowerCase()),
  (_, surname) => made('body', surname),
  (_, surname) => made('outlet', `The ${surname}`),
  (given, surname) => made('body', `${given} ${surname}`),
  (given, surname) => made('outlet', `${given} ${surname}`),
  (_, surname) => made('body', `${surname} Trade Council`),
  (_, surname) =>
    made('body', `${surname} Trade Council`, `${surname} Trade Council`, `${surname[0]}TC`),
  (_, surname) =>
    made(
      'body',
      `${surname[0]}uffolk Town Club`,
      `${surname[0]}uffolk Town Club`,
      `${surname[0]}TC`,
    ),
  (_, surname) => made('body', `${surname[0]}TC`),
];
/** Articles, and what becomes of some of them: their cast afterwards, null where they are gone. */
interface Changes {
  readonly first: (readonly Entity[])[];
  readonly changes: [number, readonly Entity[] | null][];
}
const changing = (
  cast: fc.Arbitrary<Entity[]>,
  least: number,
  most: number,
): fc.Arbitrary<Changes> =>
  fc.record({
    first: fc.array(cast, { minLength: least, maxLength: most }),
    changes: fc.array(fc.tuple(fc.nat(most - 1), fc.option(cast)), { minLength: 1, maxLength: 2 }),
  });

// Each time a few templates alone, which then meet often: of all together three of a kind hardly ever do.
const some = <T>(of: readonly T[], most: number) =>
  fc.subarray([...of], { minLength: 1, maxLength: most });
const related = fc
  .tuple(some(TEMPLATES, 5), some(FIRST, 2), some(FAMILIES, 2), some(OTHER, 1))
  .chain((of) => {
    const [template, ...names] = of.map((list) => fc.constantFrom(...(list as unknown[])));
    const figure = fc
      .tuple(template as fc.Arbitrary<Template>, ...(names as fc.Arbitrary<string>[]))
      .map(([make, given, surname, other]) => make(given ?? '', surname ?? '', other ?? ''));
    return changing(fc.array(figure, { minLength: 1, maxLength: 1 }), 2, 7);
  });

function articlesOf(casts: ReadonlyMap<number, readonly Entity[]>): AnalysedArticle[] {
  return [...casts].map(([id, own], at) => {
    const quoted = own.map((_, figure) => ({ figure, paragraphs: [figure], quotes: 1 }));
    const summary = { quoted, unnamed: [] };
    return {
      article: { id: `a${id}` },
      firstPassage: 10 * at,
      analysis: { quotes: [], cast: own, summary },
    };
  });
}

function keysOf(figures: readonly Entity[]): KeysOfFigures {
  const all = figures.map(keysOfFigure);
  const lists = (name: 'aliases' | 'acronyms') => {
    let end = 0;
    const starts = Uint32Array.from([0, ...all.map((own) => (end += own[name].length))]);
    return { starts, numbers: Uint32Array.from(all.flatMap((own) => [...own[name]])) };
  };
  const keys = Uint32Array.from(all.flatMap((own) => [...own.keys]));
  return { count: all.length, keys, aliases: lists('aliases'), acronyms: lists('acronyms') };
}

/** Finds who is who after changes both ways. @returns how many speakers were not told anew */
function compare({ first, changes }: Changes): number {
  const old = new Map(first.entries());
  const now = new Map(old);
  for (const [at, own] of changes) {
    now.delete(at);
    if (own !== null) now.set(at + 100, own);
  }
  const [was, is] = [articlesOf(old), articlesOf(now)];
  const before = gatherSpeakers(was);
  const speakers = [...before.speakers.quoted, ...before.speakers.silent];
  const numberOf = new Map(speakers.map(({ name }, at) => [name, at]));
  const namesBefore = new Map(was.map(({ article }, at) => [article.id, before.names[at] ?? []]));
  const gone = was.filter(({ article }) => !is.some((one) => one.article.id === article.id));
  const casts = castsOf(is);
  // Figures that are gone have numbers behind those that are there, as they have where casts are saved.
  const more = gone.flatMap(({ analysis }) => analysis.cast);
  const all = [...Array.from({ length: casts.count }, (_, at) => casts.figure(at)), ...more];
  const of = Int32Array.from(
    is.flatMap(({ article, analysis }) =>
      analysis.cast.map((_, figure) => {
        const name = namesBefore.get(article.id)?.[figure];
        return name === undefined ? -1 : (numberOf.get(name) as number);
      }),
    ),
  );
  const alike = (one: Entity) => (other: Entity) => JSON.stringify(one) === JSON.stringify(other);
  const changed = [
    ...[...of.keys()]
      .filter((place) => of[place] === -1)
      .map((place) => casts.numbers[place] as number),
    ...more.map((figure) => all.findIndex(alike(figure))),
  ];
  const bereft = gone
    .flatMap(({ article }) => namesBefore.get(article.id) ?? [])
    .map((name) => numberOf.get(name) as number);
  const named = (name: string) =>
    speakers.findIndex((one) => foldName(one.name) === foldName(name));
  const found = regather(
    is,
    { ...casts, count: all.length, figure: (at) => all[at] as Entity },
    keysOf(all),
    { count: speakers.length, of, changed, bereft, named },
    1,
  );
  const anew = gatherSpeakers(is);
  const names = Array.from(
    of,
    (speaker, place) => found?.named.get(place) ?? speakers[speaker]?.name,
  );
  expect(names).toEqual(anew.names.flat());
  const described = [...(found?.quoted ?? []), ...(found?.silent ?? [])];
  for (const speaker of described) expect(speaker).toEqual(anew.speakers.get(speaker.name));
  const kept = speakers.filter((_, at) => found?.replaced[at] === 0);
  for (const { name, forms, roles } of kept)
    expect(anew.speakers.get(name)).toMatchObject({ name, forms, roles });
  expect(kept.length + described.length).toBe(
    anew.speakers.quoted.length + anew.speakers.silent.length,
  );
  return kept.length;
}

it('takes in whoever a given name that comes alone stands for', () => {
  const [one, other] = [
    made('person', 'Noor Marlow', 'Noor Marlow', 'Noor'),
    made('person', 'Noor'),
  ];
  // Of nobody else's forms is “Noor” one: two articles print it for Noor Marlow.
  expect(compare({ first: [[one], [one]], changes: [[9, [other]]] })).toBe(0);
});

it.each([
  ['many who meet', changing(crowded, 8, 30), 150],
  ['a few who are related', related, 500],
])(
  'finds who is who as gathering all anew does, of few speakers alone: %s',
  (_, coverages, numRuns) => {
    let spared = 0;
    const property = fc.property(coverages, (changes) => {
      spared += compare(changes);
    });
    fc.assert(property, { numRuns });
    expect(spared).toBeGreaterThan(200);
  },
);
