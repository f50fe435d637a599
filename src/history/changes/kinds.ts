import { editDistance } from '../../language/edit-distance.ts';
import { numberOf } from '../../language/numbers.ts';
import { stem } from '../../language/stemming.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { CUE_VERBS } from '../../quotes/words/cue-verbs.ts';
import { commonOrder } from './align.ts';
import { plain } from './sentences.ts';

/**
 * What became of a sentence. *note*: a note or correction that the outlet itself states; *negation*: a
 * "not" that came or went; *spelling*: a word's letters; *wording*: any other words.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  | 'headline'
  | 'note'
  | 'quotation'
  | 'attribution'
  | 'numbers'
  | 'name'
  | 'negation'
  | 'spelling'
  | 'wording';

/** Words that stand in one text and not in the other, at one place. */
interface Hunk {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Whether they stand between quotation marks. */
  readonly quoted: boolean;
}

/** The kinds of a sentence's change, the weightiest first. */
export function kindsOf(before: string, after: string): ChangeKind[] {
  const kinds = new Set(hunksOf(plain(before), plain(after)).flatMap(kindsOfHunk));
  return ORDER.filter((kind) => kinds.has(kind));
}

const ORDER: readonly ChangeKind[] = [
  'quotation',
  'attribution',
  'negation',
  'numbers',
  'name',
  'wording',
  'spelling',
];

function hunksOf(before: string, after: string): Hunk[] {
  const [a, b] = [tokenise(before), tokenise(after)];
  const pairs = commonOrder(a.map(textOf), b.map(textOf));
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j) {
      const quoted =
        isQuoted(before, a[i]?.start ?? before.length) ||
        isQuoted(after, b[j]?.start ?? after.length);
      hunks.push({ before: a.slice(i, x), after: b.slice(j, y), quoted });
    }
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

function textOf({ text }: Token): string {
  return text;
}

/** Whether a place stands behind an opening double mark; plain text has one sign for both. */
function isQuoted(text: string, at: number): boolean {
  let marks = 0;
  for (let from = text.indexOf('"'); from >= 0 && from < at; from = text.indexOf('"', from + 1))
    marks++;
  return marks % 2 === 1;
}

const NEGATIONS =
  /^(?:not|never|no|n't|cannot|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should)n't|without|neither|nor|nobody|none)$/;

function kindsOfHunk({ before, after, quoted }: Hunk): ChangeKind[] {
  const words = [...before, ...after].filter(({ shape }) => shape !== 'mark');
  if (words.length === 0) return quoted ? ['quotation'] : [];
  if (quoted) return ['quotation'];
  const differs = (test: (word: Token) => boolean) =>
    texts(before.filter(test)) !== texts(after.filter(test));
  if (differs(({ lower }) => NEGATIONS.test(lower))) return ['negation'];
  if (differs(isNumber)) return ['numbers'];
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length > 0 && now.length > 0 && [...old, ...now].every(isNamed)) return ['name'];
  if (old.some(isCue) && now.some(isCue)) return ['attribution'];
  if (old.length === 1 && now.length === 1 && isMisspelling(old[0] as Token, now[0] as Token))
    return ['spelling'];
  return ['wording'];
}

function texts(tokens: readonly Token[]): string {
  return tokens.map(({ lower }) => lower).join(' ');
}

function wordsIn(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ shape }) => shape !== 'mark');
}

function isNumber({ lower, shape }: Token): boolean {
  return shape === 'number' || numberOf(lower) !== null;
}

function isNamed({ shape, lower }: Token): boolean {
  return shape === 'capital' || shape === 'upper' || /^(?:de|van|von|al|bin|'s)$/.test(lower);
}

const CUES = new Set(
  `${CUE_VERBS.speech} ${CUE_VERBS.stance}`
    .split(/\s+/)
    .flatMap((verb) => verb.split('/').map((form) => stem(form))),
);

function isCue({ lower }: Token): boolean {
  return CUES.has(stem(lower));
}

/** A letter or two other, and no other form of the same word. */
function isMisspelling(a: Token, b: Token): boolean {
  const most = Math.min(a.lower.length, b.lower.length) < 5 ? 1 : 2;
  const near = editDistance(a.lower, b.lower, most) <= most;
  return near && a.lower.length > 3 && b.lower.length > 2;
}
