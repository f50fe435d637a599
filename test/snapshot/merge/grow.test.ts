import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { packOrGrow } from '../../../src/snapshot/merge/grow.ts';
import { Analyses } from '../../../src/snapshot/sections/analyses.ts';
import type { Sections } from '../../../src/snapshot/sections/sections.ts';

// Names that join and part again as articles come and go: families, one whose surname is a given name, whole names
// that are surnames, a prince, a surname alone, a body and its acronym, a body that bears a person's name.
const SPEAKERS = [
  'Eve Marsh',
  'Evelyn Marsh',
  'Tom Marsh',
  'Mr Marsh',
  'Mrs Marsh',
  'President Marsh',
  'Marsh',
  'Eve',
  'Marsh Eve',
  'Ada Müller',
  'Müller',
  'Rees Mogg',
  'Jacob Rees Mogg',
  'Jacob Rees-Mogg',
  'Prince Tom',
  'the Harbour Trade Council',
  'the Hill Town Club',
  'HTC',
  'the Marsh',
];
const TOPICS = ['ferry strike', 'harbour budget', 'café 東京', 'half a pair \ud83d', '3,000 jobs'];
const WORDS = ['never', 'not', 'the', 'Monday', 'tide-tables', 'prime minister', 'U.S.', '12kg'];

const paragraph = fc
  .record({
    speaker: fc.constantFrom(...SPEAKERS),
    topic: fc.constantFrom(...TOPICS),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }),
    quoted: fc.boolean(),
  })
  .map(({ speaker, topic, words, quoted }) =>
    quoted
      ? `“The ${topic} is ${words.join(' ')} what we wanted this year,” ${speaker} said.`
      : `${speaker} spoke about the ${topic} ${words.join(' ')} again and again this year.`,
  );

interface Content {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly paragraphs: readonly string[];
}

const content: fc.Arbitrary<Content> = fc.record({
  title: fc.option(fc.constantFrom(...TOPICS, 'a headline alone')),
  outlet: fc.option(fc.constantFrom('Harbour Gazette', 'The Tide')),
  paragraphs: fc.oneof(
    { weight: 49, arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  ),
});

function article(id: string, { title, outlet, paragraphs }: Content): Article {
  let end = -2;
  const spans = paragraphs.map((text) => {
    const start = end + 2;
    end = start + text.length;
    return { start, end };
  });
  const unstated = { byline: null, published: null, date: null, url: null, language: null };
  return {
    id,
    title,
    outlet,
    ...unstated,
    origin: [],
    text: paragraphs.join('\n\n'),
    paragraphs: spans,
  };
}

/** What lies in the state folder between two builds. */
interface State {
  readonly coverage: Sections | null;
  readonly analyses: Sections | null;
  /** What was understood of articles that came since the two were written. */
  readonly since: Sections | null;
}

const NOTHING: State = { coverage: null, analyses: null, since: null };

async function built(articles: readonly Article[], state: State) {
  const analyses = new Analyses([state.analyses, state.since], {});
  const { parts: coverage } = await packOrGrow({
    articles,
    sizes: articles.map(({ paragraphs }) => paragraphs.length),
    sources: articles.map((one) => JSON.stringify(one)),
    entries: [],
    analyses,
    kind: flatEngine,
    saved: state.coverage,
    most: 1,
  });
  return { coverage, analyses: analyses.parts(), since: analyses.partsSince() };
}

/** What of two coverages differs, by part. */
function differences(one: Sections, other: Sections): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  const bytes = (parts: Sections, name: string) => Buffer.from(parts.get(name) ?? 'missing');
  return [...names].filter((name) => !bytes(one, name).equals(bytes(other, name)));
}

// Each step says what every article is now; an article that is missing was taken out.
const steps = fc.array(
  fc.record({
    changed: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), content), { maxLength: 3 }),
    removed: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
    backwards: fc.boolean(),
    // Whether the whole is saved after it, or only what came since it last was.
    whole: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);

it('grows into the very bytes that building anew gives, whatever is added, changed, removed or moved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, { minLength: 3, maxLength: 10 }),
      steps,
      async (first, then) => {
        const now = new Map(first.map((one, at) => [at, article(`a${at}`, one)]));
        let state: State = { ...(await built([...now.values()], NOTHING)), since: null };
        for (const { changed, removed, backwards, whole } of then) {
          for (const [at, one] of changed) now.set(at, article(`a${at}`, one));
          for (const at of removed) now.delete(at);
          const articles = [...now.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
          if (backwards) articles.reverse();
          const grown = await built(articles, state);
          const anew = await built(articles, NOTHING);
          expect(differences(grown.coverage, anew.coverage)).toEqual([]);
          expect(differences(grown.analyses, anew.analyses)).toEqual([]);
          state = whole ? { ...grown, since: null } : { ...state, since: grown.since };
        }
      },
    ),
    { numRuns: 60 },
  );
});
