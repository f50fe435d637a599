import type { Found, ImportFormat } from '../format.ts';
import type { Aside } from '../found.ts';
import { spokenArticle } from './captions.ts';
import { type CaptionCue, cueLine, isSound, spokenFrom } from './cues.ts';

/** A time from the beginning on a line of its own, or before the words. */
const TIME = /^[([]?((?:\d{1,3}:)?\d{1,2}:\d{2})[)\]]?(?:\s+(\S.*))?$/;
/** Share of lines that begin with a time at least. */
const SHARE = 0.3;
const FEWEST = 3;

/** The transcript of a video as it is copied from its page: a time, then words. */
export const timedText: ImportFormat = {
  name: 'timed-text',
  about: 'Transcripts copied from a video’s page, times between the lines (TXT)',
  recognise: ({ head, ending }) => {
    if (ending !== '.txt' && ending !== '' && ending !== '.text') return false;
    const lines = head
      .split('\n')
      .slice(0, -1)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const all =
      head.length < 8_000
        ? [
            ...lines,
            ...(head.split('\n').at(-1)?.trim() ? [head.split('\n').at(-1)?.trim() ?? ''] : []),
          ]
        : lines;
    const times = all.flatMap((line) => TIME.exec(line)?.[1] ?? []);
    return times.length >= FEWEST && times.length >= all.length * SHARE && rise(times);
  },
  async *read(file): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const asides: Aside[] = [];
    const lines = text.split('\n').map((line) => line.trim());
    const first = lines.findIndex((line) => TIME.test(line));
    const title = lines.slice(0, first).filter((line) => line !== '')[0] ?? null;
    const cues = cuesIn(lines.slice(first), first, asides);
    yield spokenArticle(spokenFrom(cues, false, asides), title, file.file);
  },
};

function cuesIn(lines: readonly string[], before: number, asides: Aside[]): CaptionCue[] {
  const cues: CaptionCue[] = [];
  let start: number | null = null;
  for (const [at, line] of lines.entries()) {
    const [, time, words] = TIME.exec(line) ?? [];
    if (time !== undefined) start = secondsOf(time);
    const spoken = time === undefined ? line : (words ?? '');
    if (spoken === '' || /^\d{1,2} (?:seconds?|minutes?)(?:, \d{1,2} seconds?)?$/.test(spoken))
      continue;
    if (isSound(spoken)) asides.push({ text: spoken, rule: 'sound', line: before + at + 1 });
    const read = cueLine(spoken);
    if (read) cues.push({ start, end: null, lines: [read] });
  }
  return cues;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Whether times only go on, as those of one recording do; a programme of the day may begin again. */
function rise(times: readonly string[]): boolean {
  const seconds = times.map(secondsOf);
  return seconds.every((time, at) => at === 0 || time >= (seconds[at - 1] ?? 0));
}
