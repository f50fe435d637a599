import type { Article, Form } from '../../articles/article.ts';
import { BOX_WORDS, SPEAKS_FOR_ITSELF } from './label-words.ts';
import { readLabelName } from './label-name.ts';
import { type Label, labelsIn } from './labels.ts';
import { questionsOf } from './questions.ts';

/** A label and the paragraph it stands in. */
export interface PlacedLabel {
  readonly paragraph: number;
  readonly label: Label;
}

/** What kind of text an article is, and what shows it. */
export interface ReadForm {
  readonly form: Form;
  /** The labels of its turns in order; none in an article and in an interview without labels. */
  readonly labels: readonly PlacedLabel[];
  /** Of an interview without labels: the paragraphs that are questions; else empty. */
  readonly questions: readonly number[];
}

const ARTICLE: ReadForm = { form: 'article', labels: [], questions: [] };

/** What kind of text an article is: as its file states, else as its labels and questions show. */
export function formOf(article: Article): Form {
  return readForm(article).form;
}

/** {@link formOf} with the labels and questions that show it. Linear in the text's length. */
export function readForm(article: Article): ReadForm {
  const stated = article.form ?? null;
  if (stated === 'article' || stated === 'post') return { ...ARTICLE, form: stated };
  const texts = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  const labels = labelsOf(texts, article.title, stated);
  if (labels.length > 0) return { form: stated ?? formBy(labels, article), labels, questions: [] };
  const questions = questionsOf(article, texts);
  if (questions.length > 0) return { form: stated ?? 'interview', labels: [], questions };
  return { ...ARTICLE, form: stated ?? 'article' };
}

/** The labels that say who speaks; empty where what looks like labels is none. */
function labelsOf(texts: readonly string[], title: string | null, stated: Form | null): PlacedLabel[] {
  const all = texts.flatMap((text, paragraph) => labelsIn(text).map((label) => ({ paragraph, label })));
  if (all.length === 0) return [];
  const named = closed(all).filter(({ label }) => !isBox(label));
  const counts = countsOf(named);
  const often = (key: string) => counts.get(key) ?? 0;
  const keyOf = ({ label }: PlacedLabel) => readLabelName(label.named.text).key;
  const kept = named.filter(
    (own) => own.label.shape !== 'plain' || often(keyOf(own)) > 1 || isFullName(own.label) || stated !== null,
  );
  return isTalk(kept, often, keyOf, texts, title, stated) ? kept : [];
}

function countsOf(labels: readonly PlacedLabel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of labels) {
    const { key } = readLabelName(label.named.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** "Note:", "Price:": the head of a box or a list. */
function isBox({ shape, named }: Label): boolean {
  if (shape === 'question' || shape === 'answer' || shape === 'record') return false;
  const words = named.text.toLowerCase().split(/\s+/u);
  return BOX_WORDS.has(words[0] as string) || BOX_WORDS.has(words.at(-1) as string);
}

function isFullName({ named }: Label): boolean {
  const { words, titles } = readLabelName(named.text);
  return words.length > 1 || (words.length === 1 && titles.length > 0);
}

/** At least this share of the labelled stretches must speak for themselves: "I", "you", "we", a question. */
const LEAST_SPEAKING = 0.25;

/** Headlines that announce somebody's words. */
const ANNOUNCED =
  /\b(?:remarks|speech|statement|address|interview|transcript|briefing|conference|hearing|testimony|debate|questions|q ?& ?a|conversation|podcast|call|evidence|proceedings)\b/iu;

function isTalk(
  kept: readonly PlacedLabel[],
  often: (key: string) => number,
  keyOf: (own: PlacedLabel) => string,
  texts: readonly string[],
  title: string | null,
  stated: Form | null,
): boolean {
  if (kept.length === 0) return false;
  if (stated !== null) return true;
  const shapes = new Set(kept.map(({ label }) => label.shape));
  const keys = new Set(kept.map(keyOf));
  const recurring = [...keys].filter((key) => often(key) > 1).length;
  const strong = kept.filter(({ label }) => label.shape !== 'plain').length;
  const speaking = kept.filter((own) => SPEAKS_FOR_ITSELF.test(wordsAfter(own, texts))).length;
  if (speaking < LEAST_SPEAKING * kept.length || speaking === 0) return false;
  if (shapes.has('question') && (shapes.has('answer') || (keys.size > 1 && kept.length > 2))) return true;
  if (recurring > 1) return true;
  if (kept.length > 2 && keys.size > 1 && strong >= 0.75 * kept.length && (recurring > 0 || strong > 3)) return true;
  return strong > 0 && keys.size <= 2 && (ANNOUNCED.test(title ?? '') || hasArrows(kept, texts));
}

function wordsAfter({ paragraph, label }: PlacedLabel, texts: readonly string[]): string {
  const own = (texts[paragraph] as string).slice(label.end, label.end + 600);
  return own.trim() === '' ? (texts[paragraph + 1] ?? '').slice(0, 600) : own;
}

function hasArrows(kept: readonly PlacedLabel[], texts: readonly string[]): boolean {
  return kept.some(({ paragraph, label }) => (texts[paragraph] as string).startsWith('>>', label.start));
}

/**
 * After a time without a colon the name ends where the article's other lines let it end: it is the longest
 * run of capital words with which another such line begins. Where there is none nobody is named.
 */
function closed(all: readonly PlacedLabel[]): PlacedLabel[] {
  const runs = all.filter(({ label }) => label.shape === 'open').map(({ label }) => label.named.text.split(/\s+/u));
  if (runs.length === 0) return [...all];
  const counts = new Map<string, number>();
  for (const run of runs)
    for (let length = 1; length <= run.length; length++) {
      const key = run.slice(0, length).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return all.flatMap(({ paragraph, label }) => {
    if (label.shape !== 'open') return [{ paragraph, label }];
    const name = nameIn(label, counts);
    return name === null ? [] : [{ paragraph, label: name }];
  });
}

function nameIn(label: Label, counts: ReadonlyMap<string, number>): Label | null {
  const run = label.named.text.split(/\s+/u);
  for (let length = run.length; length > 0; length--) {
    if ((counts.get(run.slice(0, length).join(' ')) ?? 0) < 2) continue;
    const text = new RegExp(`^(?:\\S+\\s+){${length - 1}}\\S+`, 'u').exec(label.named.text)?.[0] ?? '';
    const end = label.named.start + text.length;
    return { ...label, shape: 'noted', named: { ...label.named, end, text }, end: end + 1 };
  }
  return null;
}

/** Questions and answers of one or two make an interview, as does a headline that says so; else it is a transcript. */
function formBy(labels: readonly PlacedLabel[], { title }: Article): Form {
  if (/\b(?:briefing|conference|hearing|remarks|parliament|debate|proceedings|testimony)\b/iu.test(title ?? '')) return 'transcript';
  const shapes = new Set(labels.map(({ label }) => label.shape));
  const keys = new Set(labels.map(({ label }) => readLabelName(label.named.text).key));
  if (shapes.has('answer') || /\b(?:interview|q ?& ?a|in conversation)\b/iu.test(title ?? '')) return 'interview';
  const asks = shapes.has('question') || keys.has('interviewer');
  return asks && keys.size === 2 ? 'interview' : 'transcript';
}

