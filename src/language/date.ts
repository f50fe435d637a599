/**
 * A printed date as ISO 8601: `2025-08-15`, or with a time `2025-08-15T09:18:08+00:00`, as precise as stated
 * and with the offset only where one is stated.
 *
 * @returns null where the words state no date, a relative one ("13 hours ago"), or one that reads two ways
 */
export function isoDate(printed: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(printed.trim()) ? printed.trim() : null;
}
