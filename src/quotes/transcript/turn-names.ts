import type { NameAt } from '../entities/names.ts';
import type { Cast } from '../entities.ts';
import type { Reading } from '../reading.ts';
import { plainLabel } from './labels/label-name.ts';
import type { Turn } from './turns.ts';

/** A label stands ahead of all chunks of its paragraph. */
const AHEAD = -1;

/** The names that labels print, for the cast: one for each turn that has a named speaker. By turn. */
export function namesOfTurns(
  turns: readonly Turn[],
  readings: readonly Reading[],
): Map<number, NameAt> {
  const names = new Map<number, NameAt>();
  for (const { number, paragraph, speaker } of turns) {
    const reading = readings[paragraph];
    if (speaker.words.length === 0 || names.has(number) || reading === undefined) continue;
    names.set(number, nameAhead(reading, speaker));
  }
  return names;
}

/** A name as a label prints it, before all that its paragraph names. */
function nameAhead(reading: Reading, { words, titles }: Turn['speaker']): NameAt {
  const bare = words.join(' ');
  return {
    reading,
    place: AHEAD,
    words,
    titles: titles.map(plainLabel),
    printed: bare,
    bare,
    article: false,
    start: 0,
    owns: false,
    whole: false,
  };
}

/** Who of the cast speaks in each turn. An office beside a name in its label is put down as a role. */
export function figuresOfTurns(
  turns: readonly Turn[],
  names: ReadonlyMap<number, NameAt>,
  { members }: Cast,
): Map<number, number> {
  const wanted = new Map([...names].map(([number, name]) => [name, number]));
  const figures = new Map<number, number>();
  members.forEach(({ places }, figure) => {
    for (const place of places) {
      const number = wanted.get(place);
      if (number !== undefined) figures.set(number, figure);
    }
  });
  addRoles(members, turns, figures);
  return figures;
}

function addRoles(
  members: Cast['members'],
  turns: readonly Turn[],
  figures: ReadonlyMap<number, number>,
): void {
  for (const { number, speaker } of turns) {
    const figure = figures.get(number);
    if (figure !== undefined && speaker.role !== null) members[figure]?.roles.add(speaker.role);
  }
}
