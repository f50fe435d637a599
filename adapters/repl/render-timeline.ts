import type { Timeline, TimelineEntry } from '../../src/answers/timeline.ts';
import type { Coverage } from '../../src/coverage.ts';
import { cardOfPlace } from '../../src/replies/around.ts';
import { flow, type Page, say } from './page.ts';
import { renderCard } from './render-card.ts';
import { differenceSegments } from './render-check.ts';

/** A timeline as blocks: a day, what was said on it, how later printings changed the words. */
export function renderTimeline(
  { dated, undated }: Timeline,
  coverage: Coverage,
  page: Page,
): string[] {
  let number = 0;
  let day: string | null = '';
  return [...dated, ...undated].map((entry) => {
    const heading = entry.date === day ? [] : [...say(dayOf(entry), page, 'accent'), ''];
    day = entry.date;
    number++;
    return [...heading, ...renderEntry(entry, number, coverage, page), ''].join('\n');
  });
}

const dayOf = ({ date }: TimelineEntry) => date?.slice(0, 10) ?? 'Date not stated';

function renderEntry(
  { passage, quote, again }: TimelineEntry,
  number: number,
  coverage: Coverage,
  page: Page,
): string[] {
  const card = cardOfPlace(coverage, passage, [quote]);
  return [
    ...renderCard(card, number, page),
    ...again.flatMap(({ citation, difference }) => [
      ...say(`again in ${citation.label}`, page, 'quiet'),
      ...changed(differenceSegments(difference), page),
    ]),
  ];
}

function changed(segments: ReturnType<typeof differenceSegments>, page: Page): string[] {
  return segments.length === 0 ? [] : flow(segments, page);
}
