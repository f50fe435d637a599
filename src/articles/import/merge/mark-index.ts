/** A fact that may not be stated. */
type Fact = string | null;

/** What is put in and found again, with its number in the order it came. */
interface Entry<T> {
  readonly item: T;
  readonly number: number;
  readonly facts: readonly Fact[];
}

/** How many things of one key are held against each other one by one; nearly all keys have one. */
const FEW = 6;

/**
 * Finds the first of many things that have the same key and facts that agree: two facts agree where they are the same or
 * one is not stated. Where a key has many they are looked up, not searched: of thousands of articles with one headline or one
 * text each would else be held against all others.
 */
export class MarkIndex<T> {
  readonly #known = new Map<string, Entry<T>[] | Many<T>>();
  #count = 0;

  add(key: string, facts: readonly Fact[], item: T): void {
    const entry = { item, number: this.#count++, facts };
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, [entry]);
    else if (known instanceof Many) known.add(entry);
    else if (known.push(entry) > FEW) this.#known.set(key, new Many(known));
  }

  /** @param open whether a thing may still be found; one that may not is never asked about again */
  first(key: string, facts: readonly Fact[], open: (item: T) => boolean): T | null {
    const known = this.#known.get(key);
    if (known === undefined) return null;
    if (known instanceof Many) return known.first(facts, open);
    const found = known.find((entry) => agree(entry.facts, facts) && open(entry.item));
    return found?.item ?? null;
  }
}

function agree(own: readonly Fact[], others: readonly Fact[]): boolean {
  return own.every((fact, at) => fact === null || others[at] === null || fact === others[at]);
}

/** Things of one key, by every way in which their facts may agree with others. */
class Many<T> {
  readonly #queues = new Map<string, Entry<T>[]>();
  readonly #heads = new Map<string, number>();

  constructor(entries: readonly Entry<T>[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry<T>): void {
    const ways = entry.facts.map((fact) => [fact === null ? UNSTATED : `=${fact}`, ANY]);
    for (const place of combinations(ways)) {
      const queue = this.#queues.get(place);
      if (queue) queue.push(entry);
      else this.#queues.set(place, [entry]);
    }
  }

  first(facts: readonly Fact[], open: (item: T) => boolean): T | null {
    const wanted = facts.map((fact) => (fact === null ? [ANY] : [`=${fact}`, UNSTATED]));
    let best: Entry<T> | null = null;
    for (const place of combinations(wanted)) {
      const found = this.#firstOpen(place, open);
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
