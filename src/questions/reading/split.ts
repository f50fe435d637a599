import type { ParseContext } from '../parse-context.ts';
import { speechFrame } from './frames.ts';

const MOST_PARTS = 3;
const SHORTEST = 8;
/** Only the beginning of a longer text is parted, and nobody is looked for in all of it. */
const LONGEST = 2_000;
/** "… and is now facing trial", "… and who is also accused" go on about the same; a question of its own has a subject. */
const NEXT_QUESTION =
  /(?:(?:[,;]|(?<![\s,;]))\s+and\s+)(?!(?:who\s+)?(?:is|are|was|were|has|have)\s+(?:also|now|\w{2,20}(?:ly|ing|ed))\b)(?=(?:what|who|whom|when|where|why|how|did|does|do|is|are|was|were|has|have)\b[^?]{8,}\??$)/i;

/**
 * The questions that stand in one text: "Who is X? When does Y start?", "What did A say and what did
 * B say about Y?", "What did A and B say about Y?". One that is only one comes back alone.
 */
export function splitQuestion(text: string, scene: ParseContext): string[] {
  const parts = text
    .slice(0, LONGEST)
    .split(/(?<=\?)\s+(?=\S)/)
    .flatMap((part) => part.split(NEXT_QUESTION))
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST);
  const whole = parts.length > 1 && parts.length <= MOST_PARTS ? parts : [text];
  return whole.flatMap((part) => twoNames(part, scene)).slice(0, MOST_PARTS);
}

const JOINED = /(?<!\s)\s+(?:and|or|&)\s+/i;

/** One question for each of two speakers, where no single one goes by the joined name. */
function twoNames(text: string, { speakers }: ParseContext): string[] {
  if (text.length > LONGEST || !JOINED.test(text)) return [text];
  const who = speechFrame(text.replace(/(?<![\s?!.])[\s?!.]+$/, ''))?.who ?? null;
  const names = who?.split(JOINED) ?? [];
  if (who === null || names.length !== 2 || speakers.find(who).length > 0) return [text];
  if (names.some((name) => speakers.find(name).length === 0)) return [text];
  return names.map((name) => text.replace(who, name.replace(/^(?:both|either)\s+/i, '')));
}
