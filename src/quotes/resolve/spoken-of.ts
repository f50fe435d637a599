import type { SpeakerCandidate } from '../attribute/ruled-out.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Known } from './salience.ts';

/**
 * "Putin, he said, was", "Under questioning by Putin, he said": whoever the words are about or were said
 * to, right before "he said", is not who says them.
 */
export function isSpokenOf({ reading, place }: SpeakerCandidate, { last }: Known): boolean {
  const { chunks } = reading;
  if (last.reading !== reading || last.place !== place - 2 || !last.whole) return false;
  if (chunks[place - 1]?.kind !== ',' || chunks[place + 1]?.kind !== 'V') return false;
  return chunks[place + 2]?.kind === ',' || isFronted(chunks, last.place);
}

/** The phrase with a preposition that a sentence begins with ends in a name: "In a letter to Putin,". */
function isFronted(chunks: readonly Chunk[], name: number): boolean {
  if (!/^(?:by|to|with|from|against)$/.test(chunks[name - 1]?.word ?? '')) return false;
  for (let at = name - 2; at >= 0 && name - at < 9; at--) {
    const { kind } = chunks[at] as Chunk;
    if (kind === '.' || kind === 'Q') return true;
    if (kind === ',' || kind === 'C') return false;
  }
  return true;
}
