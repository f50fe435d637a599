import type { Hit } from '../../alerts/hit.ts';
import { imprintOf, saysTheSame, tellingOf } from '../../alerts/sameness.ts';
import type { Coverage } from '../../coverage.ts';
import { partHash } from '../../history/parts.ts';
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
  settling.coverage.elsewhere?.need({ passages: found.map(({ passage }) => passage) });
  const known = new KnownHits(settling.known);
  const fresh = new Set<string>();
  const changed = new Set<string>();
  for (const one of found) {
    const hit = keptHit(one, settling);
    const same = known.sameAs(hit);
    if (same === null) {
      fresh.add(hit.hit);
      known.add(hit);
      continue;
    }
    const merged = together(same, hit);
    if (merged === same) continue;
    known.replace(merged);
    if (!fresh.has(merged.hit)) changed.add(merged.hit);
  }
  return { hits: known.those(fresh), changed: known.those(changed) };
}

/** Hits by what they may be known by: another can only be the same within an article, or with the same telling words. */
class KnownHits {
  readonly #byName = new Map<string, KeptHit>();
  readonly #alike = new Map<string, string[]>();

  constructor(known: readonly KeptHit[]) {
    for (const hit of known) this.add(hit);
  }

  add(hit: KeptHit): void {
    if (this.#byName.has(hit.hit)) return;
    this.#byName.set(hit.hit, hit);
    for (const key of keysOf(hit)) {
      const others = this.#alike.get(key);
      if (others === undefined) this.#alike.set(key, [hit.hit]);
      else others.push(hit.hit);
    }
  }

  replace(hit: KeptHit): void {
    this.#byName.set(hit.hit, hit);
  }

  sameAs(hit: KeptHit): KeptHit | null {
    for (const key of keysOf(hit))
      for (const name of this.#alike.get(key) ?? []) {
        const other = this.#byName.get(name) as KeptHit;
        const altered = other.article === hit.article;
        if (saysTheSame(hit.imprint, other.imprint, altered)) return other;
      }
    return null;
  }

  those(names: ReadonlySet<string>): KeptHit[] {
    return [...names].map((name) => this.#byName.get(name) as KeptHit);
  }
}

function keysOf({ article, imprint }: KeptHit): string[] {
  return [`in ${article}`, `says ${tellingOf(imprint)}`];
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
