import type { Coverage } from '../../coverage.ts';
import { foldWord } from '../../language/folding.ts';
import type { Hit } from '../hit.ts';

/** Passages in which somebody of that name is quoted. */
export function hitsOfSpeaker(coverage: Coverage, of: string, passages: readonly number[]): Hit[] {
  const names = new Set(exactNames(coverage, of));
  if (names.size === 0) return [];
  const quoted = quotedIn(coverage, names, passages);
  coverage.elsewhere?.need({ passages: quoted });
  return quoted.flatMap((passage) => {
    const said = (coverage.quotes[passage] ?? []).filter(
      ({ speaker, within }) => within === null && speaker !== null && names.has(speaker),
    );
    if (said.length === 0) return [];
    return [{ passage, highlights: [], words: said.map(({ text }) => text).join(' ') }];
  });
}

/** Of passages those that quote one of these. */
function quotedIn(
  { speakers }: Coverage,
  names: ReadonlySet<string>,
  passages: readonly number[],
): readonly number[] {
  const own = speakers.quoted.filter(({ name }) => names.has(name));
  const all = new Set(own.flatMap((speaker) => [...speaker.quotedIn]));
  return passages.filter((passage) => all.has(passage));
}

/** Whom exactly a name means by now: misspellings are not forgiven, since nobody looks at what they lead to. */
export function exactNames(coverage: Coverage, of: string): string[] {
  const wanted = folded(of);
  return coverage.speakers
    .find(of)
    .filter(({ forms, name }) => [name, ...forms].some((form) => folded(form) === wanted))
    .map(({ name }) => name);
}

function folded(name: string): string {
  return name.trim().split(/\s+/u).map(foldWord).join(' ');
}
