import { stem } from '../../language/stemming.ts';
import { COMMON_VERBS } from '../../language/words/common-verbs.ts';
import { IRREGULAR_FORMS } from '../../language/words/irregular.ts';
import { DETERMINERS, PREPOSITIONS } from '../../language/words/word-classes.ts';
import type { AskedTerm } from '../../questions/question.ts';

const BASE: ReadonlySet<string> = new Set(COMMON_VERBS);
const STEMS: ReadonlySet<string> = new Set(COMMON_VERBS.map(stem));
const AUXILIARY =
  /^(?:did|do|does|will|would|can|could|should|shall|may|might|must|is|are|was|were|be|been|has|have|had|to|gonna|gets?|got)$/;
const BEFORE_BASE = /^(?:did|do|does|will|would|can|could|should|shall|may|might|must|to|gonna)$/;
const ASKS = /^(?:who|whom|what|which|when|where|why|how|whats|whos)$/;
const IRREGULAR: ReadonlySet<string> = new Set(
  IRREGULAR_FORMS.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').slice(1)),
);
const INFLECTED = /(?:ed|ing|s|en)$/;
const LOOKED_AT = 24;

/**
 * Which of a question's terms says what is done or happens: the "resign" of "when did she resign", the
 * "approve" of "who has to approve it"; null where none does, or only a small verb ("is", "make").
 */
export function askedVerb(text: string, terms: readonly AskedTerm[]): number | null {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}'’-]+/gu)
      ?.slice(0, LOOKED_AT) ?? [];
  const asking = Math.max(
    0,
    words.findIndex((word) => ASKS.test(word)),
  );
  const next = words[asking + 1] ?? '';
  const afterWho = words[asking] === 'who' && BASE.has(next);
  if (
    afterWho ||
    (/^wh(?:o|at)$/.test(words[asking] ?? '') && STEMS.has(stem(next)) && isInflected(next, false))
  )
    return placeOf(next, terms);
  const auxiliary = words.findIndex((word, at) => at >= asking && AUXILIARY.test(word));
  let base = false;
  for (let at = auxiliary < 0 ? asking : auxiliary; at < words.length; at++) {
    const word = words[at] ?? '';
    if (AUXILIARY.test(word)) base = BEFORE_BASE.test(word) || (base && word === 'be');
    else if (STEMS.has(stem(word)) && !isNounHere(words, at)) {
      const fits = base ? BASE.has(word) : isInflected(word, auxiliary >= 0);
      // of "refuse to accept" what is done or not is the accepting
      const meant = words[at + 1] === 'to' && BASE.has(words[at + 2] ?? '') ? words[at + 2] : word;
      if (fits) return placeOf(meant ?? word, terms) ?? placeOf(word, terms);
    }
  }
  return null;
}

/** After a preposition, a determiner or a possessive, a word is a noun. */
function isNounHere(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (DETERMINERS.has(before) || /['’]s?$/.test(before)) return true;
  return PREPOSITIONS.has(before) && before !== 'to';
}

/** After "was" or "has" a verb ends in -ed, -ing or -en, or is irregular; without one it may end in -s. */
function isInflected(word: string, afterAuxiliary: boolean): boolean {
  if (IRREGULAR.has(word) || (word === 'set' && afterAuxiliary)) return true;
  return !BASE.has(word) && INFLECTED.test(word) && !(afterAuxiliary && word.endsWith('s'));
}

function placeOf(word: string, terms: readonly AskedTerm[]): number | null {
  const wanted = stem(word);
  const place = terms.findIndex(({ typed }) => stem(typed.toLowerCase()) === wanted);
  return place < 0 ? null : place;
}
