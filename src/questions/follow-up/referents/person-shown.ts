import { sentencesOf } from '../../../language/sentences.ts';
import type { Span } from '../../../language/span.ts';
import { indexTerms, termsOf } from '../../../language/terms.ts';
import type { NameInText } from '../../../quotes/speaker.ts';
import type { FollowUpContext } from '../../parse-context.ts';
import { topicTerms } from '../../reading/terms.ts';
import type { DialogueState } from '../dialogue-state.ts';

/** Whom or what a pronoun means. */
export interface Referent {
  /** Full name, or words for a thing; null where it can't be told. */
  readonly name: string | null;
  /** People whom it may mean then. */
  readonly people: readonly string[];
}

/** Share of the question's weight that a sentence must hold to tell. */
const LEAST = 0.5;
/** What stands between a description and the name it goes with: "his envoy, Steve Witkoff". */
const APPOSED = /^[\s,]{0,3}$/;

/**
 * Whom the passages shown name in the sentence that holds most of the question: the only one there
 * whom the question did not name itself, or the one whom its words stand right beside.
 */
export function personShown(
  before: DialogueState,
  scene: FollowUpContext,
  fits: (name: string) => boolean = () => true,
): Referent {
  const { text, topic } = before.query;
  const mentions = scene.speakers.mentionsIn(text);
  const asked = new Set(mentions.map(nameOf));
  const inNames = new Set(mentions.flatMap((one) => indexTerms(text.slice(one.start, one.end))));
  const { vocabulary, size } = scene.engine;
  const told = topicTerms(topic, vocabulary, size).filter(({ term }) => !inNames.has(term));
  const wanted = new Map(told.map(({ term, rarity }) => [term, rarity]));
  const sentences = before.shown.flatMap((id) => sentencesAt(id, scene));
  const least = LEAST * told.reduce((sum, { rarity }) => sum + rarity, 0);
  const people = new Set<string>();
  let best: { text: string; held: number; names: readonly NameInText[] } | null = null;
  for (const text of sentences) {
    const others = peopleIn(text, scene).filter((one) => !asked.has(nameOf(one)));
    const names = others.filter((one) => fits(nameOf(one)));
    for (const one of names) people.add(nameOf(one));
    const held = weightOf(new Set(indexTerms(text)), wanted);
    if (names.length > 0 && held >= least && held > (best?.held ?? 0)) best = { text, held, names };
  }
  const name = best === null ? null : meantIn(best.text, best.names, new Set(wanted.keys()));
  return { name, people: [...people] };
}

function weightOf(terms: ReadonlySet<string>, wanted: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += wanted.get(term) ?? 0;
  return sum;
}

function meantIn(
  text: string,
  names: readonly NameInText[],
  wanted: ReadonlySet<string>,
): string | null {
  const different = [...new Set(names.map(nameOf))];
  if (different.length === 1) return different[0] ?? null;
  const described = termsOf(text).filter(({ term }) => wanted.has(term));
  const beside = names.filter((name) => described.some((words) => areApposed(words, name, text)));
  const meant = [...new Set(beside.map(nameOf))];
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** With nothing but a comma between them, whichever comes first; a title may be part of the name. */
function areApposed(one: Span, other: Span, text: string): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return APPOSED.test(text.slice(first.end, Math.max(first.end, second.start)));
}

function peopleIn(text: string, { speakers }: FollowUpContext): NameInText[] {
  return speakers
    .mentionsIn(text)
    .filter(({ capital, speakers: [first] }) => capital && first?.kind === 'person');
}

function nameOf({ speakers: [first] }: NameInText): string {
  return first?.name ?? '';
}

function sentencesAt(passageId: string, scene: FollowUpContext): string[] {
  const at = passageId.lastIndexOf('#');
  const article = scene.article(passageId.slice(0, at));
  const span = article?.paragraphs[Number(passageId.slice(at + 1)) - 1];
  if (article === undefined || span === undefined) return [];
  const text = article.text.slice(span.start, span.end);
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}
