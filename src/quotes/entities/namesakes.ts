import { isPersonNoun } from '../words/person-nouns.ts';
import type { NameAt } from './names.ts';
import { rolesBeside } from './roles.ts';

/** What an article writes where two people of one name are in it. */
const SAYS_SO =
  /\b(?:shares? (?:his|her|a|the|their) (?:full )?name|(?:of|by|with) the same name|same name as|namesakes?|no relation|not related|unrelated to|not to be confused with|mistaken for|(?:another|a different|the other) (?=\p{Lu}))/u;

/** Letters without which a paragraph can't: asked once, and not at each of its names. */
const MAY_SAY_SO =
  /share|same name|namesake|relat|confused|mistaken|(?:another|different|other) \p{Lu}/u;

/** So many characters before and after a name are read. */
const NEAR = 140;

/**
 * The names that two people of an article bear, as it says itself ("shares his name with", "no
 * relation"): by place the role that tells which is meant ("the plumber"), null where none stands there.
 * A name that one person bears is absent.
 */
export function namesakesOf(names: readonly NameAt[]): Map<NameAt, string | null> {
  const shared = sharedNames(names);
  const tags = new Map<NameAt, string | null>();
  if (shared.size === 0) return tags;
  for (const name of names) if (shared.has(keyOf(name))) tags.set(name, roleOf(name));
  // one role alone parts nobody from anybody
  const told = new Map<string, Set<string>>();
  for (const [name, role] of tags)
    if (role !== null) told.set(keyOf(name), (told.get(keyOf(name)) ?? new Set()).add(role));
  for (const name of [...tags.keys()])
    if ((told.get(keyOf(name))?.size ?? 0) < 2) tags.delete(name);
  return tags;
}

/** The keys of names beside which the article says that two people bear them. */
function sharedNames(names: readonly NameAt[]): Set<string> {
  const shared = new Set<string>();
  const may = new Map<string, boolean>();
  for (const name of names) {
    const { text } = name.reading;
    if (name.words.length < 2) continue;
    if (!may.has(text)) may.set(text, MAY_SAY_SO.test(text));
    if (may.get(text) && saysSo(name)) shared.add(keyOf(name));
  }
  return shared;
}

function saysSo({ reading: { text }, start }: NameAt): boolean {
  return SAYS_SO.test(text.slice(Math.max(0, start - NEAR), start + NEAR));
}

function keyOf({ words }: NameAt): string {
  return words.join(' ').toLowerCase();
}

function roleOf(name: NameAt): string | null {
  for (const role of rolesBeside(name)) {
    const noun = role
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .find(isPersonNoun);
    if (noun !== undefined) return noun;
  }
  return null;
}
