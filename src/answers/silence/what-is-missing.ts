import { sentencesOf } from '../../language/sentences.ts';
import type { Speaker } from '../../quotes/speaker.ts';
import { saidOfOthers } from '../certainty/contradiction/other-roles.ts';
import { unsaidBeside } from '../kinds/kind-first.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

/** A sentence longer than this is not cut short for a reason: the passage below shows it whole. */
const LONGEST = 240;
const LOOKED_AT = 8;

/**
 * That nobody quotes somebody, and what the coverage says of them instead: one sentence, as printed.
 *
 * @param called the name as a sentence has it ("the White House")
 */
export function quotedNowhere(
  { name, kind }: Pick<Speaker, 'name' | 'kind'>,
  called: string,
  ranked: readonly Ranked[],
  context: QueryContext,
): string {
  const last = name.split(' ').at(-1) ?? name;
  const sentence = sentenceWith(last, ranked, context);
  const nowhere = `The coverage quotes ${called} nowhere`;
  if (sentence === null) return `${nowhere}.`;
  return `${nowhere}; it says of ${kind === 'person' ? 'them' : 'it'}: ${sentence}`;
}

function sentenceWith(
  words: string,
  ranked: readonly Ranked[],
  { coverage }: QueryContext,
): string | null {
  for (const { passage } of ranked.slice(0, LOOKED_AT)) {
    const text = coverage.passages[passage]?.text ?? '';
    const at = text.indexOf(words);
    const span = sentencesOf(text).find(({ start, end }) => at >= start && at < end);
    if (at >= 0 && span !== undefined && span.end - span.start <= LONGEST)
      return text.slice(span.start, span.end);
  }
  return null;
}

/** A name as the best passages print it, however it was typed; null where none prints it. */
export function asPrinted(
  typed: string,
  ranked: readonly Ranked[],
  { coverage }: QueryContext,
): string | null {
  const wanted = typed.toLowerCase();
  for (const { passage } of ranked.slice(0, LOOKED_AT)) {
    const text = coverage.passages[passage]?.text ?? '';
    const lower = text.toLowerCase();
    const at = lower.indexOf(wanted);
    // A few letters are longer in lower case, and places in the text would be others.
    if (at >= 0 && lower.length === text.length) return text.slice(at, at + typed.length);
  }
  return null;
}

/** Most of a topic that somebody's quotes must hold to be named as who speaks of it. */
const ON_TOPIC = 0.6;

/** Who is quoted on a topic where whoever was asked about is not; null where nobody is. */
export function quotedInstead(
  ranked: readonly Ranked[],
  { coverage, names, question }: QueryContext,
): string | null {
  if (question.terms.length === 0) return null;
  for (const { passage, signals } of ranked.slice(0, LOOKED_AT)) {
    if (signals.othersTopic < ON_TOPIC) continue;
    const other = (coverage.quotes[passage] ?? []).find(
      ({ speaker }) => speaker !== null && !names.has(speaker),
    );
    if (other?.speaker) return other.speaker;
  }
  return null;
}

/** What a question for a fact wants that no passage near it says: "when", or what was done; null where neither is missing. */
export function unsaid(ranked: readonly Ranked[], context: QueryContext): string | null {
  const { verb, question } = context;
  const other = saidOfOthers(ranked, context);
  if (other !== null && other.length <= LONGEST)
    return `The coverage says otherwise who did what: ${other}`;
  const kind = unsaidBeside(ranked, context);
  if (kind !== null) return `The coverage does not say ${kind}.`;
  const done = verb === null ? undefined : question.terms[verb]?.typed;
  const isSaid = ranked.slice(0, LOOKED_AT / 2).some(({ signals }) => signals.verb > 0);
  if (done === undefined || isSaid || ranked.length === 0) return null;
  return `Some passages are related, but none says “${done}”.`;
}
