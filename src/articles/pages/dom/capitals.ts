/** Pages have some hundred names; what makes them up without end is not to be kept. */
const MOST_NAMES = 1_000;

const CAPITALS = new Map<string, string>();

/** A tag's name in capitals, made once: it is asked for at each step. */
export function capitals(name: string): string {
  let made = CAPITALS.get(name);
  if (made !== undefined) return made;
  made = name.toUpperCase();
  if (CAPITALS.size < MOST_NAMES) CAPITALS.set(name, made);
  return made;
}
