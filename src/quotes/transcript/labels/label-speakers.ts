import { type Introduction, intervieweeOf } from '../interviewee.ts';
import { type PrintedName, PrintedNames, withoutCapitals } from '../printed-names.ts';
import { type LabelName, plainLabel, readLabelName, surnameOf } from './label-name.ts';
import type { Label } from './labels.ts';
import { isCapitals } from './read-label.ts';

/** Whom a label stands for. */
export interface LabelSpeaker {
  /** The full name, word by word in small letters as far as the article prints it so; empty for nobody who is named. */
  readonly words: readonly string[];
  /** Titles before the name as printed ("SECRETARY"), and what the label adds ("TRANSIT CHAIRMAN"). */
  readonly titles: readonly string[];
  readonly role: string | null;
  /** Whether the label's own words are shown as who spoke: not for "Q" and "A". */
  readonly shown: boolean;
}

const NOBODY = { words: [], titles: [], role: null };

/** Whom the labels of an article stand for, in their order. `texts`: headline and paragraphs. */
export function labelSpeakers(
  labels: readonly Label[],
  introduction: Introduction,
  texts: readonly string[],
): LabelSpeaker[] {
  const names = new PrintedNames([introduction.title ?? '', ...texts]);
  const early = new PrintedNames([introduction.title ?? '', ...introduction.paragraphs]);
  const read = labels.map(({ named }) => readLabelName(named.text));
  const full = fullLabels(read);
  const known = new Map<string, LabelSpeaker>();
  let answers: readonly string[] | null | undefined;
  return labels.map((label, at): LabelSpeaker => {
    const own = read[at] as LabelName;
    if (label.shape === 'question') return { ...NOBODY, shown: false };
    if (label.shape === 'answer') {
      answers ??= intervieweeOf(introduction);
      return { ...NOBODY, words: answers ?? [], shown: answers !== null };
    }
    const key = label.named.text;
    const before = known.get(key);
    if (before !== undefined) return before;
    const words = isOutlet(own, introduction.outlet)
      ? []
      : wordsFor(own, label, { names, early, full, introduction });
    const speaker = {
      words: words ?? [],
      titles: own.words.length > 0 ? own.titles : [],
      role: label.role,
      shown: true,
    };
    known.set(key, speaker);
    return speaker;
  });
}

interface Sources {
  readonly names: PrintedNames;
  /** Of the headline and the introduction alone. */
  readonly early: PrintedNames;
  /** By surname: the labels that print more than it. */
  readonly full: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly introduction: Introduction;
}

function fullLabels(read: readonly LabelName[]): Map<string, Map<string, readonly string[]>> {
  const full = new Map<string, Map<string, readonly string[]>>();
  for (const { words, key } of read) {
    // "VAN WYK" is a surname of two words, and no fuller than itself
    if (words.length < 2 || !isGiven(words[0] as string)) continue;
    const same = full.get(key) ?? new Map<string, readonly string[]>();
    same.set(plainLabel(words[0] as string), words);
    full.set(key, same);
  }
  return full;
}

/** The name in full; null where it can't be told which of two is meant, or no person is. */
function wordsFor(own: LabelName, label: Label, sources: Sources): readonly string[] | null {
  const { names, early, full, introduction } = sources;
  if (own.words.length === 0) return namedInNotes(label) ?? officeHolder(own, early);
  const capitals = isCapitals(own.words.join(' '));
  const spelt = capitals ? lowered(own.words, names) : own.words;
  const initials =
    own.words.length === 1 &&
    capitals &&
    /^\p{Lu}{2,3}$/u.test(own.words[0] as string) &&
    own.titles.length === 0;
  if (initials) {
    const byInitials = explained(plainLabel(own.words[0] as string), introduction, names);
    if (byInitials !== undefined) return byInitials;
  }
  if (own.words.length > 1 && isGiven(own.words[0] as string)) return fuller(spelt, names) ?? spelt;
  const labelled = [...(full.get(own.key)?.values() ?? [])];
  if (labelled.length > 1) return null;
  const [only] = labelled;
  if (only !== undefined) return isCapitals(only.join(' ')) ? lowered(only, names) : only;
  const surname = own.words.map(plainLabel).join(' ');
  const ends = [early.endingIn(surname), names.endingIn(surname)];
  for (const found of ends) {
    const people = distinct(found, 0);
    if (people.length === 1) return spelling(people[0] as PrintedName, names);
    if (people.length > 1) return null;
  }
  if (own.titles.length === 0 && own.words.length === 1) {
    const begins = distinct(names.beginningWith(surname), -1);
    if (begins.length === 1 && label.shape !== 'plain')
      return spelling(begins[0] as PrintedName, names);
  }
  return spelt;
}

/** "The Minister for Roads (Anna Holm)": whoever the brackets name holds the office. */
function namedInNotes({ notes, named }: Label): readonly string[] | null {
  const { words, titles } = readLabelName(notes[0] ?? '');
  // "Chair (Mrs Holm)": without "the" a seat may stand there as well, and only an address shows a person
  if (!/^the /iu.test(named.text) && !titles.some((title) => STYLE.test(title))) return null;
  return words.length > 1 && words.length < 5 && words.every((word) => /^\p{L}/u.test(word))
    ? words
    : null;
}

const STYLE = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame)\.?$/iu;

/** "de la Cruz" begins with a particle, "Anna Holm" with a given name. */
function isGiven(word: string): boolean {
  return (
    !/^(?:de|da|di|del|della|der|den|van|von|al|bin|el|la|le|du|dos|das|ter|ibn|ben|wa|ap|ould|mc|mac|st)$/iu.test(
      word,
    ) && !/^(?:al|el)[-'’]/iu.test(word)
  );
}

/** The same name with what stands between or was spelt smaller ("Joe Lorca" for "JOE LORCA"). */
function fuller(words: readonly string[], names: PrintedNames): readonly string[] | null {
  const whole = words.map(plainLabel).join(' ');
  const found = names
    .endingIn(surnameOf(words.map(plainLabel)))
    .find((name) => !name.loud && name.words.map(plainLabel).join(' ') === whole);
  return found?.words ?? null;
}

function lowered(words: readonly string[], names: PrintedNames): string[] {
  const small = withoutCapitals(words);
  return small
    .map((word) => names.spelling(plainLabel(word)) ?? word)
    .map((word, at) =>
      (small[at] as string)[0] === (small[at] as string)[0]?.toLowerCase()
        ? (small[at] as string)
        : word,
    );
}

function spelling(name: PrintedName, names: PrintedNames): readonly string[] {
  return name.loud ? lowered(name.words, names) : name.words;
}

/** One name a person: those whose first word (0) or last word (-1) is the same are one; the first printed form stays. */
function distinct(found: readonly PrintedName[], place: 0 | -1): PrintedName[] {
  const people = new Map<string, PrintedName>();
  for (const name of found) {
    const key = plainLabel(name.words.at(place) as string);
    const known = people.get(key);
    if (known === undefined || (known.loud && !name.loud)) people.set(key, name);
  }
  return [...people.values()];
}

/** "THE PRESIDENT" is whoever headline or introduction give that office; null where they give nobody or two. */
function officeHolder(own: LabelName, early: PrintedNames): readonly string[] | null {
  const office = own.titles
    .map(plainLabel)
    .filter((word) => !/^(?:the|mr|mrs|ms|madam|dr|\d+)$/u.test(word));
  if (office.length === 0) return null;
  const people = distinct(early.after(office), -1);
  return people.length === 1 ? spelling(people[0] as PrintedName, early) : null;
}

/** Initials stand for a name of headline, byline or text; null where two have them, undefined where none has. */
function explained(
  initials: string,
  { title, byline, paragraphs }: Introduction,
  names: PrintedNames,
): readonly string[] | null | undefined {
  const early = new PrintedNames([title ?? '', byline ?? '', ...paragraphs]);
  const people = distinct(early.withInitials(initials), -1);
  const found = people.length > 0 ? people : distinct(names.withInitials(initials), -1);
  if (found.length === 0) return undefined;
  return found.length === 1 ? spelling(found[0] as PrintedName, names) : null;
}

/** Whether a label is the outlet's name or its initials ("BBC:"): its questions are nobody's who is named. */
function isOutlet({ words, titles }: LabelName, outlet: string | null): boolean {
  if (outlet === null) return false;
  const label = [...titles, ...words]
    .map(plainLabel)
    .filter((word) => word !== 'the')
    .join(' ');
  const own = outlet
    .split(/\s+/u)
    .map(plainLabel)
    .filter((word) => word !== 'the');
  return (
    label === own.join(' ') ||
    (own.length > 1 && label === own.map((word) => word[0]).join('')) ||
    label === own.at(-1)
  );
}
