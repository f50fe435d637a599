const DISCORD_EPOCH = 1_420_070_400_000n;
let count = 0n;

/** An id as Discord makes them: the time in its upper bits, so that clients can read it back. */
export function snowflake(at: number = Date.now()): string {
  count = (count + 1n) & 0x3fffffn;
  return String(((BigInt(at) - DISCORD_EPOCH) << 22n) | count);
}
