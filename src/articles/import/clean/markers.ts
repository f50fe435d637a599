import { foldLine } from './boilerplate/fold-line.ts';
import type { Cleaning, Line } from './cleaning.ts';
import { statementsOf } from './statements.ts';

/** Lines that mark what the next one states. */
const MARKER =
  /^(?:by|written by|words by|author|published|published (?:on|at)|posted|posted (?:on|by)|updated|updated on|last updated|last modified|date|publication date|publisher|outlet)$/;
/** How many lines further on it is looked for; a bar or "on" may stand between. */
const REACH = 3;
/** How far down a date may be printed on to a line of the text. */
const HEAD = 8;
/** A date with its marker, and the line of the text that it was printed on to. */
const RUN_IN = [
  /^((?:[Dd]ate|[Pp]ublished|[Uu]pdated):? \d{4}-\d\d-\d\d) +(?=[\p{Lu}"“‘'])/u,
  /^((?:[Pp]ublished|[Pp]osted|(?:[Ll]ast )?[Uu]pdated)\b.{4,80}?\b(?:19|20)\d\d)(?=\p{Lu}\p{Ll})/u,
];

/** Puts a marker ("By", "Published on") that stands on a line of its own together with what it marks. */
export function joinMarkers(cleaning: Cleaning): Cleaning {
  const lines: Line[] = [];
  const dropped = [...cleaning.dropped];
  for (let at = 0; at < cleaning.lines.length; at++) {
    const line = cleaning.lines[at] as Line;
    const joined = MARKER.test(foldLine(line.text) ?? '') ? joinedAt(cleaning.lines, at) : line;
    if (joined) lines.push(...(at < HEAD ? parted(joined) : [joined]));
    else dropped.push({ line, rule: 'label', keptAs: null });
    at += joined ? joined.printed.length - line.printed.length : 0;
  }
  return { ...cleaning, lines, dropped };
}

/** The marker and the lines below it as one line; null where they state nothing together. */
function joinedAt(lines: readonly Line[], at: number): Line | null {
  for (let more = 1; more <= REACH; more++) {
    const parts = lines.slice(at, at + 1 + more);
    const text = parts
      .map((part) => part.text)
      .filter((part) => /[\p{L}\p{N}]/u.test(part))
      .join(' ');
    const printed = parts.flatMap((part) => part.printed);
    if (printed.length === parts.length && statementsOf(text, true)) return { printed, text };
  }
  return null;
}

/** A line in two where it begins with a date that belongs to the page. */
function parted(line: Line): Line[] {
  const [, date] = RUN_IN.map((form) => form.exec(line.text)).find((found) => found !== null) ?? [];
  if (date === undefined) return [line];
  return [
    { printed: line.printed.slice(0, 1), text: date },
    { printed: line.printed, text: line.text.slice(date.length).trim() },
  ];
}
