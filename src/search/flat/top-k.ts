import type { SearchHit } from '../engine.ts';

/** Keeps the best of many hits: a heap of at most `limit`, the worst of them on top. */
export class TopK {
  private readonly limit: number;
  private readonly heap: SearchHit[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Whether a hit would be kept. */
  accepts(passage: number, score: number): boolean {
    const worst = this.heap[0];
    if (worst === undefined || this.heap.length < this.limit) return this.limit > 0;
    return score > worst.score || (score === worst.score && passage < worst.passage);
  }

  /** Keeps a hit that `accepts` said yes to. */
  add(passage: number, score: number): void {
    const hit = { passage, score };
    if (this.heap.length < this.limit) this.rise(hit);
    else this.sink(hit);
  }

  /** The score that a hit has to reach to be kept; 0 while there is room. */
  get floor(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0]?.score ?? 0);
  }

  /** The hits kept, best first; of equal scores the lower passage first. */
  inOrder(): SearchHit[] {
    return this.heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  private rise(hit: SearchHit): void {
    let at = this.heap.length;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const parent = this.heap[above] as SearchHit;
      if (isWorse(parent, hit)) break;
      this.heap[at] = parent;
      at = above;
    }
    this.heap[at] = hit;
  }

  private sink(hit: SearchHit): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      const right = heap[below + 1];
      if (right !== undefined && isWorse(right, heap[below] as SearchHit)) below++;
      const child = heap[below] as SearchHit;
      if (isWorse(hit, child)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = hit;
  }
}

function isWorse(a: SearchHit, b: SearchHit): boolean {
  return a.score < b.score || (a.score === b.score && a.passage > b.passage);
}
