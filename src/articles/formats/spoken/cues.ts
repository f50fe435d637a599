import { decodeNames } from '../../read/named-characters.ts';
import type { Aside } from '../found.ts';
import { decodeXml } from '../xml-events.ts';

/** One line of captions as it is shown, or of a text with times. */
export interface CaptionCue {
  /** Seconds from the beginning; null where the file states none. */
  readonly start: number | null;
  readonly end: number | null;
  readonly lines: readonly CueLine[];
}

/** A line of a cue, its marks taken off. */
export interface CueLine {
  readonly text: string;
  /** Who speaks as the captions mark it; null where they mark nobody. */
  readonly speaker: string | null;
  /** Whether somebody else begins to speak here. */
  readonly turns: boolean;
}

const SOUND = /^[([♪♫*\s-]*(?:[[(][^\])]{1,60}[\])]|♪[^♪]{0,200}♪?)[\])♪♫*\s]*$/;
const LABEL =
  /^((?:(?:\p{Lu}[\p{L}.'’-]*|of|the|de|van|von) ?){1,5})(?: \([^)]{1,30}\))?: +(?=\S)/u;

/** A printed line of a cue; null where it is a sound, such as `[Applause]`, or empty. */
export function cueLine(raw: string): CueLine | null {
  const voice = /<v(?:\.[^\s>]{1,40})?\s+([^>]{1,100})>/.exec(raw)?.[1];
  const text = plain(raw);
  if (text === '' || SOUND.test(text)) return null;
  const turned = /^(?:>>+|-|–|—)\s*/.exec(text);
  const words = text.slice(turned?.[0].length ?? 0).replace(/^\[[^\]]{1,40}\]\s*(?=\S)/, '');
  const label = LABEL.exec(words)?.[1]?.trim();
  const named =
    label !== undefined && (label === label.toUpperCase() || turned !== null) ? label : null;
  const speaker = voice ? decodeXml(decodeNames(voice)).trim() : named;
  return {
    text: named !== null && !voice ? words.slice(LABEL.exec(words)?.[0].length ?? 0) : words,
    speaker,
    turns: turned !== null || named !== null,
  };
}

/**
 * Cues in which names in small letters stand before what is said ("Nell Oduya: It stays"): those are labels where one begins
 * several lines, or most lines have one.
 */
export function withNames(cues: readonly CaptionCue[]): readonly CaptionCue[] {
  const lines = cues.flatMap((cue) => cue.lines);
  const labels = lines.flatMap(({ speaker, text }) =>
    speaker === null ? (labelIn(text) ?? []) : [],
  );
  const most = labels.length >= FEWEST_LABELS && labels.length * 2 >= lines.length;
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = new Set(
    [...counts].flatMap(([label, count]) => (most || count >= FEWEST_LABELS ? [label] : [])),
  );
  if (known.size === 0) return cues;
  const named = (line: CueLine): CueLine => {
    const label = line.speaker === null ? labelIn(line.text) : null;
    if (label === null || !known.has(label)) return line;
    const text = line.text.slice(LABEL.exec(line.text)?.[0].length ?? 0);
    return { text, speaker: label, turns: true };
  };
  return cues.map((cue) => ({ ...cue, lines: cue.lines.map(named) }));
}

/** How often a label stands, or how many labels there are, before they count. */
const FEWEST_LABELS = 3;

function labelIn(text: string): string | null {
  return LABEL.exec(text)?.[1]?.trim() ?? null;
}

/** Whether a line is nothing but a sound. */
export function isSound(raw: string): boolean {
  return SOUND.test(plain(raw));
}

function plain(raw: string): string {
  const text = raw.replace(/\{\\[^}]{0,100}\}/g, '').replace(/<\/?[^<>]{0,200}>/g, '');
  return decodeXml(decodeNames(text))
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What cues come to as an article. */
export interface Spoken {
  readonly paragraphs: readonly string[];
  readonly asides: readonly Aside[];
  /** Whether a machine wrote it down: it then has no marks at the ends of sentences. */
  readonly machine: boolean;
}

/** Longest paragraph that further sentences of the same speaker are put to, and words of one without sentences. */
const LONG = 400;
const LONG_WORDS = 120;
/** A silence of so many seconds ends a paragraph. */
const SILENCE = 4;

/**
 * Puts cues together to paragraphs: sentences whole, one speaker each, whose name stands at their beginning as in a
 * transcript. Lines that roll up and are shown again count once.
 */
export function spokenFrom(
  cues: readonly CaptionCue[],
  timed: boolean,
  asides: readonly Aside[],
): Spoken {
  const machine = timed || isUnpunctuated(cues);
  const paragraphs: string[] = [];
  let text = '';
  let speaker: string | null = null;
  let last = '';
  let ended: number | null = null;
  const end = () => {
    if (text !== '') paragraphs.push(speaker === null ? text : `${speaker}: ${text}`);
    text = '';
  };
  for (const { start, end: until, lines } of cues) {
    const silent = start !== null && ended !== null && start - ended > SILENCE;
    for (const line of lines) {
      if (line.text === last) continue;
      last = line.text;
      const other = line.speaker !== null && line.speaker !== speaker;
      const full = machine
        ? text.split(' ').length >= LONG_WORDS || silent
        : isSentence(text) && (text.length > LONG || silent);
      if (other || line.turns || full) end();
      if (other) speaker = line.speaker;
      else if (line.turns && line.speaker === null) speaker = null;
      text = text === '' ? line.text : `${text} ${line.text}`;
    }
    ended = until;
  }
  end();
  return { paragraphs, asides, machine };
}

function isSentence(text: string): boolean {
  return /[.?!…]["”’»)]{0,2}$/.test(text);
}

function isUnpunctuated(cues: readonly CaptionCue[]): boolean {
  const text = cues.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
  return text.split(' ').length >= 12 && !/[.?!,;:]/.test(text);
}
