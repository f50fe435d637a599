import type { Coverage } from '../coverage.ts';
import { exactNames } from './match/speaker.ts';
import type { Watched } from './watched.ts';

/** What somebody wants to watch, in the coverage's own words. */
export type MeantWatched =
  | {
      readonly watched: Watched;
      /** What else they should know; null for nothing. */
      readonly note: string | null;
    }
  /** Why it can't be watched. */
  | { readonly problem: string };

/** Characters of what is watched. */
const LONGEST = 300;

/** Finds the speaker, outlet or article that was meant, so that a watch goes on to mean the same. */
export function meantWatched(wished: Watched, coverage: Coverage): MeantWatched {
  const { kind, of: typed } = wished;
  const of = typed.trim();
  if (of === '') return { problem: 'It is not said what is to be watched.' };
  if (of.length > LONGEST) return { problem: `What is watched has at most ${LONGEST} characters.` };
  if (kind === 'speaker') return speakerMeant(of, coverage);
  if (kind === 'outlet') return outletMeant(of, coverage);
  if (kind === 'changes') return articleMeant(of, coverage);
  return { watched: { ...wished, of }, note: null };
}

function speakerMeant(of: string, coverage: Coverage): MeantWatched {
  const exact = exactNames(coverage, of);
  const found = exact.length > 0 ? exact : coverage.speakers.find(of).map(({ name }) => name);
  const [name] = found;
  if (found.length > 1)
    return { problem: `More than one speaker is called ${of}: ${found.slice(0, 8).join(', ')}.` };
  if (name !== undefined) return { watched: { kind: 'speaker', of: name }, note: null };
  const note = `Nobody called ${of} is quoted in this coverage so far.`;
  return { watched: { kind: 'speaker', of }, note };
}

function outletMeant(of: string, coverage: Coverage): MeantWatched {
  const [outlet] = coverage.outlets.find(of);
  const note = outlet === undefined ? `This coverage has no outlet called ${of} so far.` : null;
  return { watched: { kind: 'outlet', of: outlet?.name ?? of }, note };
}

function articleMeant(of: string, coverage: Coverage): MeantWatched {
  const bare = of.replace(/#\d+$/u, '');
  const asked = bare.toLowerCase();
  const article =
    coverage.article(bare) ?? coverage.articles.find(({ title }) => title?.toLowerCase() === asked);
  if (article === undefined) return { problem: `There is no article ${JSON.stringify(of)}.` };
  return { watched: { kind: 'changes', of: article.id }, note: article.title };
}
