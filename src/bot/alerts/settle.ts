import type { Hit } from '../../alerts/hit.ts';
import { imprintOf, saysTheSame } from '../../alerts/sameness.ts';
import { partHash } from '../../alerts/served.ts';
import type { Coverage } from '../../coverage.ts';
import type { KeptHit } from './store/alert-store.ts';

/** What is new of what was found for one watch. */
export interface Settled {
  readonly hits: readonly KeptHit[];
  /** Known ones that are printed elsewhere too, or read otherwise by now. */
  readonly changed: readonly KeptHit[];
}

interface Settling {
  readonly coverage: Coverage;
  readonly watch: string;
  /** What is known of the watch, in any order. */
  readonly known: readonly KeptHit[];
  /** ms since 1970. */
  readonly now: number;
}

/**
 * Tells what was found for a watch from what it has found before: the same words elsewhere are one more place of a known
 * hit, and an altered text of a passage is the same hit.
 */
export function settleHits(found: readonly Hit[], settling: Settling): Settled {
  const fresh: KeptHit[] = [];
  const changed = new Map<string, KeptHit>();
  for (const one of found) {
    const hit = keptHit(one, settling);
    const known = settling.known.map((other) => changed.get(other.hit) ?? other);
    const same = [...fresh, ...known].find((other) =>
      saysTheSame(hit.imprint, other.imprint, other.article === hit.article),
    );
    if (same === undefined) {
      fresh.push(hit);
      continue;
    }
    const merged = together(same, hit);
    const at = fresh.indexOf(same);
    if (at >= 0) fresh[at] = merged;
    else if (merged !== same) changed.set(merged.hit, merged);
  }
  return { hits: fresh, changed: [...changed.values()] };
}

function keptHit({ passage, words }: Hit, { coverage, watch, now }: Settling): KeptHit {
  const { id, articleId, paragraph, text } = coverage.passages[passage] ?? {
    ...{ id: '', articleId: '', paragraph: 0, text: '' },
  };
  const part = partHash(text);
  const imprint = imprintOf(words);
  return {
    ...{ watch, hit: `${id} ${part}`, article: articleId, paragraph, part, imprint },
    ...{ also: [], found: now, alert: null },
  };
}

/** A known hit with one more place of its words. The same object where that is no news. */
function together(known: KeptHit, hit: KeptHit): KeptHit {
  if (known.article === hit.article) {
    if (known.part === hit.part) return known;
    return { ...known, paragraph: hit.paragraph, part: hit.part };
  }
  const place = `${hit.article}#${hit.paragraph}`;
  return known.also.includes(place) ? known : { ...known, also: [...known.also, place] };
}
