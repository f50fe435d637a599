import type { Speaker, Speakers } from '../../../quotes/speaker.ts';
import { descriptionsOf, descriptionTerms } from '../../../quotes/speakers/index/descriptions.ts';
import { BODY_NOUNS } from '../../../quotes/words/people-words.ts';
import type { Unnamed } from '../../query.ts';

const MOST = 3;

/**
 * Speakers whose printed role or rank holds all words of a description ("the defence secretary"),
 * those quoted most first; none where the description fits nobody.
 */
export function speakersInRole(description: string, speakers: Speakers): Speaker[] {
  const wanted = [...new Set(descriptionTerms(description))];
  // "the company" is nobody who is "the company's chief engineer"
  if (BODY_NOUNS.has(description.split(/\s+/).at(-1)?.toLowerCase() ?? '')) return [];
  const lists = wanted.map((term) => speakers.describedBy(term));
  const [fewest = []] = lists.toSorted((a, b) => a.length - b.length);
  const found: Speaker[] = [];
  for (const speaker of fewest) {
    if (!lists.every((list) => list.includes(speaker)) || !hasRole(speaker, wanted)) continue;
    found.push(speaker);
    if (found.length === MOST) break;
  }
  return found;
}

/** Quotes below this are a source's; who speaks more in one article takes part in it. */
const TAKES_PART = 5;

/** Those who speak in an article under nothing but these words: "The Prime Minister" of a transcript. */
export function unnamedCalled(description: string, speakers: Speakers): Unnamed[] {
  const wanted = descriptionTerms(description);
  if (wanted.length === 0) return [];
  return takingPart(speakers).flatMap(({ mention, articleId, terms }) =>
    wanted.every((term) => terms.has(term)) ? [{ mention, articleId }] : [],
  );
}

interface TakingPart extends Unnamed {
  readonly terms: ReadonlySet<string>;
}

/** Read once: a large coverage has tens of thousands of unnamed sources. */
const known = new WeakMap<Speakers, readonly TakingPart[]>();

function takingPart(speakers: Speakers): readonly TakingPart[] {
  const made =
    known.get(speakers) ??
    speakers.unnamed
      .filter(({ quotes }) => quotes >= TAKES_PART)
      .map(({ mention, articleId }) => ({
        mention,
        articleId,
        terms: new Set(descriptionTerms(mention)),
      }));
  known.set(speakers, made);
  return made;
}

/** Whether one of the roles or ranks holds all the terms. */
function hasRole(speaker: Speaker, terms: readonly string[]): boolean {
  return [...descriptionsOf(speaker)].some((description) => {
    const own = new Set(descriptionTerms(description));
    return terms.every((term) => own.has(term));
  });
}
