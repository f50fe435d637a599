/** 32 bits of a string: FNV-1a over its UTF-16 code units (Fowler, Noll and Vo), high bits mixed in. */
export function wordHash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return mix(value);
}

/** 32 bits of a run of numbers, in their order. */
export function hashOfRun(numbers: ArrayLike<number>, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    value = Math.imul(value ^ mix(numbers[at] as number), 0x01000193);
  }
  return mix(value);
}

function mix(value: number): number {
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}
