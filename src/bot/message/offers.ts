import { oncePerCoverageInSteps } from '../../answers/coverage-memo-in-steps.ts';
import type { Coverage } from '../../coverage.ts';
import { editDistance } from '../../language/edit-distance.ts';
import { foldWord } from '../../language/folding.ts';
import { cleanLine } from '../../replies/clean.ts';

/** A name or a day that can be picked while somebody types. */
export type Offer = string;

/** What a platform can take of offers. */
export interface OffersRoom {
  /** How many, from 1. */
  readonly most: number;
  /** Characters of one: a longer name is not offered, since it can't be cut; it can still be typed. */
  readonly longest: number;
}

/** Something that can be offered, with the folded words of each form that people may find it by. */
interface Candidate {
  readonly value: string;
  readonly forms: readonly (readonly string[])[];
}

/** Misspelt ones are looked for only where fewer than this are found. */
const ENOUGH = 25;

/**
 * Offers for what is being typed, best first: names by how they begin, misspelt ones last; days newest
 * first. `speaker`, `outlet`, `since` and `until` have offers, no other option has.
 */
export function offersFor(
  coverage: Coverage,
  option: string,
  typed: string,
  { most, longest }: OffersRoom,
): Offer[] {
  const { speakers, outlets, days } = knownOf(coverage);
  const lists: Readonly<Record<string, readonly Candidate[]>> = {
    speaker: speakers,
    outlet: outlets,
    since: days,
    until: days,
  };
  const all = (lists[option] ?? []).filter(({ value }) => value.length <= longest);
  const found = ranked(all, wordsOf(typed.slice(0, longest)), most);
  return found.slice(0, most).map(({ value }) => value);
}

/** Gathers once a coverage what can be offered; the candidates stand in order of use. */
export const knownOf = oncePerCoverageInSteps(function* ({ speakers, outlets, articles }) {
  const people: Candidate[] = [];
  for (const each of inPortions([speakers.quoted, speakers.silent])) {
    people.push(...each.flatMap(({ name, forms }) => candidate(name, [name, ...forms])));
    yield;
  }
  const days = new Set(articles.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)])));
  return {
    speakers: people,
    outlets: outlets.all
      .toSorted((a, b) => b.articles.length - a.articles.length)
      .flatMap(({ name }) => candidate(name, [name])),
    days: [...days]
      .sort()
      .reverse()
      .flatMap((day) => candidate(day, [day, inWords(day)])),
  };
});

/** None for a name that no screen can show whole. */
function candidate(value: string, forms: readonly string[]): Candidate[] {
  if (cleanLine(value) !== value || value.trim() === '') return [];
  return [{ value, forms: [...new Set(forms)].map(wordsOf) }];
}

function inWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function ranked(
  all: readonly Candidate[],
  typed: readonly string[],
  most: number,
): readonly Candidate[] {
  if (typed.length === 0) return all.slice(0, most);
  const exact = all.flatMap((one, place) => {
    const worth = Math.max(...one.forms.map((form) => worthOf(form, typed)));
    return worth > 0 ? [{ one, worth, place }] : [];
  });
  const sorted = exact.sort((a, b) => b.worth - a.worth || a.place - b.place).map(({ one }) => one);
  if (sorted.length >= ENOUGH) return sorted;
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

/** The folded words of a name, or of what is typed of one. */
function wordsOf(text: string): string[] {
  return text
    .split(/[\s,.]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** Names folded in one turn: about ten milliseconds' worth. */
const PORTION = 400;

/** Lists in portions, one after the other, that are soon worked through. */
function* inPortions<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  for (const list of lists)
    for (let at = 0; at < list.length; at += PORTION)
      yield Array.from(
        { length: Math.min(PORTION, list.length - at) },
        (_, on) => list[at + on] as T,
      );
}
