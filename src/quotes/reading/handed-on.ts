import { CUE_NOUNS } from '../words/cue-verbs.ts';
import type { Chunk } from './chunks.ts';
import { mentionKind } from './mention-kind.ts';

/** Verbs of whoever hands on the words of somebody else: "recalled Healey saying", base forms. */
const HANDS_ON: ReadonlySet<string> = new Set(
  'recall remember quote hear cite describe report recount see watch imagine remind mention show release broadcast post share'.split(
    ' ',
  ),
);

/** Verbs of whoever answers what somebody else said: "mocked Healey for saying", base forms. */
const TAKES_UP: ReadonlySet<string> = new Set(
  `quote cite mock criticize criticise attack praise blame slam condemn ridicule taunt tease chide
   scold rebuke denounce deride thank applaud commend credit dismiss report describe`.split(/\s+/),
);

/** Verbs whose agent speaks where they are passive: "was told by Healey". Others only name the paper. */
const NAMES_PAPER =
  /^(?:quote|cite|report|describe|broadcast|publish|print|release|post|share|read)$/;

/**
 * Whose words a reporting verb brings where somebody else hands them on: "Healey" in "Okafor recalled
 * Healey saying", "quoted Healey as saying", "mocked Healey for saying", "was told by Healey". `at` is
 * the chunk before the verb and its auxiliaries. Null where nobody hands them on.
 */
export function embeddedSubject(
  chunks: readonly Chunk[],
  verb: number,
  at: number,
  passive: boolean,
): number | null {
  const { cue } = chunks[verb] as Chunk;
  if (cue?.sense !== 'said') return null;
  if (passive) return NAMES_PAPER.test(cue.verb) ? null : agentOf(chunks, verb);
  if (!cue.ing) return null;
  const before = chunks[at] as Chunk;
  if (before.kind === 'M' && at === verb - 1) return heard(chunks, at);
  if (before.kind === ',') return heardBeforeAside(chunks, at);
  if (before.kind !== 'P' || !/^(?:as|for)$/.test(before.word)) return null;
  if (chunks[at - 1]?.kind === ',') return quotedBeforeAside(chunks, at - 1);
  const [other, doing] = [chunks[at - 1], chunks[at - 2]];
  return maySpeak(other) && TAKES_UP.has(doing?.cue?.verb ?? '') ? at - 1 : null;
}

/** "was told by Healey": the agent of a passive verb. */
function agentOf(chunks: readonly Chunk[], verb: number): number | null {
  return chunks[verb + 1]?.word === 'by' && chunks[verb + 2]?.kind === 'M' ? verb + 2 : null;
}

function heard(chunks: readonly Chunk[], other: number): number | null {
  const doing = chunks[other - 1];
  if (!maySpeak(chunks[other]) || doing?.kind !== 'V') return null;
  return HANDS_ON.has(doing.cue?.verb ?? '') ? other : null;
}

/** "released a statement saying": a statement hands nothing on, who released it speaks. */
function maySpeak(own: Chunk | undefined): boolean {
  if (own?.kind !== 'M' || CUE_NOUNS.has(own.word)) return false;
  return !/^(?:thing|plural|it)$/.test(mentionKind(own));
}

/** "quoted the driver, Edwin Marle, as saying": the name of the one who is quoted, else who it is. */
function quotedBeforeAside(chunks: readonly Chunk[], comma: number): number | null {
  const [doing, other, open, name] = [comma - 4, comma - 3, comma - 2, comma - 1];
  if (chunks[open]?.kind !== ',' || chunks[name]?.kind !== 'M') return null;
  if (!maySpeak(chunks[other]) || !TAKES_UP.has(chunks[doing]?.cue?.verb ?? '')) return null;
  return chunks[other]?.phrase?.name ? other : name;
}

/** "remembered her uncle, Edwin Marle, warning her": the aside stands after the one who is heard. */
function heardBeforeAside(chunks: readonly Chunk[], comma: number): number | null {
  const [other, name] = [comma - 3, comma - 1];
  if (chunks[comma - 2]?.kind !== ',' || chunks[name]?.kind !== 'M') return null;
  return chunks[other]?.kind === 'M' ? heard(chunks, other) : null;
}
