/**
 * The least of the best so many scores: a heap of numbers, the least on top. Lighter than `BestHits`
 * where only the score of the last of them is wanted, of thousands.
 */
export class KthBest {
  private readonly heap: Float64Array;
  private size = 0;

  /** @param limit how many of the best, at least 1 */
  constructor(limit: number) {
    this.heap = new Float64Array(limit);
  }

  /** The score of the last of the best; 0 while there are fewer. */
  get value(): number {
    return this.size < this.heap.length ? 0 : (this.heap[0] as number);
  }

  /** Takes a score into account; whatever is not above `value` changes nothing. */
  add(score: number): void {
    if (this.size < this.heap.length) this.rise(score);
    else if (score > (this.heap[0] as number)) this.sink(score);
  }

  private rise(score: number): void {
    const { heap } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if ((heap[above] as number) <= score) break;
      heap[at] = heap[above] as number;
      at = above;
    }
    heap[at] = score;
  }

  private sink(score: number): void {
    const { heap, size } = this;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && (heap[below + 1] as number) < (heap[below] as number)) below++;
      if ((heap[below] as number) >= score) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = score;
  }
}
