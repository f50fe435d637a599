import { type ChangedWords, changedWords } from '../history/changes/changed-words.ts';
import type { Printed } from '../history/changes/changes.ts';
import type { ListedChange } from '../history/changes/listed.ts';
import type { Span } from '../language/span.ts';
import { type Excerpt, excerptsOf } from './excerpt/excerpt.ts';
import type { Layout } from './reply.ts';
import { texts } from './texts.ts';

/** A change of an article as any platform can show it. */
export interface ChangeCard {
  /** What changed, and who is quoted with the words: "Number changed · quoted: Ida Quill". */
  readonly says: string;
  /** Article, outlet and paragraph. */
  readonly label: string;
  /** The words before, then the words after; of what was added or is gone one of them. */
  readonly sides: readonly ChangeSide[];
  /** Since when the words are gone; null where they are not. */
  readonly gone: string | null;
}

/** One of two texts: as much of it as fits, always a slice of what was printed. */
export interface ChangeSide {
  /** When it was printed so. */
  readonly when: string;
  readonly excerpt: Excerpt;
  /** The words that the other text does not have, from the start of the excerpt. */
  readonly changed: readonly Span[];
}

/** Of the room of one excerpt so much for each of the two texts. */
const SHARE = 0.6;

/** @param layout of which a change takes the room of one card */
export function changeCard(change: ListedChange, layout: Layout): ChangeCard {
  const { before, after, seen, previously } = change;
  const words = before && after ? changedWords(before.text, after.text) : NOTHING;
  const room = { ...layout, budget: Math.floor(layout.budget * SHARE) };
  const side = (printed: Printed, when: string, changed: readonly Span[]): ChangeSide => ({
    when,
    ...around(printed.text, changed, room),
  });
  return {
    says: saysOf(change),
    label: labelOf(change),
    sides: [
      ...(before === null ? [] : [side(before, was(previously), words.before)]),
      ...(after === null ? [] : [side(after, since(seen), words.after)]),
    ],
    gone: after === null ? texts.versions.gone(minute(seen)) : null,
  };
}

const NOTHING: ChangedWords = { before: [], after: [] };

function was(time: string): string {
  return texts.versions.was(minute(time));
}

function since(time: string): string {
  return texts.versions.since(minute(time));
}

/** The excerpt that shows where it was changed first. */
function around(
  text: string,
  changed: readonly Span[],
  room: Layout,
): Pick<ChangeSide, 'excerpt' | 'changed'> {
  const [first] = changed;
  const excerpts = excerptsOf(text, [], room);
  const excerpt = excerpts.find(({ end }) => end > (first?.start ?? 0)) ?? (excerpts[0] as Excerpt);
  const within = changed.flatMap(({ start, end }) => {
    const [from, to] = [Math.max(start, excerpt.start), Math.min(end, excerpt.end)];
    return from < to ? [{ start: from - excerpt.start, end: to - excerpt.start }] : [];
  });
  return { excerpt, changed: within };
}

function saysOf({ kinds, speakers }: ListedChange): string {
  const kind = kinds.map((each) => texts.versions.kinds[each]).join(', ');
  const said = kind.charAt(0).toUpperCase() + kind.slice(1);
  return speakers.length === 0 ? said : `${said} · ${texts.versions.quoted(speakers.join(', '))}`;
}

function labelOf({ title, outlet, before, after }: ListedChange): string {
  const paragraph = after?.paragraph ?? before?.paragraph ?? 0;
  return [
    title ?? texts.articles.untitled,
    outlet ?? texts.articles.outletNotStated,
    ...(paragraph === 0 ? [] : [`¶${paragraph}`]),
  ].join(', ');
}

/** A moment in ISO 8601 to the minute, as it is read. */
export function minute(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`;
}
