import { closingBidi } from '../../../src/language/bidi.ts';
import type { Span } from '../../../src/language/span.ts';
import type { Card, ShownQuote } from '../../../src/replies/card.ts';
import { texts } from '../../../src/replies/texts.ts';
import { type Voice, voicesOf } from '../../../src/replies/voices.ts';
import { counted, flow, labelled, type Segment, type TerminalPage } from '../repl/page.ts';
import type { Role } from './ink.ts';

/** A card as lines: who speaks, the words as printed, `below` where there is something to add, where they stand. */
export function renderCard(
  card: Card,
  number: number,
  page: TerminalPage,
  below: readonly Segment[] = [],
): string[] {
  const lines = [
    ...voices(card, page),
    ...flow(passageSegments(card), page),
    ...(below.length === 0 ? [] : flow(below, page)),
    ...flow([{ text: whereItStands(card), roles: ['quiet'], url: card.citation.url }], page),
    ...firstPrinted(card, page),
  ];
  return labelled(String(number), lines, page);
}

/** The sentence that changed as it was first, where one did. */
function firstPrinted({ citation: { changed } }: Card, page: TerminalPage): string[] {
  if (!changed?.first) return [];
  return flow([{ text: `First printed: ${changed.first}`, roles: ['quiet'] }], page);
}

/** Who speaks in the excerpt, in order; nothing where it is the outlet's own voice. */
function voices(card: Card, page: TerminalPage): string[] {
  const segments = voicesOf(card).flatMap(({ who, kinds }, index): Segment[] => [
    { text: index === 0 ? '' : ', then ', roles: ['quiet'] },
    { text: who ?? texts.card.speakerNotStated, roles: ['name'] },
    { text: how(kinds), roles: ['quiet'] },
  ]);
  return segments.length === 0 ? [] : flow(segments, page);
}

/** Nothing for words that were all quoted; what is not word for word is said to be so. */
function how(kinds: Voice['kinds']): string {
  if (kinds.every((kind) => kind === 'denied')) return ` · ${texts.card.kinds.denied}`;
  if (kinds.every((kind) => kind === 'thought')) return ' · view reported';
  if (kinds.every((kind) => kind === 'reported' || kind === 'thought')) return ' · reported';
  if (kinds.includes('reported') || kinds.includes('thought')) return ' · quoted and reported';
  return kinds.includes('direct') ? '' : ' · partly quoted';
}

/** An excerpt, word for word, with marks of our own only where words are left out. */
export function passageSegments({ excerpt, quotes, highlights }: Card): Segment[] {
  const { text, cutBefore, cutAfter } = excerpt;
  const looks = [
    ...quotes.map((shown) => ({ ...shown, role: lookOf(shown) })),
    ...highlights.map((span) => ({ ...span, role: 'match' as const })),
  ];
  const words = stretches(text.length, looks).map(({ start, end, roles }) => ({
    text: text.slice(start, end),
    roles,
    goesOn: true,
  }));
  return [
    ...(cutBefore ? [{ text: '[…] ', roles: ['quiet'] as const }] : []),
    ...words,
    { text: closingBidi(text), roles: [] },
    ...(cutAfter ? [{ text: ' […]', roles: ['quiet'] as const }] : []),
  ];
}

/** A text's stretches of one look each, in order: what is open is carried along, so that many looks cost no more each. */
function stretches(
  length: number,
  looks: readonly (Span & { role: Role })[],
): (Span & { roles: Role[] })[] {
  const edges = new Set([0, length, ...looks.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const coming = looks.map((look, rank) => ({ ...look, rank })).sort((a, b) => b.start - a.start);
  let open: typeof coming = [];
  return sorted.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start);
    for (let next = coming.at(-1); next && next.start <= start; next = coming.at(-1)) {
      coming.pop();
      if (next.end > start) open.push(next);
    }
    const roles = open.toSorted((a, b) => a.rank - b.rank).map(({ role }) => role);
    return { start, end: sorted[index + 1] as number, roles };
  });
}

const lookOf = ({ quote }: ShownQuote): Role => (quote.kind === 'direct' ? 'spoken' : 'reported');

function whereItStands({ citation, alsoIn, part }: Card): string {
  const also =
    alsoIn.length === 0 ? [] : [`also printed in ${counted(alsoIn.length, 'other article')}`];
  const which = part.of === 1 ? [] : [`part ${part.number} of ${part.of}`];
  return [citation.label, ...which, ...also].join(' · ');
}
