import type { FrontMatter } from '../../front-matter.ts';
import type { Found, ImportFormat } from '../format.ts';
import { type Aside, found, noArticle } from '../found.ts';
import type { ImportFile } from '../import-file.ts';
import { type CaptionCue, cueLine, isSound, type Spoken, spokenFrom, withNames } from './cues.ts';

const TIMES =
  /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;
const NUMBERED = /^\ufeff?\s*\d{1,6}\s*\n\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/;

/** Where a block ends: at an empty line, and at one of blanks that no words of the cue follow. */
const TIMED_BLANK =
  /\n\n+|\n[ \t]+\n(?=\s{0,99}(?:\d{1,6}[ \t]{0,9}\n|(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->|NOTE\b|STYLE\b))/;

/** Captions of broadcasts and videos. */
export const captions: ImportFormat = {
  name: 'captions',
  about: 'Captions (SRT, VTT), those that a machine wrote marked',
  recognise: ({ head }) => /^\ufeff?WEBVTT(?:[ \t\n-]|$)/.test(head) || NUMBERED.test(head),
  async *read(file): AsyncGenerator<Found> {
    const text = file.text();
    yield typeof text === 'string' ? captionsIn(text, file) : text;
  },
};

function captionsIn(text: string, file: ImportFile): Found {
  // A line of blanks is a line of the cue: machines write one above the words that are new.
  const blocks = text.replace(/^\ufeff/, '').split(TIMED_BLANK);
  const header = /^WEBVTT(?:[ \t]+-?[ \t]*(.*))?$/m.exec(blocks[0] ?? '');
  const asides: Aside[] = [];
  const cues = cuesIn(blocks, asides);
  const timed =
    /<\d{1,2}:\d\d(?::\d\d)?\.\d{3}>/.test(text) ||
    (/^kind: captions$/im.test(blocks[0] ?? '') && /<c>/.test(text));
  return spokenArticle(
    spokenFrom(withNames(cues), timed, asides),
    header?.[1]?.trim() || null,
    file.file,
  );
}

/** What stands between cues and is nobody's words, by how it begins; a number alone is one whose times are missing. */
const NOTE = /^(?:WEBVTT|NOTE|STYLE|REGION)\b|^\d{1,6}$/;

/** The cues of blocks. Words without times go on with the cue before: an empty line inside a cue ends its block, not it. */
function cuesIn(blocks: readonly string[], asides: Aside[]): CaptionCue[] {
  const cues: CaptionCue[] = [];
  for (const [at, block] of blocks.entries()) {
    const lines = filledLines(block);
    const timed = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[timed] ?? '');
    const before = cues.at(-1);
    if (times === null && (before === undefined || NOTE.test(lines.join(' ')))) {
      const text = lines.filter((line) => !line.startsWith('WEBVTT')).join(' ');
      if (text !== '') asides.push({ text, rule: 'caption-note', line: at + 1 });
      continue;
    }
    const spoken = lines.slice(timed + 1);
    for (const line of spoken)
      if (isSound(line)) asides.push({ text: line, rule: 'sound', line: at + 1 });
    if (times === null) cues.splice(-1, 1, goingOn(before as CaptionCue, spoken));
    else cues.push(cueFrom(times, spoken));
  }
  return cues;
}

function goingOn(cue: CaptionCue, spoken: readonly string[]): CaptionCue {
  return { ...cue, lines: [...cue.lines, ...joined(spoken)] };
}

function cueFrom(times: RegExpExecArray, spoken: readonly string[]): CaptionCue {
  return {
    start: seconds(times.slice(1, 5)),
    end: seconds(times.slice(5, 9)),
    lines: joined(spoken),
  };
}

function filledLines(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line that goes on from the one before belongs to its speaker. */
function joined(lines: readonly string[]) {
  return lines.flatMap((line) => cueLine(line) ?? []);
}

function seconds([hours = '0', minutes = '0', whole = '0', part = '0']: (
  | string
  | undefined
)[]): number {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(whole) + Number(part) / 1_000;
}

/** An article of what was spoken; a problem where it holds no words. */
export function spokenArticle(
  { paragraphs, asides, machine }: Spoken,
  title: string | null,
  file: string,
): Found {
  if (paragraphs.length === 0) {
    return noArticle(file, 'article-empty', 'The captions hold no words.', 'Leave the file out.');
  }
  const stated: Partial<FrontMatter> = {
    title,
    form: 'captions',
    machine: machine ? 'true' : null,
  };
  return found({ stated, paragraphs, asides });
}
