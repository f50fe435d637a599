import type { Found, ImportFormat } from '../format.ts';
import { type Aside, found } from '../found.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{N}'’.-]{0,30}(?: [\\p{L}\\p{N}'’.-]{1,30}){0,4}";
const TIME = '[([]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2})(?:[.,]\\d{1,3})?[)\\]]?';
/** "Nell Oduya  0:03", "[00:00:03] Nell Oduya:", alone on a line or with the words behind it. */
const NAME_FIRST = new RegExp(`^(${NAME})(?:,|:)?\\s{1,9}${TIME}:?(?:\\s{1,9}(\\S.*))?$`, 'u');
const TIME_FIRST = new RegExp(`^${TIME}\\s{1,9}(?:[-–] )?(${NAME})(?::\\s{0,9}(.*))$`, 'u');
/** Such lines that a recording has at least, and share of all lines. */
const FEWEST = 3;
const SHARE = 0.2;

/** A line that says who begins to speak, and when. */
interface Begin {
  readonly speaker: string;
  readonly time: string;
  /** What follows on the line; may be empty. */
  readonly words: string;
}

/** What programs write that listen to meetings: who speaks and when on a line, below it what was said. */
export const timedTurns: ImportFormat = {
  name: 'timed-turns',
  about: 'Transcripts of recorded talks, a name and a time above what each says (TXT)',
  plain: true,
  recognise: ({ head, ending }) => {
    if (!/^(?:\.txt|\.text|)$/.test(ending)) return false;
    const lines = head.split('\n').filter((line) => line.trim() !== '');
    const begins = lines.flatMap((line) => beginIn(line) ?? []);
    const speakers = new Set(begins.map(({ speaker }) => speaker));
    const enough = begins.length >= FEWEST && begins.length >= lines.length * SHARE;
    // Below each stand words: a list of results or of a day's programme has none.
    const silent = begins.filter(({ words }) => words === '').length;
    const spoken = silent <= lines.length - begins.length;
    return enough && spoken && speakers.size < begins.length && rise(begins);
  },
  async *read(file): AsyncGenerator<Found> {
    const text = file.text();
    yield typeof text === 'string' ? turnsIn(text) : text;
  },
};

function beginIn(line: string): Begin | null {
  const text = line.slice(0, 2_000).trim();
  const named = NAME_FIRST.exec(text);
  if (named) return { speaker: named[1] ?? '', time: named[2] ?? '', words: named[3] ?? '' };
  const timed = TIME_FIRST.exec(text);
  return timed && { time: timed[1] ?? '', speaker: timed[2] ?? '', words: timed[3] ?? '' };
}

function turnsIn(text: string): Found {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const paragraphs: string[] = [];
  const asides: Aside[] = [];
  const above: string[] = [];
  let speaker: string | null = null;
  for (const [at, line] of lines.entries()) {
    const begin = beginIn(line);
    if (begin) asides.push({ text: begin.time, rule: 'time-stamp', line: at + 1 });
    speaker = begin?.speaker ?? speaker;
    const words = begin ? line.trim().slice(line.trim().length - begin.words.length) : line.trim();
    if (words === '' || (begin && begin.words === '')) continue;
    if (speaker === null) above.push(words);
    else paragraphs.push(`${speaker}: ${words}`);
  }
  const [title = null, ...rest] = above;
  return found({
    stated: { title, form: 'transcript' },
    paragraphs,
    asides: [...rest.map((words) => ({ text: words, rule: 'transcript-head' })), ...asides],
  });
}

/** Whether the times only go on, as those of one recording do. */
function rise(begins: readonly Begin[]): boolean {
  const seconds = begins.map(({ time }) =>
    time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
  );
  return seconds.every((time, at) => at === 0 || time >= (seconds[at - 1] ?? 0));
}
