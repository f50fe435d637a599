import type { Span } from '../../language/span.ts';

/** The spans in order, those that overlap or touch made one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

/** What of a span no other covers, in order. */
export function without({ start, end }: Span, others: readonly Span[]): Span[] {
  let rest: Span[] = [{ start, end }];
  for (const other of others) {
    rest = rest
      .flatMap((part) => [
        { start: part.start, end: Math.min(part.end, other.start) },
        { start: Math.max(part.start, other.end), end: part.end },
      ])
      .filter((part) => part.start < part.end);
  }
  return rest;
}

/** Whether one of the spans holds this place. */
export function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
