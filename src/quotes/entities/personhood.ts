import type { Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';
import type { Chunk } from '../reading/chunks.ts';
import { GENDERED } from '../words/people-words.ts';
import type { Gender, NameAt } from './names.ts';
import { rolesBeside } from './roles.ts';

/** What the words round a name say of who bears it, whatever the name. */
export interface Personhood {
  /** Only a person is spoken of like this: "…, who", "…, 55,", "…, a biologist,", "… he". */
  readonly person: boolean;
  readonly gender: Gender;
}

/** Reads what stands round a name: an age, a role in apposition, "who", a pronoun that takes it up. */
export function personhoodOf(name: NameAt): Personhood {
  const roles = name.article ? [] : rolesBeside(name);
  const kin = roles.map(genderIn).find((gender) => gender !== null) ?? null;
  const pronoun = name.whole ? pronounAfter(name) : null;
  const person = roles.length > 0 || pronoun !== null || (name.whole && isSpokenOfAsPerson(name));
  return { person: person && !name.article, gender: kin ?? pronoun };
}

function genderIn(role: string): Gender {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    const gender = GENDERED[word];
    if (gender !== undefined) return gender;
  }
  return null;
}

/** "Moira Tench, who", "Moira Tench, 55,". */
function isSpokenOfAsPerson({ reading: { chunks }, place }: NameAt): boolean {
  const [comma, next, end] = [chunks[place + 1], chunks[place + 2], chunks[place + 3]];
  if (comma?.word === 'who') return true;
  if (comma?.kind !== ',') return false;
  return (
    next?.word === 'who' ||
    (/^\d{1,2}$/.test(next?.word ?? '') && /^[,.]$/.test(end?.kind ?? '.') && next?.kind === 'O')
  );
}

const HE = /^(?:he|his|him|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;

/**
 * The gender of the pronoun that takes up a name at the head of its clause: the first one in its own
 * sentence, where nobody else is named before it, or the one that opens the next.
 */
function pronounAfter(name: NameAt): Gender {
  const { reading, place } = name;
  const { chunks, tokens, names } = reading;
  const own = chunks[place] as Chunk;
  if (!opensClause(chunks, place) || own.phrase === null) return null;
  let opening = false;
  for (let at = own.phrase.to; at < Math.min(tokens.length, own.phrase.to + FARTHEST); at++) {
    const token = tokens[at] as Token;
    const quotation = quotationFrom(name.reading, token.start);
    if (quotation !== null) {
      opening = true;
      while (at + 1 < tokens.length && (tokens[at + 1] as Token).start < quotation.end) at++;
      continue;
    }
    if (opening) return genderOf(token);
    if (/^[.!?]$/.test(token.text)) opening = true;
    else if (names[at]) return null;
    const gender = genderOf(token);
    if (gender !== null) return gender;
  }
  return null;
}

function quotationFrom({ quotations }: NameAt['reading'], start: number): Span | null {
  return quotations.find(({ outer }) => outer.start === start)?.outer ?? null;
}

/** No sentence that tells whom its pronoun means is longer, in tokens. */
const FARTHEST = 40;

function genderOf({ lower }: Token): Gender {
  return HE.test(lower) ? 'm' : SHE.test(lower) ? 'f' : null;
}

function opensClause(chunks: readonly Chunk[], place: number): boolean {
  const before = chunks[place - 1];
  return before === undefined || before.kind === '.';
}
