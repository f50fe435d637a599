import {
  type Timeline,
  type TimelineEntry,
  timeline as timelineOf,
} from '../../../src/answers/timeline.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import { type Command, wrongUsage } from '../arguments/command.ts';
import { meantFor } from '../arguments/meant-for.ts';
import { timelineJson } from '../json.ts';
import { loadForCall } from '../load.ts';
import { timelineParts, timelineSummary } from '../render/render-timeline.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor, type TerminalPage } from '../repl/page.ts';
import { print, tell } from '../terminal.ts';

/** `onrecord timeline`: what one speaker said, by date. */
export const timeline: Command = {
  usage: 'timeline NAME [--about WORDS]',
  summary: 'what one speaker said, by date',
  details: ['By the day that the article states; what stands in articles without one comes last.'],
  options: {
    speaker: { value: 'NAME', does: 'whose words, as an option; a surname will do' },
    about: { value: 'WORDS', does: 'only quotes that have to do with all these words' },
  },
  examples: [
    'onrecord timeline Radakin',
    'onrecord timeline --speaker Healey --about troops --json',
  ],
  top: 'quotes shown; default all',
  async run(call, terminal) {
    const speaker = call.value('speaker') ?? call.words.join(' ');
    const about = call.value('about');
    if (speaker === '') throw wrongUsage('No speaker is named.', 'Add a name, or --speaker NAME.');
    const coverage = await loadForCall(call, terminal);
    const { found, lines } = await settled(coverage, () => {
      const all = timelineOf(coverage, speaker, about ?? undefined);
      const found = firstOf(all, call.top ?? Infinity);
      const lines = call.json
        ? entriesOf(found).map((entry) => jsonLine(timelineJson(entry, found, coverage)))
        : linesOf(all, found, coverage, pageFor(terminal));
      return { found, lines };
    });
    for (const line of lines) await print(terminal, line);
    if (lines.length === 0) tell(terminal, silence(found, speaker, about, coverage));
    return 0;
  },
};

function linesOf(all: Timeline, found: Timeline, coverage: Coverage, page: TerminalPage): string[] {
  const parts = timelineParts(found, coverage, page);
  return parts.flatMap((part) => [`${timelineSummary(all, page)}\n`, `${part.render(1)}\n`]);
}

const entriesOf = ({ dated, undated }: Timeline): readonly TimelineEntry[] => [
  ...dated,
  ...undated,
];

/** The first so many entries of a timeline, those with a date first. */
function firstOf({ dated, undated, ...rest }: Timeline, most: number): Timeline {
  const shown = dated.slice(0, most);
  return { ...rest, dated: shown, undated: undated.slice(0, most - shown.length) };
}

function silence(
  { choices }: Timeline,
  speaker: string,
  about: string | null,
  { speakers }: Coverage,
): string {
  if (choices.length > 0)
    return `${speaker} may be ${choices.join(' or ')}. Name one of them in full.`;
  return `Nobody called ${speaker} is quoted in this coverage${about === null ? '' : ` about ${about}`}.${meantFor(speaker, speakers)}`;
}
