import type { Status } from '../../article.ts';

/** What an agency says became of an item, by the words and codes that it uses; null where it may be used. */
export function agencyStatus(
  publication: string | null,
  signals: readonly string[] = [],
): Status | null {
  const code = (publication ?? '').toLowerCase().replace(/^.*[:/]/, '');
  if (/^cancel|^kill|^withdraw|^delete|^retract/.test(code)) return 'withdrawn';
  if (/^(?:withheld|withhold|embargo)/.test(code)) return 'embargoed';
  const signal = signals.map((text) => text.toLowerCase()).join(' ');
  if (/\bkill|withdraw|retract/.test(signal)) return 'withdrawn';
  if (/correct/.test(signal)) return 'corrected';
  return /\bupdate/.test(signal) ? 'updated' : null;
}

/** A version as a number; items without one count as the first. */
export function versionNumber(version: string | null | undefined): number {
  const number = Number(version);
  return Number.isFinite(number) && number > 0 ? number : 1;
}

/** Of items with several versions the highest of each, in the order of their first; what is replaced is counted. */
export function newestVersion<T extends { readonly id: string | null; readonly version: number }>(
  items: readonly T[],
): { kept: T[]; replaced: T[] } {
  const best = new Map<string, T>();
  for (const item of items) {
    const before = item.id === null ? undefined : best.get(item.id);
    if (item.id !== null && (!before || item.version >= before.version)) best.set(item.id, item);
  }
  const kept = items.filter((item) => item.id === null || best.get(item.id) === item);
  return { kept, replaced: items.filter((item) => !kept.includes(item)) };
}
