import { PrintedNames } from '../printed-names.ts';
import { isRoleWord, plainLabel, readLabelName } from './label-name.ts';
import { BOX_WORDS, SPEAKS_FOR_ITSELF } from './label-words.ts';
import { inlineLabelsIn, type Label, labelsIn } from './labels.ts';
import { namesClosed, type PlacedLabel } from './open-labels.ts';

/** A label that may be one, and which speaker's it is. */
interface Keyed extends PlacedLabel {
  readonly key: string;
}

/** At least this share of the labelled stretches must speak for themselves: "I", "you", "we", a question. */
const LEAST_SPEAKING = 0.25;

/** Headlines that announce somebody's words. */
const ANNOUNCED =
  /\b(?:remarks|speech|statement|address|interview|transcript|briefing|conference|hearing|testimony|debate|questions|q ?& ?a|conversation|podcast|call|evidence|proceedings)\b/iu;

/**
 * The labels that say who speaks, in order; empty where what looks like labels is none: boxes, lists,
 * datelines.
 *
 * @param isTold the file says that it is a talk: every label is one then
 */
export function talkLabels(
  texts: readonly string[],
  title: string | null,
  isTold: boolean,
): PlacedLabel[] {
  const all = texts.flatMap((text, paragraph) =>
    labelsIn(text).map((label) => ({ paragraph, label })),
  );
  if (all.length === 0) return [];
  const keyed = namesClosed(all).flatMap((own) => (isBox(own.label) ? [] : [withKey(own)]));
  const counts = new Map<string, number>();
  for (const { key } of keyed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const recurs = (key: string) => (counts.get(key) ?? 0) > 1;
  const kept = isTold ? keyed : likelyLabels(keyed, recurs);
  if (kept.length === 0) return [];
  const labels = withInline(kept, texts);
  return isTold || isTalk(labels, recurs, texts, title) ? labels : [];
}

function withKey(own: PlacedLabel): Keyed {
  return { ...own, key: readLabelName(own.label.named.text).key };
}

/** "Note:", "Price:": the head of a box or a list. */
function isBox({ shape, named }: Label): boolean {
  if (shape === 'question' || shape === 'answer' || shape === 'record') return false;
  const words = named.text.toLowerCase().split(/\s+/u);
  return BOX_WORDS.has(words[0] as string) || BOX_WORDS.has(words.at(-1) as string);
}

/** More than a word that a list might have: a full name, a title with a name, a part ("Hon. Members"). */
function isTelling({ named }: Label): boolean {
  const { words, titles } = readLabelName(named.text);
  if (words.length > 0) return words.length + titles.length > 1;
  return titles.length > 1 && isRoleWord(plainLabel(titles.at(-1) as string));
}

function isTalk(
  kept: readonly Keyed[],
  recurs: (key: string) => boolean,
  texts: readonly string[],
  title: string | null,
): boolean {
  const speaking = kept.filter((own) => SPEAKS_FOR_ITSELF.test(wordsAfter(own, texts))).length;
  const keys = new Set(kept.map(({ key }) => key));
  const recurring = [...keys].filter(recurs);
  if (speaking === 0 || speaking < LEAST_SPEAKING * kept.length)
    return recurring.length > 1 && arePrinted(recurring, title, texts) && areSentences(kept, texts);
  const shapes = new Set(kept.map(({ label }) => label.shape));
  if (shapes.has('question') && (shapes.has('answer') || (keys.size > 1 && kept.length > 2)))
    return true;
  if (recurring.length > 1) return true;
  const strong = kept.filter(({ label }) => label.shape !== 'plain').length;
  const mostly = strong >= 0.6 * kept.length;
  if (kept.length > 2 && keys.size > 1 && mostly && (recurring.length > 0 || strong > 3))
    return true;
  if (
    isWhole(kept, texts) &&
    keys.size > 1 &&
    recurring.length > 0 &&
    speaking >= 0.5 * kept.length
  )
    return true;
  // the remarks of one: a single label, and the headline or arrows say what it is
  return (
    strong > 0 &&
    keys.size <= 2 &&
    (ANNOUNCED.test(title ?? '') || kept.some((own) => hasArrows(own, texts)))
  );
}

/** Three labels and more that stand at nearly every paragraph: a short talk, all of it. */
function isWhole(kept: readonly PlacedLabel[], texts: readonly string[]): boolean {
  const labelled = new Set(kept.map(({ paragraph }) => paragraph)).size;
  return labelled > 2 && labelled >= 0.75 * texts.length;
}

/** Whether headline or text print a full name for each of some labels. */
function arePrinted(
  keys: readonly string[],
  title: string | null,
  texts: readonly string[],
): boolean {
  const names = new PrintedNames([title ?? '', ...texts]);
  return keys.every((key) => names.endingIn(key).length > 0);
}

/** Whether most labels bring a sentence: a table of results does not. */
function areSentences(kept: readonly PlacedLabel[], texts: readonly string[]): boolean {
  const whole = kept.filter((own) => isSentence(wordsAfter(own, texts)));
  return whole.length > 0.6 * kept.length;
}

/** Three words in small letters, and behind them the end of a sentence. */
function isSentence(text: string): boolean {
  const words = /(?<!\p{Ll})(?:\p{Ll}+\P{L}+){2}\p{Ll}+\P{L}/u.exec(text);
  return words !== null && /[.!?…]/u.test(text.slice(words.index + words[0].length));
}

/** What is said after a label: where it stands on a line of its own, the next paragraph. */
function wordsAfter({ paragraph, label }: PlacedLabel, texts: readonly string[]): string {
  const own = (texts[paragraph] as string).slice(label.end, label.end + 600);
  return own.trim() === '' ? (texts[paragraph + 1] ?? '').slice(0, 600) : own;
}

function hasArrows({ paragraph, label }: PlacedLabel, texts: readonly string[]): boolean {
  return (texts[paragraph] as string).startsWith('>>', label.start);
}

/** Those that recur or are written as only labels are; an "A:" only where there is a "Q:". */
function likelyLabels(keyed: readonly Keyed[], recurs: (key: string) => boolean): Keyed[] {
  const asks = keyed.some(({ label }) => label.shape === 'question');
  return keyed.filter(({ label, key }) =>
    label.shape === 'answer' ? asks : label.shape !== 'plain' || recurs(key) || isTelling(label),
  );
}

/** Adds the labels in the middle of lines that the article has at the beginning of others; "A:" after a "Q:". */
function withInline(kept: readonly Keyed[], texts: readonly string[]): Keyed[] {
  const known = new Set(kept.map(({ label }) => label.named.text));
  const asks = kept.some(({ label }) => label.shape === 'question');
  const paragraphs = Map.groupBy(kept, ({ paragraph }) => paragraph);
  for (const [paragraph, own] of paragraphs) {
    const starts = new Set(own.map(({ label }) => label.named.start));
    const inside = inlineLabelsIn(texts[paragraph] as string).filter(
      ({ named, shape }) =>
        !starts.has(named.start) && (known.has(named.text) || (asks && shape === 'answer')),
    );
    if (inside.length === 0) continue;
    const all = [...own, ...inside.map((label) => withKey({ paragraph, label }))];
    all.sort((one, other) => one.label.start - other.label.start);
    paragraphs.set(paragraph, all);
  }
  return [...paragraphs.values()].flat();
}
