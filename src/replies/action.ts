import type { Rhythm } from '../alerts/gathering.ts';
import type { Answer } from '../answers/answer.ts';
import type { Card } from './card.ts';

/** Something to do next, with all that is needed to do it: a button, a menu entry, a REPL command. */
export type Action =
  /** Turn to the next page; `cards` are left altogether. */
  | { readonly kind: 'more'; readonly page: number; readonly cards: number }
  /** Show the paragraphs before and after. */
  | { readonly kind: 'context'; readonly passageId: string }
  /** Show where else the same words were printed. */
  | { readonly kind: 'outlets'; readonly passageId: string; readonly passageIds: readonly string[] }
  /** Take the passage out with its evidence. */
  | { readonly kind: 'receipt'; readonly passageId: string }
  /** Go to the article's own address. */
  | { readonly kind: 'open'; readonly passageId: string; readonly url: string }
  /** Show what this speaker said by date. */
  | { readonly kind: 'timeline'; readonly speaker: string }
  /** Ask one of these instead: the question could mean either. */
  | { readonly kind: 'choose'; readonly questions: readonly string[] }
  /** Ask one of these next. */
  | { readonly kind: 'ask'; readonly questions: readonly string[] }
  /** Save the watch that is shown: for whoever asks, or for the place where it is asked. */
  | { readonly kind: 'save'; readonly where: 'me' | 'here' }
  /** See the same watch with another rhythm. */
  | { readonly kind: 'rhythm'; readonly when: Rhythm }
  /** End a watch; `number` is its place in a list. */
  | { readonly kind: 'stop'; readonly watch: string; readonly number: number | null };

/** The way to the page after this one; none where nothing is left. */
export function turnFrom(page: number, left: number): Action[] {
  return left > 0 ? [{ kind: 'more', page: page + 1, cards: left }] : [];
}

/** What one may do with one card. */
export function cardActions({ passage, alsoIn, citation }: Card): Action[] {
  const actions: Action[] = [{ kind: 'context', passageId: passage.id }];
  if (alsoIn.length > 0) {
    actions.push({ kind: 'outlets', passageId: passage.id, passageIds: alsoIn });
  }
  actions.push({ kind: 'receipt', passageId: passage.id });
  if (citation.url !== null) {
    actions.push({ kind: 'open', passageId: passage.id, url: citation.url });
  }
  return actions;
}

/** What one may do with an answer as a whole. */
export function answerActions({ choices, speaker, suggestions }: Answer): Action[] {
  const actions: Action[] = [];
  if (choices.length > 0) actions.push({ kind: 'choose', questions: choices });
  if (speaker !== null) actions.push({ kind: 'timeline', speaker });
  if (suggestions.length > 0) actions.push({ kind: 'ask', questions: suggestions });
  return actions;
}

/** Of a reply's actions those that concern this card, each kind once. */
export function actionsOn({ passage }: Card, actions: readonly Action[]): Action[] {
  const kinds = new Map<Action['kind'], Action>();
  for (const action of actions) {
    const own = 'passageId' in action && action.passageId === passage.id;
    if (own && !kinds.has(action.kind)) kinds.set(action.kind, action);
  }
  return [...kinds.values()];
}
