/** Longest slug, in bytes of UTF-8: a file name of it fits every file system, a number and an ending added. */
const LONGEST = 120;

/**
 * A name for files and addresses: lower case, accents of Latin letters off, words joined by hyphens, cut between words.
 * Letters of every alphabet stay.
 *
 * @returns an empty string where the text has neither letter nor digit
 */
export function slugOf(text: string): string {
  const words = text
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1')
    .replace(/['’]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = [...(words.shift() ?? '')].slice(0, LONGEST / 4).join('');
  for (const word of words) {
    if (Buffer.byteLength(`${slug}-${word}`) > LONGEST) break;
    slug += `-${word}`;
  }
  return slug;
}
