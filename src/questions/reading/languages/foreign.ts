import { foldWord } from '../../../language/folding.ts';
import { stem } from '../../../language/stemming.ts';
import type { Vocabulary } from '../../../search/vocabulary.ts';
import { FOREIGN_SPEECH_VERBS } from '../asking-words.ts';
import { topicTerms } from '../terms.ts';
import { FOREIGN_NEWS_WORDS, FOREIGN_STOP_WORDS } from './other-languages.ts';

/** Beginnings of words and phrases, the longest first, with the English word for them. */
const BEGINNINGS = FOREIGN_NEWS_WORDS.flatMap(([english = '', ...forms]) =>
  forms.map((form) => ({ english: english.replace('_', ' '), form: form.replaceAll('_', ' ') })),
).sort((a, b) => b.form.length - a.form.length);
const PHRASES = BEGINNINGS.filter(({ form }) => form.trim().includes(' '));
/** What may follow a beginning: "waffenstillst|andes". */
const ENDING = 6;

const ENDINGS =
  `iyami iyakh iyam iyu iya iyi ami akh yam ogo omu ykh ikh ung en er es em e n s a o i y u os as is am om ov oy`
    .split(' ')
    .sort((a, b) => b.length - a.length);
/** How other languages spell what English took from Latin and Greek too. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ts|[ckz])(?:ion|iya|ii|ja|ie|ia|ione|ao)$/, 'tion'],
  [/(?:itat|ite|idad|ita|idade|iteit)$/, 'ity'],
  [/(?:isch|ique|ico|ica|isk|iczn\w{0,2})$/, 'ic'],
  [/k(?!n)/g, 'c'],
  [/z/g, 'c'],
  [/sch/g, 'sh'],
];
const SHORTEST = 3;
/** Below this a near spelling is chance: "Frieden" is no friend. */
const SHORTEST_NEAR = 7;
const LONGEST = 400;
/** Near spellings are looked for through all words of a first letter: so for few words, in few forms. */
const MOST_WORDS = 16;
const MOST_FORMS = 3;

/** "The dice", "dit dit dah": what says "the" is English. */
const ENGLISH = /\b(?:the|what|did|does|of|about|said|say|says)\b/i;

/** Whether a text uses a verb of speech of another language. */
export function isForeign(text: string): boolean {
  if (ENGLISH.test(text)) return false;
  return text.split(' ').some((word) => FOREIGN_SPEECH_VERBS.has(word.toLowerCase()));
}

/**
 * The topic of a question in another language, in the words of the coverage: small words and verbs of
 * speech left out, common words of the news and cognates put into English. What has no counterpart
 * stays as it is, so that it is missed and not forgotten.
 */
export function foreignTopic(text: string, vocabulary: Vocabulary): string {
  const words: string[] = [];
  for (const word of phrasesPut(text.slice(0, LONGEST)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const folded = foldWord(word);
    if (FOREIGN_STOP_WORDS.has(folded) || FOREIGN_SPEECH_VERBS.has(word.toLowerCase())) continue;
    if (folded.length < SHORTEST && !/[\p{Lu}\d]/u.test(word)) continue;
    if (words.length === MOST_WORDS) break;
    words.push(vocabulary.has(stem(folded)) ? word : (inEnglish(folded, vocabulary) ?? word));
  }
  return words.join(' ');
}

/** "cessez-le-feu" is one thing. */
function phrasesPut(text: string): string {
  const folded = foldWord(text.replace(/[-‐‑'’]/g, ' '));
  const phrase = PHRASES.find(({ form }) => folded.includes(form));
  return phrase === undefined ? text : folded.replace(phrase.form, `${phrase.english} `);
}

function inEnglish(folded: string, vocabulary: Vocabulary): string | null {
  const news = BEGINNINGS.find(
    ({ form }) => `${folded} `.startsWith(form) && folded.length - form.length <= ENDING,
  );
  const isKnown = topicTerms(news?.english ?? '', vocabulary, 1).some(({ unknown }) => !unknown);
  return news !== undefined && isKnown ? news.english : cognate(folded, vocabulary);
}

/** A word of the coverage that is the same but for endings and spelling; null where there is none. */
function cognate(folded: string, vocabulary: Vocabulary): string | null {
  const forms = [...new Set(bare(folded).flatMap((form) => [form, respelt(form)]))];
  const exact = forms.find((form) => form.length > SHORTEST && vocabulary.has(stem(form)));
  if (exact !== undefined) return exact;
  for (const form of forms.slice(-MOST_FORMS)) {
    const [near] = form.length < SHORTEST_NEAR ? [] : vocabulary.similar(stem(form), 1);
    if (near !== undefined) return near.term;
  }
  return null;
}

function bare(folded: string): string[] {
  const cut = ENDINGS.filter((ending) => folded.endsWith(ending)).map((ending) =>
    folded.slice(0, -ending.length),
  );
  return [folded, ...cut].filter(({ length }) => length > SHORTEST);
}

function respelt(form: string): string {
  return SPELLINGS.reduce((spelt, [pattern, english]) => spelt.replace(pattern, english), form);
}
