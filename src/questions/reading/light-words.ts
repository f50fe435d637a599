/** Nouns that name the kind of answer after "what", "which" and "how much": any amount answers "how much money". */
const KINDS = `money cash time chance chances odds likelihood probability percentage percent share
 proportion fraction number amount sum country countries nation nations city cities town place kind
 kinds sort sorts type types form year month day date week person people man woman group organisation
 organization body event name word words term thing things way ways reason reasons`
  .trim()
  .split(/\s+/)
  .join('|');
/** Nouns for one side of a thing ("Nato's size", "the role of America"): the thing itself is the topic. */
const SIDES =
  `size role part nature importance situation issue matter question subject case status future
 side point use impact idea prospects? chances?`
    .trim()
    .split(/\s+/)
    .join('|');
const LIGHT_VERBS =
  'mak(?:e|es|ing)|made|giv(?:e|es|en|ing)|gave|ask(?:s|ed|ing)?|get(?:s|ting)?|got|happen(?:s|ed|ing)?|feel(?:s|ing)?|felt|tak(?:e|es|en|ing)|took';

const LIGHT = [
  new RegExp(
    `\\b(?:what|which|how(?: much| many)?)(?: (?:is|was|are|were))?(?: the)? (?<light>${KINDS})\\b`,
    'dgi',
  ),
  new RegExp(`['’]s? (?<light>${SIDES})\\b`, 'dgi'),
  new RegExp(`\\bthe (?<light>${SIDES}) of\\b`, 'dgi'),
  new RegExp(`\\b(?<light>${LIGHT_VERBS})\\b`, 'dgi'),
  // "refuse to accept" is printed as "cannot accept" as often
  /\b(?<light>refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to\b/dgi,
];

/** Where words stand in a topic that tell little of what it is about. */
export function lightPlaces(topic: string): Set<number> {
  const places = new Set<number>();
  for (const pattern of LIGHT)
    for (const match of topic.slice(0, 2_000).matchAll(pattern)) {
      const [start] = match.indices?.groups?.light ?? [];
      if (start !== undefined) places.add(start);
    }
  return places;
}

const PLACED =
  /\bwhere\b.{1,120}?\b(?<verb>based|located|situated|stationed|held|placed|housed|headquartered|sited)\b/di;

/** Where the verb of "where will they be based" stands: the place may be told by any verb, or by none; null for others. */
export function placingVerb(topic: string): number | null {
  return PLACED.exec(topic.slice(0, 2_000))?.indices?.groups?.verb?.[0] ?? null;
}
