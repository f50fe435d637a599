import { unsaidKind } from '../kinds/kind-first.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { CERTAINTY_MODELS, judgedAs, probabilityOf } from './certainty-model.ts';
import { saidOfOthers } from './contradiction/other-roles.ts';
import { isUnidentified } from './identity.ts';
import { isNowhere } from './missing-answer-type.ts';
import { type CertaintySignals, certaintySignals } from './signals.ts';

/**
 * The most that is believed where somebody's words are wanted, whatever they are about, and nobody
 * quotes them: passages that only name them put no words into their mouth. The same where no word tells
 * what a country thinks, nobody stands beside the office asked for, or no age, money or date is printed
 * where one is asked for, or what is asked is said of somebody else. A promise, not fitted.
 */
const NEVER_QUOTED = 0.2;

/** How likely the best passages answer the question, 0 to 1; 0 where nothing was found. */
export function certaintyOf(ranked: readonly Ranked[], context: QueryContext): number {
  if (ranked.length === 0) return 0;
  const model = CERTAINTY_MODELS[judgedAs(context.question)];
  const signals = certaintySignals(ranked, context);
  const probability = probabilityOf(model, { ...signals });
  const unsaid =
    isSilent(signals, context) ||
    lacksAttitude(ranked, context) ||
    isUnidentified(ranked, context) ||
    isNowhere(ranked, context) ||
    unsaidKind(ranked, context) !== null ||
    saidOfOthers(ranked, context) !== null;
  return unsaid ? Math.min(probability, NEVER_QUOTED) : probability;
}

const LOOKED_AT = 4;

/** What a country or body thinks is asked for, and no word of attitude stands near its name. */
function lacksAttitude(ranked: readonly Ranked[], { question }: QueryContext): boolean {
  if (question.kind !== 'attitude') return false;
  return !ranked.slice(0, LOOKED_AT).some(({ signals }) => signals.typeInSentence === 1);
}

/** "Quill's husband" is one man: where nobody so described is quoted, nobody else will do. */
const OWNED = /['’]s\s+\p{L}/u;

/**
 * Known and never quoted, or a stranger whose whole name no passage prints; on a topic, nobody either
 * whom no passage near it says to speak.
 */
function isSilent(
  { anyTopic, quoted, known, named, unsaid, headline, undescribed }: CertaintySignals,
  { question }: QueryContext,
): boolean {
  if (question.speaker === null) return false;
  if (question.speaker.description) return undescribed === 1 && OWNED.test(question.speaker.typed);
  if (unsaid === 1 && headline === 0) return true;
  return anyTopic === 1 && quoted === 0 && (known === 1 || named === 0);
}
