import { wordHash } from '../../../language/hash.ts';
import type { Entity } from '../../analysis.ts';
import { bodyKey, spellingKey } from '../fold.ts';
import { isAcronymOf } from './bodies.ts';
import { parsedFigure } from './parsed-figure.ts';

/**
 * By what a figure meets others when speakers are told apart, each as a hash: two figures that share no
 * key have nothing to do with one another. Two keys of one hash only make more figures be looked at.
 */
export const KEYS = [
  /** Its name folded, and as it is shown: figures of one name are of one kind. */
  'folded',
  'shown',
  /** The whole name, and the surname: people of one family are told apart together. */
  'whole',
  'family',
  /** What a bare surname may be joined by, and what it is looked for by besides. */
  'surname',
  'joined',
  'full',
  /** The surname that the whole name would be, were it one; 0 where it can't be. */
  'compound',
  /** Bare surnames that are nobody's are one by it. */
  'bare',
  'body',
] as const;

/** One of the keys. */
export type FigureKey = (typeof KEYS)[number];

/** The keys of one figure. */
export interface KeysOfFigure {
  /** In the order of `KEYS`. */
  readonly keys: readonly number[];
  /** One-word forms, by which bare surnames find people too. */
  readonly aliases: readonly number[];
  /** Acronyms of a body that it is printed with. */
  readonly acronyms: readonly number[];
}

/** The keys of a figure. */
export function keysOfFigure(figure: Entity): KeysOfFigure {
  const { name, person, regnal, short, folded, foldedName } = parsedFigure(figure);
  const { given, surname, wholeSurname } = person;
  const body = bodyKey(name);
  const acronyms = figure.forms.map(bodyKey).filter((form) => isAcronymOf(form, body));
  const own: Record<FigureKey, string> = {
    folded,
    shown: foldedName,
    whole: `${regnal ?? ''} ${person.key}`,
    family: spellingKey(surname),
    surname,
    joined: wholeSurname,
    full: given.join('') + surname,
    compound: given.length === 1 ? given[0] + surname : '',
    bare: spellingKey(wholeSurname),
    body,
  };
  return {
    keys: KEYS.map((key) => (own[key] === '' ? 0 : wordHash(own[key]))),
    aliases: short.filter((form) => !form.includes(' ')).map(wordHash),
    acronyms: acronyms.map(wordHash),
  };
}
