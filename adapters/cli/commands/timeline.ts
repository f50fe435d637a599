import {
  type Timeline,
  type TimelineEntry,
  timeline as timelineOf,
} from '../../../src/answers/timeline.ts';
import { type Command, wrongUsage } from '../command.ts';
import { timelineJson } from '../json.ts';
import { loadCoverage } from '../load.ts';
import { renderTimeline } from '../render/render-timeline.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor } from '../repl/page.ts';
import { print, tell } from '../terminal.ts';

/** `onrecord timeline`: what one speaker said, by date. */
export const timeline: Command = {
  usage: 'timeline --speaker NAME [--about WORDS]',
  summary: 'what one speaker said, by date',
  details: ['By the day that the article states; what stands in articles without one comes last.'],
  options: {
    speaker: { value: 'NAME', does: 'whose words; a surname will do' },
    about: { value: 'WORDS', does: 'only quotes that have to do with all these words' },
  },
  examples: [
    'onrecord timeline --speaker Radakin',
    'onrecord timeline --speaker Healey --about troops --json',
  ],
  most: 0,
  async run(call, terminal) {
    const speaker = call.value('speaker');
    const about = call.value('about');
    if (speaker === null) throw wrongUsage('It is not said whose words.', 'Add --speaker NAME.');
    const coverage = await loadCoverage(call, terminal);
    const found = timelineOf(coverage, speaker, about ?? undefined);
    const lines = call.json
      ? entriesOf(found).map((entry) => jsonLine(timelineJson(entry, found, coverage)))
      : renderTimeline(found, coverage, pageFor(terminal));
    for (const line of lines) await print(terminal, line);
    if (lines.length === 0) tell(terminal, silence(found, speaker, about));
    return 0;
  },
};

const entriesOf = ({ dated, undated }: Timeline): readonly TimelineEntry[] => [
  ...dated,
  ...undated,
];

function silence({ choices }: Timeline, speaker: string, about: string | null): string {
  if (choices.length > 0)
    return `${speaker} may be ${choices.join(' or ')}. Name one of them in full.`;
  return `Nobody called ${speaker} is quoted in this coverage${about === null ? '' : ` about ${about}`}.`;
}
