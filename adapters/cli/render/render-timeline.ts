import type { Timeline, TimelineEntry } from '../../../src/answers/timeline.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { cardOfPlace } from '../../../src/replies/around.ts';
import { counted, flow, say, type TerminalPage } from '../repl/page.ts';
import { renderCard } from './render-card.ts';
import { differenceSegments } from './render-check.ts';

/** What stands in so many passages of a timeline. */
export interface TimelinePart {
  readonly passageIds: readonly string[];
  /** A day, what was said on it, how later printings changed the words; passages numbered from `first`. */
  render(first: number): string;
}

/** A timeline in parts of `each` passages; the first day of each part is named in it. */
export function timelineParts(
  { dated, undated }: Timeline,
  coverage: Coverage,
  page: TerminalPage,
  each = Number.POSITIVE_INFINITY,
): TimelinePart[] {
  const all = byPassage([...dated, ...undated]);
  const size = Math.min(each, all.length);
  return Array.from({ length: Math.ceil(all.length / (size || 1)) }, (_, index) => {
    const groups = all.slice(index * size, (index + 1) * size);
    return {
      passageIds: groups.map(([{ passage }]) => coverage.passages[passage]?.id ?? ''),
      render: (first) => renderGroups(groups, first, coverage, page),
    };
  });
}

/** How many quotes a timeline holds, and how many of them are the same words printed again. */
export function timelineSummary({ speaker, dated, undated }: Timeline, page: TerminalPage): string {
  const entries = [...dated, ...undated];
  const again = entries.reduce((sum, entry) => sum + entry.again.length, 0);
  const quotes = counted(entries.length + again, 'quote');
  const once =
    again === 0 ? '' : `; ${again} of them printed again later, shown under the first printing`;
  return say(`${speaker}, by date of the article: ${quotes}${once}.`, page).join('\n');
}

function renderGroups(
  groups: readonly Entries[],
  first: number,
  coverage: Coverage,
  page: TerminalPage,
): string {
  let day: string | null = '';
  const blocks = groups.map((entries, index) => {
    const [{ date }] = entries;
    const heading = date === day ? [] : [...say(dayOf(date), page, 'accent'), ''];
    day = date;
    return [...heading, ...renderEntries(entries, first + index, coverage, page)].join('\n');
  });
  return blocks.join('\n\n');
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
    ...again.flatMap((printing) => renderAgain(printing, page)),
  ];
}

/** A later printing, and how it changed the words. */
function renderAgain(
  { citation, difference }: TimelineEntry['again'][number],
  page: TerminalPage,
): string[] {
  const changed = differenceSegments(difference);
  return [
    ...say(`again in ${citation.label}`, page, 'quiet'),
    ...(changed.length === 0 ? [] : flow(changed, page)),
  ];
}
