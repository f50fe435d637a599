/** What is put in and found again, with its number in the order it came. */
interface Entry<T> {
  readonly item: T;
  readonly number: number;
}

/** A fact that may not be stated. */
type Fact = string | null;

/**
 * Finds the first of many things that have the same key and facts that agree: two facts agree where they are the same or
 * one is not stated. Looked up, not searched: of thousands of articles with one headline or one text each would else be
 * held against all others.
 */
export class MarkIndex<T> {
  readonly #queues = new Map<string, Entry<T>[]>();
  readonly #heads = new Map<string, number>();
  #count = 0;

  add(key: string, facts: readonly Fact[], item: T): void {
    const entry = { item, number: this.#count++ };
    const places = combinations(facts.map((fact) => [fact === null ? UNSTATED : `=${fact}`, ANY]));
    for (const place of places) {
      const queue = this.#queues.get(key + place);
      if (queue) queue.push(entry);
      else this.#queues.set(key + place, [entry]);
    }
  }

  /** @param open whether a thing may still be found; one that may not is never asked about again */
  first(key: string, facts: readonly Fact[], open: (item: T) => boolean): T | null {
    const wanted = facts.map((fact) => (fact === null ? [ANY] : [`=${fact}`, UNSTATED]));
    let best: Entry<T> | null = null;
    for (const place of combinations(wanted)) {
      const found = this.#firstOpen(key + place, open);
      if (found !== null && (best === null || found.number < best.number)) best = found;
    }
    return best?.item ?? null;
  }

  #firstOpen(place: string, open: (item: T) => boolean): Entry<T> | null {
    const queue = this.#queues.get(place) ?? [];
    let head = this.#heads.get(place) ?? 0;
    while (head < queue.length && !open((queue[head] as Entry<T>).item)) head++;
    this.#heads.set(place, head);
    return queue[head] ?? null;
  }
}

const ANY = '*';
const UNSTATED = '-';

/** One of each, in every way: `a*`, `a-`, … parted so that no two ways look alike. */
function combinations(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (begun, choice) => begun.flatMap((start) => choice.map((next) => `${start}\0${next}`)),
    [''],
  );
}
