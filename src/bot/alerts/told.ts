import type { Hit } from '../../alerts/hit.ts';
import { openMatcher } from '../../alerts/match/matcher.ts';
import type { Watched } from '../../alerts/watched.ts';
import type { AskOptions } from '../../answers/ask.ts';
import { passageIndex } from '../../answers/passage-index.ts';
import type { Coverage } from '../../coverage.ts';
import { partHash } from '../../history/parts.ts';
import type { KeptHit } from './store/alert-store.ts';

/** A hit as it stands in the coverage now. */
export interface ToldHit extends Pick<Hit, 'passage' | 'highlights'> {
  /** Passages elsewhere with the same words, by id; those that are gone left out. */
  readonly alsoIn: readonly string[];
  /** Names the hit among its watch's; when it was found, ms since 1970. */
  readonly hit: string;
  readonly found: number;
}

/** Where hits stand now, in their order; what is no longer in the coverage is left out, and so is one that another shows. */
export function toldHits(
  hits: readonly KeptHit[],
  watched: Watched,
  coverage: Coverage,
  options: AskOptions,
): ToldHit[] {
  const told: ToldHit[] = [];
  const shown = new Set<number>();
  for (const hit of hits) {
    const passage =
      placeOfWords(hit, coverage) ?? placeElsewhere(hit, coverage) ?? numberedPlace(hit, coverage);
    if (passage === null || shown.has(passage)) continue;
    shown.add(passage);
    const id = coverage.passages[passage]?.id;
    const alsoIn = hit.also.filter((one) => one !== id && passageIndex(coverage, one) !== null);
    const highlights = highlightsOf(passage, watched, coverage, options);
    told.push({ passage, alsoIn, highlights, hit: hit.hit, found: hit.found });
  }
  return told;
}

/** Where it stood, whatever stands there now. */
function numberedPlace({ article, paragraph }: KeptHit, coverage: Coverage): number | null {
  return (
    passageIndex(coverage, `${article}#${paragraph}`) ?? passageIndex(coverage, `${article}#1`)
  );
}

/** Where the words that were found stand in their article, as an index of passages; null where they don't. */
export function placeOfWords(
  { article, paragraph, part }: Pick<KeptHit, 'article' | 'paragraph' | 'part'>,
  coverage: Coverage,
): number | null {
  const has = (place: number) => partHash(coverage.passages[place]?.text ?? '') === part;
  const numbered = passageIndex(coverage, `${article}#${paragraph}`);
  if (numbered !== null && has(numbered)) return numbered;
  const first = passageIndex(coverage, `${article}#1`);
  if (first === null) return null;
  const count = coverage.article(article)?.paragraphs.length ?? 0;
  return Array.from({ length: count }, (_, at) => first + at).find(has) ?? null;
}

function placeElsewhere({ also }: KeptHit, coverage: Coverage): number | null {
  const places = also.map((id) => passageIndex(coverage, id));
  return places.find((place) => place !== null) ?? null;
}

function highlightsOf(
  passage: number,
  watched: Watched,
  coverage: Coverage,
  options: AskOptions,
): Hit['highlights'] {
  const fresh = { passages: [passage], articles: [], changed: [] };
  const [found] = openMatcher(coverage, fresh, options)(watched);
  return found?.highlights ?? [];
}
