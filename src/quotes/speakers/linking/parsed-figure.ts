import type { Entity } from '../../analysis.ts';
import { foldName } from '../fold.ts';
import { genderOf, type PersonName, parsePerson, regnalOf, splitTitles } from '../person-name.ts';

/** What a figure's name and forms tell, without any other figure. */
export interface ParsedFigure {
  /** As it is shown: titles left out, unless one stands for the surname ("Prince Harry"). */
  readonly name: string;
  readonly person: PersonName;
  readonly regnal: string | null;
  /** By titles: 1 a man, 2 a woman, 0 not told, 3 both. */
  readonly gender: number;
  /** Forms with an office or rank before the name, folded; "Mr" and the like tell nothing. */
  readonly ranked: readonly string[];
  /** Forms without any title, folded, each once. */
  readonly short: readonly string[];
  /** The figure's name folded, and `name` folded. */
  readonly folded: string;
  readonly foldedName: string;
}

const parsed = new WeakMap<Entity, ParsedFigure>();

/** What a figure's name and forms tell: taken apart once. */
export function parsedFigure(figure: Entity): ParsedFigure {
  const known = parsed.get(figure) ?? parse(figure);
  parsed.set(figure, known);
  return known;
}

/** Keeps what `parsedFigure` gave of the same figure before. */
export function keepParsed(figure: Entity, known: ParsedFigure): void {
  parsed.set(figure, known);
}

function parse(figure: Entity): ParsedFigure {
  const { name, titles } = splitTitles(figure.name, false);
  const forms = figure.forms.map((form) => splitTitles(form, true));
  const formTitles = forms.flatMap((form) => form.titles);
  const bare = splitTitles(name, true);
  const oneWord = !bare.name.includes(' ');
  const regnal = oneWord ? regnalOf([...formTitles, ...bare.titles]) : null;
  const shown =
    regnal === null ? name : `${regnal[0]?.toUpperCase()}${regnal.slice(1)} ${bare.name}`;
  return {
    name: shown,
    person: parsePerson(regnal === null ? name : bare.name),
    regnal,
    gender: genderOf([...titles, ...formTitles]),
    ranked: rankedForms(figure.forms),
    short: [...new Set(forms.map((form) => foldName(form.name)))],
    folded: foldName(figure.name),
    foldedName: foldName(shown),
  };
}

function rankedForms(forms: readonly string[]): string[] {
  return forms
    .map((form) => splitTitles(form, false).name)
    .filter((form) => splitTitles(form, true).titles.length > 0)
    .map(foldName);
}
