/** Whether an ascending list holds a number. */
export function holds(ascending: ArrayLike<number>, number: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number;
}
