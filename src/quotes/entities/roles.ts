import type { Chunk } from '../reading/chunks.ts';
import { governorOf } from '../reading/governor.ts';
import { GROUP_NOUNS, TITLES } from '../words/people-words.ts';
import { isPersonNoun } from '../words/person-nouns.ts';
import type { NameAt } from './names.ts';
import { roleInTitle } from './role-in-title.ts';

const LINKS = /^(?:of|for|at|in|from|to|with|on)$/;

/** Roles as printed beside a name: before it ("Defence secretary"), or in apposition on either side. */
export function rolesBeside(name: NameAt): string[] {
  const roles: string[] = [];
  const before = roleBefore(name);
  if (before !== null) roles.push(before);
  if (name.whole) {
    const { chunks } = name.reading;
    const after = chunks[name.place + 1]?.kind === ',' ? roleAt(name, name.place + 2) : null;
    if (after !== null) roles.push(after);
    const ahead = chunks[name.place - 1]?.kind === ',' ? roleEnding(name, name.place - 2) : null;
    if (ahead !== null) roles.push(ahead);
  }
  return roles.map(withoutOwner);
}

/** "envoy" of "His envoy": whose he is can't be told where the role is shown. */
function withoutOwner(role: string): string {
  return role.replace(/^(?:his|her|their|its|our|my|your) (?=\p{L})/iu, '');
}

/** All that is printed before a name in its phrase, titles of any sort; empty where nothing is. */
export function titleBefore({ printed, bare }: NameAt): string {
  return printed.slice(0, printed.length - bare.length).trim();
}

function roleBefore(name: NameAt): string | null {
  if (titleBefore(name) === '') return null;
  const before = name.whole ? phraseBefore(name) : titleBefore(name);
  const role = roleInTitle(before);
  return role && before.slice(role.start, role.end);
}

/** The phrase before a name, other names in it included ("FBI director"), from whoever owns it on. */
function phraseBefore({ reading, place, start }: NameAt): string {
  const phrase = reading.chunks[place] as Chunk;
  const words = reading.text.slice(phrase.start, start);
  return words.slice((/^.*['’]s?\s/su.exec(words)?.[0] ?? '').length).trim();
}

/** The description that begins at a chunk, with what "of", "for", "at" tie to it. */
function roleAt({ reading, place: own }: NameAt, place: number): string | null {
  const first = reading.chunks[place];
  if (first === undefined || !isRole(first)) return null;
  const end = descriptionEnd(reading.chunks, place);
  const { kind } = reading.chunks[end + 1] ?? { kind: '.' };
  if (!/^[,.:VXQ-]$/.test(kind)) return null;
  // "According to Anna Holm, the patient slept": the comma ends her phrase, and another acts
  if (/^[VX]$/.test(kind) && reading.chunks[own - 1]?.word === 'according to') return null;
  return reading.text.slice(first.start, (reading.chunks[end] as Chunk).end);
}

function roleEnding({ reading }: NameAt, place: number): string | null {
  const { chunks } = reading;
  if (chunks[place]?.kind !== 'M') return null;
  const start = governorOf(chunks, place);
  const first = chunks[start];
  if (first === undefined || !isRole(first)) return null;
  return reading.text.slice(first.start, (chunks[place] as Chunk).end);
}

function isRole(chunk: Chunk): boolean {
  if (chunk.kind !== 'M' || chunk.phrase === null || chunk.phrase.possessive) return false;
  if (chunk.phrase.name !== null && !TITLES.has(chunk.word)) return false;
  return (isPersonNoun(chunk.word) || TITLES.has(chunk.word)) && !GROUP_NOUNS.has(chunk.word);
}

/** The last chunk of a description: "the chief" reaches over "of the defence staff". */
export function descriptionEnd(chunks: readonly Chunk[], place: number): number {
  let end = place;
  while (end - place < 8) {
    const next = linkedTo(chunks, end);
    if (next === null) return end;
    end = next;
  }
  return end;
}

/** The noun that a preposition, or a participle with one, ties to a noun: "of the staff", "acting for Healey". */
function linkedTo(chunks: readonly Chunk[], at: number): number | null {
  const doing =
    /^[VW]$/.test(chunks[at + 1]?.kind ?? '') && /ing$/.test(chunks[at + 1]?.word ?? '');
  const link = doing ? at + 2 : at + 1;
  if (doing && chunks[link]?.kind === 'M') return link;
  const { kind, word } = chunks[link] ?? { kind: '.', word: '' };
  return kind === 'P' && LINKS.test(word) && chunks[link + 1]?.kind === 'M' ? link + 1 : null;
}
