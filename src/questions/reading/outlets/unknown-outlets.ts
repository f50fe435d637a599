import { OUTLET_NAMES } from '../../../articles/outlets/outlet-names.ts';
import type { Outlets } from '../../../articles/outlets/outlets.ts';
import type { Speakers } from '../../../quotes/speaker.ts';

const NAME =
  "((?:The )?\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}(?: (?:of |and )?(?:the )?\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}){0,4})";
/**
 * What an outlet reported may be told in another's article; an article of its own is held or is not.
 */
const PATTERNS: readonly { readonly pattern: RegExp; readonly own: boolean }[] = [
  { pattern: writtenBy('article|piece|coverage'), own: true },
  { pattern: writtenBy('report|story'), own: false },
  {
    pattern: new RegExp(
      `\\b(?:reported|published|according|discussed|mentioned|covered|described) (?:by|in|to) (?:the )?['"‘“]?${NAME}`,
      'gu',
    ),
    own: false,
  },
  { pattern: namedBefore('article|piece'), own: true },
  { pattern: namedBefore('report|story'), own: false },
];
const MOST = 4;
const WELL_KNOWN = new Set(OUTLET_NAMES.split('|').map((name) => name.trim()));

/**
 * Outlets that a question names ("a Bloomberg article", "reported by The Hindu") and that the
 * coverage does not hold, nor anybody else of that name: where there are some, it asks for other coverage.
 */
export function unknownOutlets(text: string, outlets: Outlets, speakers: Speakers): string[] {
  const strangers = new Set<string>();
  // Where no article states its outlet, any may be from the one that is named.
  const stated = outlets.all.length > 0;
  for (const { pattern, own } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/['’]s?$/u, '');
      if (strangers.size >= MOST || isKnown(name, outlets)) continue;
      if (isSpeaker(name, speakers, own && stated)) continue;
      strangers.add(name);
    }
  return [...strangers];
}

/** "discussed by Zelensky and Starmer" names people; "a Bloomberg article" no mayor of that name. */
function isSpeaker(name: string, speakers: Speakers, own: boolean): boolean {
  if (own && WELL_KNOWN.has(name)) return false;
  return [name, ...name.split(' and ')].some((one) =>
    speakers.find(one).some(({ kind }) => !own || kind !== 'outlet'),
  );
}

/** "Verge article" and "TechCrunch report" are known by their first words. */
function isKnown(name: string, outlets: Outlets): boolean {
  return outlets.find(name).length > 0 || outlets.mentionsIn(name).length > 0;
}

/** "a piece by The Hindu". */
function writtenBy(nouns: string): RegExp {
  return new RegExp(`\\b(?:${nouns})s? (?:from|by|in) ['"‘“]?${NAME}`, 'gu');
}

/** "a Bloomberg article". */
function namedBefore(nouns: string): RegExp {
  return new RegExp(
    `\\b(?:a|an|the|another|from|by|both) (?:recent )?['"‘“]?${NAME}['"’”]? (?:${nouns})`,
    'gu',
  );
}
