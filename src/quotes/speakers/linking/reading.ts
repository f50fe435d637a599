import type { AnalysedArticle, Entity } from '../../analysis.ts';
import type { Speaker } from '../../speaker.ts';
import { MEN, WOMEN } from '../../words/first-names.ts';
import { bodyKey, foldName } from '../fold.ts';
import { genderOf, type PersonName, parsePerson, regnalOf, splitTitles } from '../person-name.ts';
import type { SpeakerEntry } from '../speakers-file.ts';

/** One figure of one article, its name taken apart. */
export interface ParsedName {
  /** Place of the article among those given. */
  readonly article: number;
  /** Place of the figure in that article's cast. */
  readonly figure: number;
  /** As it is shown: titles left out, unless one stands for the surname ("Prince Harry"). */
  readonly name: string;
  readonly person: PersonName;
  readonly regnal: string | null;
  /** By titles: 1 a man, 2 a woman, 0 not told, 3 both. */
  readonly gender: number;
  readonly kind: Speaker['kind'];
  readonly forms: readonly string[];
  /** Forms with an office or rank before the name, folded; "Mr" and the like tell nothing. */
  readonly ranked: readonly string[];
  /** Forms without any title, folded, each once. */
  readonly short: readonly string[];
  readonly roles: readonly string[];
  /** The editor's entry that claims it, or null. */
  readonly entry: number | null;
}

/** Every figure of every article, in order. A name is of the kind that most articles take it for. */
export function readFigures(
  articles: readonly AnalysedArticle[],
  entries: readonly SpeakerEntry[],
): ParsedName[] {
  const parse = parsedOnce();
  const parsed = articles.map(({ analysis }) => analysis.cast.map(parse));
  const kinds = kindsByName(articles, parsed);
  const claims = claimsOf(entries);
  return articles.flatMap(({ article, analysis }, at) =>
    analysis.cast.map((figure, place) => {
      const own = (parsed[at] as ParsedFigure[])[place] as ParsedFigure;
      const entry = claims(own.foldedName, article.id);
      const reading = {
        article: at,
        figure: place,
        name: own.name,
        person: own.person,
        regnal: own.regnal,
        gender: own.gender,
        forms: own.forms,
        ranked: own.ranked,
        short: own.short,
        roles: figure.roles,
        kind: majority(kinds.get(own.foldedName), figure),
        entry,
      };
      return entry === null ? reading : { ...reading, ...claimed(entries[entry] as SpeakerEntry) };
    }),
  );
}

/** What the titles of several readings tell together, as `gender`; contradicting ones tell nothing (0). */
export function sexOf(readings: readonly ParsedName[]): number {
  const told = readings.reduce((all, reading) => all | reading.gender, 0);
  return told === 3 ? 0 : told;
}

/** What the given names of several readings tell, as `gender`; 0 where they are not known or either's. */
export function sexOfGivenName(readings: readonly ParsedName[]): number {
  const names = readings.map(({ person }) => person.given[0] ?? '');
  const told = names.reduce(
    (all, name) => all | (MEN.has(name) ? 1 : 0) | (WOMEN.has(name) ? 2 : 0),
    0,
  );
  return told === 3 ? 0 : told;
}

/** A claimed figure goes by the name the editor gave. */
function claimed({ name, kind }: SpeakerEntry): Partial<ParsedName> {
  const bare = splitTitles(name, true);
  const person = parsePerson(bare.name.includes(' ') ? splitTitles(name, false).name : bare.name);
  return kind === null ? { person } : { person, kind };
}

interface ParsedFigure extends Omit<ParsedName, 'article' | 'figure' | 'kind' | 'entry' | 'roles'> {
  /** The figure's name folded, and `name` folded. */
  readonly folded: string;
  readonly foldedName: string;
}

/** Articles name the same people over and over, by the same forms: each such figure is parsed once. */
function parsedOnce(): (figure: Entity) => ParsedFigure {
  const known = new Map<string, ParsedFigure>();
  const same = new Map<Entity, ParsedFigure>();
  const ofForms = (figure: Entity) => {
    const key = `${figure.name}\n${figure.forms.join('\n')}`;
    const parsed = known.get(key) ?? parseFigure(figure);
    known.set(key, parsed);
    return parsed;
  };
  return (figure) => {
    const parsed = same.get(figure) ?? ofForms(figure);
    same.set(figure, parsed);
    return parsed;
  };
}

function parseFigure(figure: Entity): ParsedFigure {
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
    forms: figure.forms,
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

type Votes = Map<Speaker['kind'], number>;

function kindsByName(
  articles: readonly AnalysedArticle[],
  parsed: readonly ParsedFigure[][],
): Map<string, Votes> {
  const kinds = new Map<string, Votes>();
  for (const [at, { analysis }] of articles.entries()) {
    for (const [place, figure] of analysis.cast.entries()) {
      const { folded } = (parsed[at] as ParsedFigure[])[place] as ParsedFigure;
      const votes = kinds.get(folded) ?? new Map();
      kinds.set(folded, votes.set(figure.kind, (votes.get(figure.kind) ?? 0) + 1));
    }
  }
  return kinds;
}

function majority(votes: Votes | undefined, figure: Entity): Speaker['kind'] {
  let best = figure.kind;
  let most = 0;
  for (const kind of ['person', 'body', 'outlet'] as const) {
    const count = votes?.get(kind) ?? 0;
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

/** Which entry claims a folded name in an article: one for this article before one for all. */
function claimsOf(entries: readonly SpeakerEntry[]) {
  const byName = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    for (const form of [entry.name, ...entry.aliases]) {
      for (const key of [foldName(form), foldName(splitTitles(form, true).name), bodyKey(form)]) {
        const places = byName.get(key) ?? [];
        if (!places.includes(at)) byName.set(key, [...places, at]);
      }
    }
  }
  return (folded: string, articleId: string): number | null => {
    if (byName.size === 0) return null;
    const places = byName.get(folded) ?? byName.get(bodyKey(folded)) ?? [];
    const here = places.find((at) => entries[at]?.articles?.includes(articleId));
    return here ?? places.find((at) => entries[at]?.articles === null) ?? null;
  };
}
