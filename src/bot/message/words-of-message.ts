/** A list as platforms send it: whatever it may lack. */
export type Many<T> = readonly (T | null)[] | null | undefined;

/** The items of a list, none where there is none. */
export function itemsIn<T>(items: Many<T>): readonly (T | null)[] {
  return items ?? [];
}

/** An address alone is no word of its writer. */
const ADDRESS = /\bhttps?:\/\/\S+/giu;

/** The first of several places in a message that has words; null where none has. */
export function firstWithWords(ways: readonly (() => string)[]): string | null {
  for (const way of ways) {
    const text = way();
    if (/[\p{L}\p{N}]/u.test(text.replace(ADDRESS, ''))) return text;
  }
  return null;
}

/** Texts below each other, empty ones and what is no text left out. */
export function textLines(texts: readonly unknown[]): string {
  return texts.filter((text) => typeof text === 'string' && text !== '').join('\n');
}
