// Topics in a few words, as people type them into a search box: the words of headlines over articles whose
// headlines were taken away, the words of questions, and those of other sets, which nothing answers.
import { buildCoverage } from '../../../src/coverage.ts';
import { askedTerms } from '../../../src/language/terms.ts';
import { ASKING_WORDS } from '../../../src/questions/reading/asking-words.ts';
import type { SetQuestion } from '../../quality/sets.ts';
import { analyse, chanceOf, type Holds, type Material, smallSets } from './material.ts';

/** Lines of one kind over one set. */
const MOST = 200;
/** Words of a line. */
const [SHORTEST, LONGEST] = [2, 6];

/**
 * Lines over one set.
 *
 * @param others sets of other sources, whose topics nothing in this one is about
 */
export function lineSets(set: Material, others: readonly Material[], hold: Holds): Material[] {
  const strange = others.flatMap((other) => [...headlineLines(other), ...questionLines(other)]);
  const unanswered = drawn(strange.filter((one) => !sharesSource(one, set))).map(
    (one): SetQuestion => ({
      ...one,
      id: `${one.id} in ${set.name}`,
      answerable: false,
      evidence: [],
    }),
  );
  const own: Material = {
    ...set,
    name: `${set.name} lines`,
    questions: [...drawn(questionLines(set)), ...unanswered],
  };
  const untitled: Material = {
    ...set,
    name: `${set.name} headlines`,
    coverage: buildCoverage(
      set.coverage.articles.map((article) => ({ ...article, title: null })),
      { analyse },
    ),
    questions: drawn(headlineLines(set)),
  };
  return [own, untitled, ...smallSets(own, hold)];
}

const sharesSource = ({ id }: SetQuestion, { source }: Material) => id.startsWith(`${source} `);

function drawn(lines: readonly SetQuestion[]): SetQuestion[] {
  return lines
    .toSorted((a, b) => chanceOf(`line ${a.id}`) - chanceOf(`line ${b.id}`))
    .slice(0, MOST);
}

/** Each passage of the article that bore the headline is evidence. */
function headlineLines({ source, coverage }: Material): SetQuestion[] {
  return coverage.articles.flatMap(({ id, title }, at) => {
    const question = lineOf(title ?? '', id);
    if (question === null) return [];
    const from = coverage.firstPassages[at] as number;
    const passages = coverage.passages.slice(from, coverage.firstPassages[at + 1]);
    const evidence = passages.map(({ text }) => ({ text, articleId: id }));
    return [{ id: `${source} ${id}`, question, type: 'headline', answerable: true, evidence }];
  });
}

function questionLines({ source, questions }: Material): SetQuestion[] {
  return questions.flatMap((one) => {
    const question = one.answerable ? lineOf(one.question, one.id) : null;
    return question === null
      ? []
      : [{ ...one, id: `${source} ${one.id}`, question, type: 'words' }];
  });
}

/** The words of a text that tell something, in their order; null where it has too few. */
function lineOf(text: string, id: string): string | null {
  const words = askedTerms(text, () => true)
    .filter(({ stop }) => !stop)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => !ASKING_WORDS.has(word.toLowerCase()));
  const length = SHORTEST + Math.floor(chanceOf(`length ${id}`) * (LONGEST - SHORTEST + 1));
  return words.length < SHORTEST ? null : words.slice(0, length).join(' ');
}
