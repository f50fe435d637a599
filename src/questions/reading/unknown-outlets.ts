import type { Outlets } from '../../articles/outlets.ts';
import type { Speakers } from '../../quotes/speaker.ts';

const NAME =
  "((?:The )?\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}(?: (?:of |and )?(?:the )?\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}){0,4})";
const PATTERNS = [
  new RegExp(`\\b(?:article|report|story|piece|coverage)s? (?:from|by|in|on) ['"‘“]?${NAME}`, 'gu'),
  new RegExp(
    `\\b(?:reported|published|according|discussed|mentioned|covered|described) (?:by|in|to) (?:the )?['"‘“]?${NAME}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:a|an|the|another|from|by|both) (?:recent )?['"‘“]?${NAME}['"’”]? (?:article|report|story|piece)`,
    'gu',
  ),
];
const MOST = 4;

/**
 * Outlets that a question names ("a Bloomberg article", "reported by The Hindu") and that the
 * coverage does not hold, nor anybody of that name: where there are some, it asks for other coverage.
 */
export function unknownOutlets(text: string, outlets: Outlets, speakers: Speakers): string[] {
  const strangers = new Set<string>();
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/['’]s?$/u, '');
      if (strangers.size >= MOST || isKnown(name, outlets) || isSpeaker(name, speakers)) continue;
      strangers.add(name);
    }
  return [...strangers];
}

/** "discussed by Zelensky and Starmer" names people. */
function isSpeaker(name: string, speakers: Speakers): boolean {
  return [name, ...name.split(' and ')].some((one) => speakers.find(one).length > 0);
}

/** "Verge article" and "TechCrunch report" are known by their first words. */
function isKnown(name: string, outlets: Outlets): boolean {
  return outlets.find(name).length > 0 || outlets.mentionsIn(name).length > 0;
}
