import type { Article } from '../../articles/article.ts';
import type { Span } from '../../language/span.ts';
import { asidesIn, closesTalk, isFurniture } from './asides.ts';
import type { ReadForm } from './form.ts';
import { type Introduction, intervieweeOf } from './interviewee.ts';
import { type LabelSpeaker, labelSpeakers } from './labels/label-speakers.ts';
import type { Label } from './labels/labels.ts';

/** What one speaker says in one paragraph: its pieces are parted by stage directions. */
export interface Turn {
  readonly paragraph: number;
  /** Counted from the paragraph's start, in order: no label, no stage direction, no white space at the ends. */
  readonly pieces: readonly Span[];
  readonly speaker: LabelSpeaker;
  /** The label whose turn it is, and the paragraph it stands in; null in an interview without labels. */
  readonly label: { readonly paragraph: number; readonly label: Label } | null;
  /** Which turn it is: the paragraphs of one turn have the same number. */
  readonly number: number;
}

/** An article's turns, and what of it nobody says. */
export interface Talk {
  readonly turns: readonly Turn[];
  /** By paragraph: the labels, times and stage directions in it. */
  readonly silent: ReadonlyMap<number, readonly Span[]>;
}

/** The turns of an article of this form, in order. */
export function turnsOf(article: Article, { labels, questions }: ReadForm): Talk {
  if (labels.length === 0 && questions.length === 0) return { turns: [], silent: new Map() };
  const texts = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  const first = labels[0]?.paragraph ?? questions[0] ?? 0;
  const { title, byline, outlet } = article;
  const introduction = { title, byline, outlet, paragraphs: texts.slice(0, first) };
  return labels.length > 0
    ? labelled(texts, labels, introduction)
    : unlabelled(texts, questions, introduction);
}

function labelled(
  texts: readonly string[],
  labels: ReadForm['labels'],
  introduction: Introduction,
): Talk {
  const speakers = labelSpeakers(
    labels.map(({ label }) => label),
    introduction,
    texts,
  );
  const turns: Turn[] = [];
  const silent = new Map<number, Span[]>();
  let next = 0;
  let number = -1;
  let speaking: Pick<Turn, 'speaker' | 'label'> | null = null;
  texts.forEach((text, paragraph) => {
    if (closesTalk(text) || (speaking !== null && speaksOf(text, speaking.speaker)))
      speaking = null;
    const asides = asidesIn(text);
    const own: Span[] = [...asides];
    let from = 0;
    const speak = (to: number) => {
      if (speaking === null || isFurniture(text)) return;
      const pieces = piecesOf(text, { start: from, end: to }, asides);
      if (pieces.length > 0) turns.push({ paragraph, pieces, ...speaking, number });
    };
    for (; labels[next]?.paragraph === paragraph; next++) {
      const { label } = labels[next] as ReadForm['labels'][number];
      speak(label.start);
      speaking = {
        speaker: speakers[next] as LabelSpeaker,
        label: labels[next] as ReadForm['labels'][number],
      };
      number++;
      own.push({ start: label.start, end: label.end });
      from = label.end;
    }
    speak(text.length);
    if (asides.some(({ goesOn, end }) => !goesOn && text.slice(end).trim() === '')) speaking = null;
    if (own.length > 0)
      silent.set(
        paragraph,
        own.sort((one, other) => one.start - other.start),
      );
  });
  return { turns, silent };
}

function unlabelled(
  texts: readonly string[],
  questions: readonly number[],
  introduction: Introduction,
): Talk {
  const words = intervieweeOf(introduction) ?? [];
  const speaker: LabelSpeaker = { words, titles: [], role: null, shown: false };
  const asked = new Set(questions);
  const turns: Turn[] = [];
  const silent = new Map<number, Span[]>();
  let number = -1;
  let over = false;
  texts.forEach((text, paragraph) => {
    if (asked.has(paragraph)) number++;
    over =
      number >= 0 && !asked.has(paragraph) && (over || closesTalk(text) || speaksOf(text, speaker));
    if (number < 0 || over || asked.has(paragraph)) return;
    const asides = asidesIn(text);
    if (asides.length > 0) silent.set(paragraph, asides);
    const pieces = isFurniture(text) ? [] : piecesOf(text, { start: 0, end: text.length }, asides);
    if (pieces.length > 0) turns.push({ paragraph, pieces, speaker, label: null, number });
  });
  return { turns, silent };
}

/** Whether a paragraph speaks of somebody by full name at its head: "Anna Holm is the author of …" is the outlet's. */
function speaksOf(text: string, { words }: LabelSpeaker): boolean {
  if (words.length < 2) return false;
  const head = text
    .replace(/^[*_•\s]+/u, '')
    .replace(/^(?:Dr|Prof|Professor|Sir|Dame|Mr|Ms|Mrs)\.? /u, '');
  return head.startsWith(`${words.join(' ')} `) || head.startsWith(`${words.join(' ')}’`);
}

/** A stretch with its stage directions cut out: what has letters or digits in it. */
function piecesOf(text: string, { start, end }: Span, asides: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const aside of [...asides, { start: end, end }]) {
    if (aside.start < from) continue;
    const to = Math.min(aside.start, end);
    const piece = trimmed(text, { start: from, end: to });
    if (piece !== null) pieces.push(piece);
    if (aside.start >= end) break;
    from = aside.end;
  }
  return pieces;
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const from = start + words.length - words.replace(/^[\s*_]+/u, '').length;
  return { start: from, end: start + words.replace(/(?<![\s*_])[\s*_]+$/u, '').length };
}
