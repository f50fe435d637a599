import type { Question } from '../../questions/question.ts';
import { CUE_NOUNS, CUE_VERBS } from '../../quotes/words/cue-verbs.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { ATTITUDE_WORDS } from '../ranking/signals/attitude-words.ts';

const READ = 10;
/** Letters that are read after a name, and before it, for a word of saying that belongs to it. */
const [AFTER, BEFORE] = [110, 60];
const MOST_PLACES = 6;

/** Words of saying and of attitude in all their forms, small letters. */
const SAYING: ReadonlySet<string> = new Set([
  ...[...CUE_VERBS.speech.split(/\s+/), ...CUE_VERBS.stance.split(/\s+/)].flatMap(formsOf),
  ...ATTITUDE_WORDS.flatMap(formsOf),
]);
const NOUNS = [
  ...CUE_NOUNS,
  'aside',
  'view',
  'views',
  'opinion',
  'position',
  'calculations',
  'analysis',
];
const NOUN = `(?:${NOUNS.join('|')})`;
/** What follows a possessive, "Quill's comments", and what comes before a name, "the claim by Quill". */
const OWN_WORDS = new RegExp(`^['’]s? (?:\\p{Ll}{2,20} ){0,2}${NOUN}\\b`, 'u');
const WORDS_OF = new RegExp(`\\b${NOUN} (?:by|from|of) (?:[\\p{L}.’'-]{1,20},? ){0,4}$`, 'u');
/** An apposition after a name: ", the mayor of Northwick,", " (R-FL)". */
const APPOSITION =
  /^(?:,[^,.;:“”"]{1,80},(?= \p{Ll})| \([^()]{1,30}\)| [–—-] [^–—.;:“”"]{1,60} [–—-])/u;
/** Words between a name and its verb: "has also", "will come on the show to". */
const MOST_BETWEEN = 7;
/** Verbs that may stand before whoever speaks; of others the name after them is whom it is said to. */
const INVERTED =
  /(?:\b(?:said|says|added|adds|wrote|writes|argued|argues|explained|explains|noted|notes|insisted|insists|replied|declared|claimed|claims|tweeted|recalled|continued|concluded|stated|acknowledged|admitted|suggested|remarked|joked|posted|answered|according to|in the words of)\s+)(?:(?:the|a|an|his|her|its|their|former|\p{Ll}{3,20}|\p{Lu}[\p{L}.’'-]{0,20})\s+){0,5}$/u;

/** "deny/denied" and what regular endings make of a plain form. */
function formsOf(word: string): string[] {
  const [base = '', ...past] = word.split('/');
  const stem = base.replace(/e$/, '');
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`, base.replace(/y$/, 'ied'), ...past];
}

/** Most of the topic in one passage in which whoever was asked about is said to speak or to take a stand, 0 to 1. */
export function sayingBeside(ranked: readonly Ranked[], context: QueryContext): number {
  const name = nameOf(context.question);
  if (name === '') return 0;
  const described = context.question.speaker?.description === true;
  let best = 0;
  for (const { passage, signals } of ranked.slice(0, READ)) {
    if ((signals.named === 0 && !described) || signals.sentence <= best) continue;
    if (isSaying(passage, name, context)) best = signals.sentence;
  }
  return best;
}

/** Whether a passage says that whoever was asked about speaks or takes a stand. */
export function saysBeside({ passage }: Pick<Ranked, 'passage'>, context: QueryContext): boolean {
  const name = nameOf(context.question);
  return name !== '' && isSaying(passage, name, context);
}

/** Of a stranger the whole name: "Lady Stout" is not meant where Ivo Stout speaks. Of a description the noun. */
function nameOf({ speaker }: Question): string {
  if (speaker === null) return '';
  if (speaker.description) return speaker.typed.split(' ').at(-1)?.toLowerCase() ?? '';
  const [known] = speaker.speakers;
  if (known === undefined) return speaker.typed.toLowerCase();
  return known.name.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Whether a word of saying belongs to a name that is no part of what others are quoted with. */
function isSaying(passage: number, name: string, { coverage }: QueryContext): boolean {
  const text = coverage.passages[passage]?.text ?? '';
  const marked = (coverage.quotes[passage] ?? []).filter(({ kind }) => kind === 'direct');
  const lower = text.toLowerCase();
  // a few letters are longer in lower case, and places in the text would be others
  if (lower.length !== text.length) return false;
  for (let at = lower.indexOf(name), n = 0; at >= 0 && n < MOST_PLACES; n++) {
    const end = at + name.length;
    const from = at;
    const quoted = marked.some((quote) => quote.start <= from && from < quote.end);
    if (!quoted && (speaksAfter(text.slice(end, end + AFTER)) || speaksBefore(text, at)))
      return true;
    at = lower.indexOf(name, end);
  }
  return false;
}

function speaksAfter(after: string): boolean {
  if (/^['’]/u.test(after)) return OWN_WORDS.test(after);
  const [clause = ''] = after.replace(APPOSITION, '').split(/[,.;:“”"()]| [–—-] /u, 1);
  const words = clause
    .trim()
    .split(/\s+/)
    .slice(0, MOST_BETWEEN + 1);
  return words.some((word, at) => SAYING.has(at === 0 ? word.toLowerCase() : word));
}

function speaksBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return INVERTED.test(before) || WORDS_OF.test(before);
}
