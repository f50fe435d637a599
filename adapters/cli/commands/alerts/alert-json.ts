import type { Watched } from '../../../../src/alerts/watched.ts';
import type { KeptWatch } from '../../../../src/bot/alerts/store/alert-store.ts';
import type { ToldHit } from '../../../../src/bot/alerts/told.ts';
import type { Coverage } from '../../../../src/coverage.ts';
import { cardOfPlace } from '../../../../src/replies/around.ts';
import { passageJson } from '../../json.ts';

/** A line of `alerts list --json`. */
export function watchJson({ id, watched }: KeptWatch) {
  return { id, kind: watched.kind, of: watched.of };
}

/** A line of `alerts --json`, and what is posted to a hook. @param id the same for every telling of the same hit */
export function alertJson(
  id: string,
  watch: { readonly id: string; readonly watched: Watched },
  { passage, highlights, alsoIn, found }: ToldHit,
  coverage: Coverage,
) {
  const card = cardOfPlace(coverage, passage, highlights);
  const { text } = card.passage;
  return {
    id,
    watch: { id: watch.id, kind: watch.watched.kind, of: watch.watched.of },
    found: new Date(found).toISOString(),
    passage: {
      ...passageJson(card.passage, coverage.quotes[passage] ?? [], coverage),
      text,
      highlights: highlights.map(({ start, end }) => [start, end]),
      citation: card.citation,
      alsoIn,
    },
  };
}
