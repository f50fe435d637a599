import { askedTerms } from '../../../language/terms.ts';
import type { Speaker } from '../../speaker.ts';

/** What is printed of somebody besides the name: roles, and ranks before the full name ("Admiral Sir"). */
export function descriptionsOf({ name, forms, roles }: Speaker): Set<string> {
  const ranks = forms.flatMap((form) =>
    form.endsWith(` ${name}`) ? form.slice(0, -name.length) : [],
  );
  return new Set([...roles.map(({ text }) => text), ...ranks]);
}

/** Gives the terms of descriptions, each read once however many people it is printed of. */
export function descriptionReader(): (description: string) => ReadonlySet<string> {
  const read = new Map<string, ReadonlySet<string>>();
  return (description) => {
    const known = read.get(description);
    if (known !== undefined) return known;
    const terms = new Set(descriptionTerms(description));
    read.set(description, terms);
    return terms;
  };
}

/** Its terms in order, small words left out. */
export function descriptionTerms(description: string): string[] {
  return askedTerms(description).flatMap(({ term, stop }) => (stop ? [] : [term]));
}
