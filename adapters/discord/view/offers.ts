import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { inPortions, isOfferable, wordsOf } from '../../../src/bot/message/offers.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { editDistance } from '../../../src/language/edit-distance.ts';
import { oncePerCoverageInSteps } from '../../../src/replies/coverage-memo-in-steps.ts';
import { limits } from '../limits.ts';
import type { Typing } from '../setup/commands.ts';

/** Something that can be offered, with the words that people may find it by. */
interface Candidate {
  readonly value: string;
  readonly label: string;
  /** Folded words of each form. */
  readonly forms: readonly (readonly string[])[];
}

interface Known {
  readonly speakers: readonly Candidate[];
  readonly outlets: readonly Candidate[];
  readonly days: readonly Candidate[];
}

/** Offers for what is being typed, best first: names by how they begin, misspelt ones last; days newest first. */
export function offersFor(
  coverage: Coverage,
  { option, typed }: Typing,
): APIApplicationCommandOptionChoice<string>[] {
  const all = knownOf(coverage);
  const lists: Readonly<Record<string, readonly Candidate[]>> = {
    speaker: all.speakers,
    outlet: all.outlets,
    since: all.days,
    until: all.days,
  };
  const found = ranked(lists[option] ?? [], wordsOf(typed.slice(0, limits.offerValue)));
  return found.slice(0, limits.offers).map(({ label, value }) => ({ name: label, value }));
}

/** Gathers once a coverage what can be offered; the candidates stand in order of use. */
export const knownOf = oncePerCoverageInSteps(function* ({ speakers, outlets, articles }) {
  const people: Candidate[] = [];
  for (const each of inPortions([speakers.quoted, speakers.silent])) {
    people.push(...each.flatMap(({ name, forms }) => candidate(name, forms)));
    yield;
  }
  const days = new Set(articles.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)])));
  const known: Known = {
    speakers: people,
    outlets: outlets.all
      .toSorted((a, b) => b.articles.length - a.articles.length)
      .flatMap(({ name }) => candidate(name, [name])),
    days: [...days]
      .sort()
      .reverse()
      .flatMap((day) => candidate(day, [day, inWords(day)])),
  };
  return known;
});

function candidate(name: string, forms: readonly string[]): Candidate[] {
  if (!isOfferable(name, limits.offerValue)) return [];
  return [{ value: name, label: name, forms: forms.map(wordsOf) }];
}

function inWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function ranked(all: readonly Candidate[], typed: readonly string[]): Candidate[] {
  if (typed.length === 0) return all.slice(0, limits.offers);
  const exact = all.flatMap((one, place) => {
    const worth = Math.max(...one.forms.map((form) => worthOf(form, typed)));
    return worth > 0 ? [{ one, worth, place }] : [];
  });
  const sorted = exact.sort((a, b) => b.worth - a.worth || a.place - b.place).map(({ one }) => one);
  if (sorted.length >= limits.offers) return sorted;
  const misspelt = forgiven(all, typed).filter((one) => !sorted.includes(one));
  return [...sorted, ...misspelt];
}

/** 3: the form begins like that; 2: its words do, in any order; 1: letters inside its words. */
function worthOf(form: readonly string[], typed: readonly string[]): number {
  if (form.join(' ').startsWith(typed.join(' '))) return 3;
  if (typed.every((word) => form.some((own) => own.startsWith(word)))) return 2;
  return typed.every((word) => word.length > 2 && form.some((own) => own.includes(word))) ? 1 : 0;
}

/** Those that some word of is nearly what was typed, nearest first: a third of its letters may be wrong. */
function forgiven(all: readonly Candidate[], typed: readonly string[]): Candidate[] {
  const near = all.flatMap((one, place) => {
    const distance = Math.min(...one.forms.map((form) => distanceOf(form, typed)));
    return Number.isFinite(distance) ? [{ one, distance, place }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance || a.place - b.place).map(({ one }) => one);
}

function distanceOf(form: readonly string[], typed: readonly string[]): number {
  let sum = 0;
  for (const word of typed) {
    const most = Math.floor(word.length / 3);
    const near = form.filter((own) => beginsAlike(own, word));
    const distances = near.map((own) => editDistance(word, own.slice(0, word.length + 1), most));
    const nearest = Math.min(...distances);
    if (most === 0 || nearest > most) return Number.POSITIVE_INFINITY;
    sum += nearest;
  }
  return sum;
}

/** One of the first two letters is right, or they are swapped: few get more wrong than that. */
function beginsAlike(own: string, word: string): boolean {
  return own[0] === word[0] || own[1] === word[1] || own[0] === word[1];
}
