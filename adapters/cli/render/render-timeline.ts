import type { Timeline, TimelineEntry } from '../../../src/answers/timeline.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { cardOfPlace } from '../../../src/replies/around.ts';
import { flow, say, type TerminalPage } from '../repl/page.ts';
import { renderCard } from './render-card.ts';
import { differenceSegments } from './render-check.ts';

/** A timeline as blocks: a day, what was said on it, how later printings changed the words. */
export function renderTimeline(
  { dated, undated }: Timeline,
  coverage: Coverage,
  page: TerminalPage,
): string[] {
  let day: string | null = '';
  return byPassage([...dated, ...undated]).map((entries, index) => {
    const [{ date }] = entries;
    const heading = date === day ? [] : [...say(dayOf(date), page, 'accent'), ''];
    day = date;
    return [...heading, ...renderEntries(entries, index + 1, coverage, page), ''].join('\n');
  });
}

const dayOf = (date: string | null) => date?.slice(0, 10) ?? 'Date not stated';

type Entries = [TimelineEntry, ...TimelineEntry[]];

/** What stands in one passage is shown together. */
function byPassage(entries: readonly TimelineEntry[]): Entries[] {
  const groups: Entries[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0].passage === entry.passage) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function renderEntries(
  entries: Entries,
  number: number,
  coverage: Coverage,
  page: TerminalPage,
): string[] {
  const quotes = entries.map(({ quote }) => quote);
  const again = entries.flatMap((entry) => entry.again);
  return [
    ...renderCard(cardOfPlace(coverage, entries[0].passage, quotes), number, page),
    ...again.flatMap(({ citation, difference }) => {
      const changed = differenceSegments(difference);
      return [
        ...say(`again in ${citation.label}`, page, 'quiet'),
        ...(changed.length === 0 ? [] : flow(changed, page)),
      ];
    }),
  ];
}
