/** Does one piece of work after the other, in the order they came. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** An empty queue; work that fails holds up nobody. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
