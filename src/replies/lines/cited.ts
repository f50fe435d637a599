import type { Card } from '../card.ts';
import { texts } from '../texts.ts';

/** Where a card's words stand, in one line of at most `most`, as `cut` cuts it; of several parts it says which. */
export function citedIn(
  { citation: { label }, part }: Card,
  most: number,
  cut: (text: string, most: number) => string,
): string {
  const which = part.of === 1 ? '' : ` · ${texts.card.part(part.number, part.of)}`;
  return cut(label, most - which.length) + which;
}
