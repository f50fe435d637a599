import type { Watched } from '../../../alerts/watched.ts';
import { passageJson } from '../../../answers/card/passage-json.ts';
import type { Coverage } from '../../../coverage.ts';
import { changeJson } from '../../../history/changes/change-json.ts';
import type { ListedChange } from '../../../history/changes/listed.ts';
import { cardOfPlace } from '../../../replies/around.ts';
import type { ToldHit } from '../told.ts';

/** A line of `alerts --json`, and what is posted to a hook. @param id the same for every telling of the same hit @param changes of a watched article */
export function alertJson(
  id: string,
  watch: { readonly id: string; readonly watched: Watched },
  { passage, highlights, alsoIn, found }: ToldHit,
  coverage: Coverage,
  changes: readonly ListedChange[] = [],
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
    ...(changes.length > 0 && { changes: changes.map(changeJson) }),
  };
}
