/** Parameters that say where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|\w+)|fbclid|gclid|mc_[ce]id|cmpid|xtor|ns_\w+)$/i;

/** An http(s) address without what tracks its reader; null where it is none. */
export function plainAddress(
  address: string | null | undefined,
  base: string | null = null,
): string | null {
  const text = address?.trim() ?? '';
  if (!URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  if (!/^https?:$/.test(url.protocol)) return null;
  const tracked = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracked.length === 0) return base ? url.href : text;
  for (const name of tracked) url.searchParams.delete(name);
  return url.href;
}
