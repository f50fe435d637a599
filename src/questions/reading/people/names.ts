import { indexTerms, termsOf } from '../../../language/terms.ts';
import { genderOf } from '../../../quotes/entities/gender.ts';
import type { Speaker } from '../../../quotes/speaker.ts';
import { GENDERED, TITLES } from '../../../quotes/words/people-words.ts';
import type { ParseContext } from '../../parse-context.ts';
import type { AskedWho } from '../../query.ts';
import { speakersInRole, unnamedCalled } from './roles.ts';

const ARTICLE =
  /^(?:the|a|an|this|that|his|her|their|our|my|some|any|all|both|each|these|those)\s+/i;
/** Texts say things that nobody speaks: they are looked for like facts. */
const PUBLICATION =
  /\b(?:articles?|reports?|story|stories|pieces?|posts?|reviews?|coverage|reporting|statements?|letters?|documents?|treaty|agreement|memo|memoir|study)\b/i;
const PRONOUN = /^(?:he|she|they|it|we|you|i|him|her|them|this|that|there|one)$/i;

/**
 * Whom the words between "did" and "say" mean: speakers of that name; a name nobody bears here
 * (names empty); a description; or null where they name nobody at all.
 */
export function askedName(typed: string, scene: ParseContext): AskedWho | null {
  const bare = typed.replace(ARTICLE, '').trim();
  if (bare === '' || PRONOUN.test(bare) || PUBLICATION.test(bare)) return null;
  const unnamed = unnamedCalled(bare, scene.speakers);
  const called = [...new Set([typed, bare])].map((form) =>
    scene.speakers.find(form).filter((speaker) => !isCommonNoun(typed, bare, speaker, scene)),
  );
  const [found = []] = called.filter(({ length }) => length > 0);
  if (found.length > 0) {
    const names = found.map(({ name }) => name).filter((name) => fitsTitle(name, bare));
    return { typed: bare, names, unnamed, description: false };
  }
  const described = bare !== typed || isDescribed(bare) || !looksLikeName(bare, scene);
  const names = described ? speakersInRole(bare, scene.speakers).map(({ name }) => name) : [];
  const nobody = names.length + unnamed.length === 0;
  return { typed: bare, names, unnamed, description: described && nobody };
}

/** "The hunter" is nobody whose name is Hunter, and "the mayor" no Mayer where the coverage prints mayors. */
function isCommonNoun(
  typed: string,
  bare: string,
  { kind, name, forms }: Speaker,
  { engine }: ParseContext,
): boolean {
  if (typed === bare || !/^\p{Ll}+$/u.test(bare)) return false;
  const isCalled = [name, ...forms].some((form) =>
    form.toLowerCase().split(/[\s-]/).includes(bare),
  );
  if (isCalled) return kind === 'person' && !TITLES.has(bare);
  return indexTerms(bare).every((term) => engine.vocabulary.has(term));
}

/** "Lady Rask" is no man of that name. */
function fitsTitle(name: string, typed: string): boolean {
  const title = typed.split(' ', 1)[0]?.toLowerCase() ?? '';
  const asked = TITLES.has(title) ? GENDERED[title] : undefined;
  const own = genderOf(name.split(' '), []);
  return asked === undefined || own === null || own === asked;
}

/** "British officials", "Trump's envoy": a name before a small noun describes; "van" and "bin" are names. */
function isDescribed(words: string): boolean {
  return /\p{Lu}/u.test(words.charAt(0)) && /\s\p{Ll}{4,40}$/u.test(words);
}

/** Capitals make a name; without any, a word that the coverage does not know. */
function looksLikeName(words: string, scene: ParseContext): boolean {
  if (/\p{Lu}/u.test(words)) return true;
  return words.split(' ').some((word) => {
    const [term] = termsOf(word);
    return term !== undefined && !term.stop && !scene.engine.vocabulary.has(term.term);
  });
}
