import type { Article } from '../../articles/article.ts';
import { commonOrder } from './align.ts';
import { type ChangeKind, kindsOf } from './kinds.ts';
import { type ArticleText, type PlacedSentence, plain, sentencesIn } from './sentences.ts';

/** Where words stood, as printed. Of a headline paragraph 0. */
export interface Printed {
  readonly text: string;
  readonly paragraph: number;
  /** In the article's text; 0 for a headline or a note that is no passage. */
  readonly start: number;
}

/** One thing that is not as it was. */
export interface Change {
  /** The weightiest first, one at least. */
  readonly kinds: readonly ChangeKind[];
  /** Null where it was not there before. */
  readonly before: Printed | null;
  /** Null where it is gone. */
  readonly after: Printed | null;
}

/**
 * What changed between two texts of one article, sentence by sentence: headline and notes first, then
 * in order of the later text, what is gone last. White space, markup, the form of quotation marks and
 * boilerplate are no change.
 */
export function changesBetween(before: Article, after: Article): Change[] {
  return [
    ...headline(before, after),
    ...stated(before, after),
    ...changedSentences(sentencesIn(before), sentencesIn(after)),
  ];
}

/** The same between two stretches of text, which have neither headline nor stated notes. */
export function changesOfText(before: ArticleText, after: ArticleText): Change[] {
  return changedSentences(sentencesIn(before), sentencesIn(after));
}

function changedSentences(
  before: readonly PlacedSentence[],
  after: readonly PlacedSentence[],
): Change[] {
  const pairs = commonOrder(before.map(keyOf), after.map(keyOf));
  const [oldKept, newKept] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  const gone = before.filter((_, at) => !oldKept.has(at));
  const come = after.filter((_, at) => !newKept.has(at));
  const moved = matched(gone, come, (old, now) => (old.key === now.key ? 1 : 0));
  const [left, right] = [without(gone, moved, 0), without(come, moved, 1)];
  const changed = matched(left, right, likeness);
  return [
    ...byParagraph(moved).map(([old, now]) => change(['moved'], old, now)),
    ...changed.flatMap(altered),
    ...without(right, changed, 1).map(added),
    ...without(left, changed, 0).map((old) => change(['removed'], old, null)),
  ];
}

function altered([old, now]: Match): Change[] {
  const kinds = kindsOf(old.text, now.text);
  return kinds.length === 0 ? [] : [change(kinds, old, now)];
}

function added(now: PlacedSentence): Change {
  return change([isNote(now.text) ? 'note' : 'added'], null, now);
}

type Match = readonly [PlacedSentence, PlacedSentence];

const keyOf = ({ key }: PlacedSentence) => key;

/** Most sentences that each sentence is compared with. */
const MOST_COMPARED = 200;
/** From here on two sentences are one that was altered, 0 to 1. */
const ALIKE = 0.5;

/** Each sentence with the one most like it, every one once. */
function matched(
  gone: readonly PlacedSentence[],
  come: readonly PlacedSentence[],
  like: (a: PlacedSentence, b: PlacedSentence) => number,
): Match[] {
  const open = new Set(come.slice(0, MOST_COMPARED));
  return gone.slice(0, MOST_COMPARED).flatMap((old) => {
    let [best, most]: [PlacedSentence | null, number] = [null, ALIKE];
    for (const now of open) {
      const likeness = like(old, now);
      if (likeness > most) [best, most] = [now, likeness];
    }
    if (best === null) return [];
    open.delete(best);
    return [[old, best] as const];
  });
}

/** Words that two sentences share, of all they have. */
function likeness(a: PlacedSentence, b: PlacedSentence): number {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return (2 * shared) / Math.max(1, one.size + two.size);
}

function wordsOf({ key }: PlacedSentence): Set<string> {
  return new Set(key.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);
}

function without(
  all: readonly PlacedSentence[],
  matches: readonly Match[],
  side: 0 | 1,
): PlacedSentence[] {
  const taken = new Set(matches.map((match) => match[side]));
  return all.filter((one) => !taken.has(one));
}

/** A paragraph that moved is one move, however many sentences it has. */
function byParagraph(moved: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return moved.filter(([old, now]) => {
    const key = `${old.paragraph} ${now.paragraph}`;
    return !seen.has(key) && seen.add(key);
  });
}

function change(kinds: ChangeKind[], before: Printed | null, after: Printed | null): Change {
  return { kinds, before: before && printed(before), after: after && printed(after) };
}

function printed({ text, paragraph, start }: Printed): Printed {
  return { text, paragraph, start };
}

function headline(before: Article, after: Article): Change[] {
  const [old, now] = [before.title, after.title];
  if (plain(old ?? '') === plain(now ?? '')) return [];
  const at = (text: string | null) => text && { text, paragraph: 0, start: 0 };
  return [change(['headline'], at(old) || null, at(now) || null)];
}

/** Corrections that import has kept apart. */
function stated(before: Article, after: Article): Change[] {
  const known = new Set((before.details?.corrections ?? []).map(plain));
  const fresh = (after.details?.corrections ?? []).filter((note) => !known.has(plain(note)));
  return fresh.map((text) => change(['note'], null, { text, paragraph: 0, start: 0 }));
}

const NOTE =
  /^(?:\W{0,3}(?:correction|clarification|corrected|editor'?s'? note|update|updated|amendment)\b[^.]{0,60}[:—-]|this (?:article|story|report|piece|headline|page) (?:was|has been) (?:amended|corrected|updated|changed|edited|clarified)|(?:an|the) (?:earlier|previous|original|first) version of this)/iu;

/** Whether a sentence is the outlet's own word that something was put right. */
function isNote(text: string): boolean {
  return NOTE.test(plain(text.slice(0, 200)));
}
