import type { Coverage } from '../../coverage.ts';
import { aboutCoverage } from '../about-coverage/about-coverage.ts';

/** What to say to a text that asks nothing of the coverage. */
export interface Guidance {
  readonly message: string;
  readonly suggestions: readonly string[];
}

const GREETING =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|hallo|bonjour|hola|ciao)(?: (?:there|all|everyone|bot|onrecord))?$/;
const THANKS =
  /^(?:(?:ok|okay|great|perfect|good|nice|cool|super|brilliant|excellent|lovely|wonderful|got it|alright) ?)*(?:(?:many |no )?(?:thanks|thank you|thx|ty|cheers|merci|danke|gracias)(?: (?:a lot|so much|very much|a million|again|for (?:that|this|your help|the help)))?(?: (?:there|all|everyone|bot|onrecord))?)?$/;
const FAREWELL =
  /^(?:(?:ok|okay|thanks|thank you|well|great) )*(?:bye|bye bye|goodbye|good night|see you|cheerio)(?: (?:all|everyone|bot|onrecord))?$/;
const HELP =
  /^(?:help|help me|\?|how does this work|how do (?:i|you) (?:use this|work)|what can (?:you|i) (?:do|ask)|what can i ask you|commands|usage)$/;
const WHO_IS_QUOTED =
  /^(?:who|whom) (?:is|are|was|were|has been|gets) (?:all )?quoted(?: here| in (?:here|the (?:coverage|articles|corpus)))?$|^(?:list|show)(?: me)?(?: all)?(?: the)? speakers$|^speakers$|^who do you have$|^who speaks$/;
const WELCOME = 'You’re welcome. Ask the next question whenever you like.';
const GOODBYE = 'Goodbye. Ask again whenever you like.';
const MOST_NAMED = 12;

/** Answers a greeting, thanks, a call for help, "who is quoted?" and a text without a word; null for a question. */
export function guidanceFor(text: string, coverage: Coverage): Guidance | null {
  const bare = bareWords(text);
  const suggestions = suggestionsFrom(coverage);
  if (text.trim() === '') return { message: 'Nothing was asked. Ask who said what.', suggestions };
  if (!/[\p{L}\p{N}]/u.test(text) && bare !== '?')
    return { message: 'There are no words here to search for.', suggestions };
  if (GREETING.test(bare)) return { message: `Hello. ${help(coverage)}`, suggestions };
  if (FAREWELL.test(bare)) return { message: GOODBYE, suggestions: [] };
  if (THANKS.test(bare)) return { message: WELCOME, suggestions: [] };
  if (HELP.test(bare) || text.trim() === '?') return { message: help(coverage), suggestions };
  const about = aboutCoverage(bare, coverage);
  if (about !== null) return { message: about, suggestions };
  if (WHO_IS_QUOTED.test(bare)) return { message: whoIsQuoted(coverage), suggestions };
  return null;
}

/** The beginning of a text in small letters, without its marks. */
function bareWords(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s?!.…,]+/gu, ' ')
    .trim();
}

function help({ articles, passages, speakers }: Coverage): string {
  return `Ask what somebody said, or who, when, where, how many or why. I answer with the exact words printed in ${count(articles.length, 'article')} (${count(passages.length, 'passage')}, ${count(speakers.quoted.length, 'speaker')}), or say that they are silent.`;
}

function whoIsQuoted({ speakers }: Coverage): string {
  if (speakers.quoted.length === 0) return 'Nobody is quoted by name in this coverage.';
  const named = speakers.quoted
    .slice(0, MOST_NAMED)
    .map(({ name, quotes }) => `${name} (${quotes})`);
  const rest = speakers.quoted.length - named.length;
  return `Quoted, with how often: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function suggestionsFrom({ speakers }: Coverage): string[] {
  return speakers.quoted.slice(0, 3).map(({ name }) => `What did ${name} say?`);
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
