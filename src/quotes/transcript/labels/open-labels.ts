import type { Label } from './labels.ts';

/** A label and the paragraph it stands in. */
export interface PlacedLabel {
  readonly paragraph: number;
  readonly label: Label;
}

/**
 * After a time without a colon ("0:00:21.9 Anna Holm Thank you") the name ends where the article's other
 * lines let it end: it is the longest run of capital words with which another such line begins. Where there is
 * none the line has no label.
 */
export function namesClosed(all: readonly PlacedLabel[]): PlacedLabel[] {
  const runs = all.filter(({ label }) => label.shape === 'open').map(({ label }) => wordsOf(label));
  if (runs.length === 0) return [...all];
  const counts = new Map<string, number>();
  for (const run of runs)
    for (let length = 1; length <= run.length; length++) {
      const key = run.slice(0, length).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return all.flatMap(({ paragraph, label }) => {
    if (label.shape !== 'open') return [{ paragraph, label }];
    const closed = nameClosed(label, counts);
    return closed === null ? [] : [{ paragraph, label: closed }];
  });
}

function nameClosed(label: Label, counts: ReadonlyMap<string, number>): Label | null {
  const run = wordsOf(label);
  for (let length = run.length; length > 0; length--) {
    if ((counts.get(run.slice(0, length).join(' ')) ?? 0) < 2) continue;
    const text =
      new RegExp(`^(?:\\S+\\s+){${length - 1}}\\S+`, 'u').exec(label.named.text)?.[0] ?? '';
    const end = label.named.start + text.length;
    return { ...label, shape: 'noted', named: { ...label.named, end, text }, end: end + 1 };
  }
  return null;
}

function wordsOf({ named }: Label): string[] {
  return named.text.split(/\s+/u);
}
