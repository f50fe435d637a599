import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { Span } from '../../language/span.ts';
import { roleInTitle } from '../../quotes/entities/role-in-title.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { Speaker } from '../../quotes/speaker.ts';

/**
 * The name of who speaks, from the start of the passage: in the mention; where that is a pronoun or a
 * description, the name last printed before it, else the first one after. Without a speaker, the
 * mention itself unless it is a pronoun.
 */
export function nameSpan(
  article: Article,
  passage: Passage,
  { mention, basis, start }: Quote,
  speaker: Speaker | undefined,
): Span | null {
  if (speaker === undefined) return basis === 'pronoun' ? null : mention;
  const forms = formsOf(speaker);
  const inMention = mention && firstOf(mention.text, forms, mention.start);
  if (inMention) return inMention;
  const at = passage.start + (mention?.start ?? start);
  const found = lastBefore(article.text, forms, at) ?? firstOf(article.text.slice(at), forms, at);
  if (found === null) return mention;
  return { start: found.start - passage.start, end: found.end - passage.start };
}

/** Forms from the fullest to the shortest, the canonical name first. */
function formsOf(speaker: Speaker): string[] {
  const shorter = speaker.forms.filter((form) => form.length < speaker.name.length);
  const longer = speaker.forms.filter((form) => form.length >= speaker.name.length);
  return [speaker.name, ...longer, ...shorter];
}

/** The first form, in the order given, that stands in a text; moved by `from`. */
function firstOf(text: string, forms: readonly string[], from: number): Span | null {
  for (const form of forms) {
    const at = text.indexOf(form);
    if (at >= 0 && isWhole(text, at, form))
      return { start: from + at, end: from + at + form.length };
  }
  return null;
}

function lastBefore(text: string, forms: readonly string[], before: number): Span | null {
  let best: Span | null = null;
  for (const form of forms) {
    const at = before < form.length ? -1 : text.lastIndexOf(form, before - form.length);
    if (at < 0 || !isWhole(text, at, form) || (best !== null && at + form.length <= best.end))
      continue;
    best = { start: at, end: at + form.length };
  }
  return best;
}

function isWhole(text: string, at: number, form: string): boolean {
  return !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + form.length] ?? ' '));
}

/**
 * The role of who speaks as printed: round the name within the mention ("Defence Secretary John
 * Healey"), else a description that is the mention, else beside the name elsewhere in the article,
 * nearest to the quote.
 */
export function roleSpan(
  article: Article,
  passage: Passage,
  quote: Quote,
  speaker: Speaker | undefined,
): Span | null {
  const { mention, basis } = quote;
  if (speaker === undefined || mention === null) return null;
  if (basis === 'description') return mention;
  const at = passage.start + mention.end;
  const nearest = nearestRole(article, speaker, at);
  const beside = nearest && Math.abs(nearest.start - at) < BESIDE;
  const before = beside ? null : roleBefore(mention.text, speaker);
  if (before !== null)
    return { start: mention.start + before.start, end: mention.start + before.end };
  if (nearest === undefined) return null;
  return { start: nearest.start - passage.start, end: nearest.end - passage.start };
}

/** So near a mention a role belongs to it, in characters: ", the". */
const BESIDE = 8;

/** Where the article prints one of the speaker's roles, nearest to a place. */
function nearestRole(article: Article, { roles }: Speaker, at: number): Span | undefined {
  const spans = roles
    .filter(({ articleId }) => articleId === article.id)
    .flatMap(({ text }) => nearestTo(article.text, text, at) ?? []);
  return spans.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

/** Where words stand whole nearest to a place; null where they stand nowhere. */
function nearestTo(text: string, words: string, at: number): Span | null {
  let after = text.indexOf(words, at);
  while (after >= 0 && !isWhole(text, after, words)) after = text.indexOf(words, after + 1);
  let before = text.lastIndexOf(words, at);
  while (before >= 0 && !isWhole(text, before, words))
    before = before === 0 ? -1 : text.lastIndexOf(words, before - 1);
  const starts = [after, before].filter((start) => start >= 0);
  const start = starts.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  return start === undefined ? null : { start, end: start + words.length };
}

/** The role within what stands before the name in a mention; null where none does. */
function roleBefore(mention: string, speaker: Speaker): Span | null {
  const name = firstOf(mention, [speaker.name, ...speaker.forms.toReversed()], 0);
  return roleInTitle(mention.slice(0, name?.start ?? 0));
}
