import type { Chunk } from '../reading/chunks.ts';
import { GROUP_NOUNS, PERSON_NOUNS, TITLES } from '../words/people-words.ts';
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
  return roles;
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
function roleAt({ reading }: NameAt, place: number): string | null {
  const first = reading.chunks[place];
  if (first === undefined || !isRole(first)) return null;
  const end = descriptionEnd(reading.chunks, place);
  const { kind } = reading.chunks[end + 1] ?? { kind: '.' };
  if (kind !== ',' && kind !== '.' && kind !== 'V' && kind !== 'X') return null;
  return reading.text.slice(first.start, (reading.chunks[end] as Chunk).end);
}

function roleEnding({ reading }: NameAt, place: number): string | null {
  const { chunks } = reading;
  let start = place;
  while (
    start >= 2 &&
    chunks[start - 1]?.kind === 'P' &&
    LINKS.test((chunks[start - 1] as Chunk).word)
  )
    start -= 2;
  const first = chunks[start];
  if (first === undefined || chunks[place]?.kind !== 'M' || !isRole(first)) return null;
  return reading.text.slice(first.start, (chunks[place] as Chunk).end);
}

function isRole(chunk: Chunk): boolean {
  if (chunk.kind !== 'M' || chunk.phrase === null || chunk.phrase.possessive) return false;
  if (chunk.phrase.name !== null) return false;
  return (PERSON_NOUNS.has(chunk.word) || TITLES.has(chunk.word)) && !GROUP_NOUNS.has(chunk.word);
}

/** The last chunk of a description: "the chief" reaches over "of the defence staff". */
export function descriptionEnd(chunks: readonly Chunk[], place: number): number {
  let end = place;
  while (
    end - place < 8 &&
    chunks[end + 1]?.kind === 'P' &&
    LINKS.test((chunks[end + 1] as Chunk).word) &&
    chunks[end + 2]?.kind === 'M'
  )
    end += 2;
  return end;
}
