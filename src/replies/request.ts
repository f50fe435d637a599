import type { Answer } from '../answers/answer.ts';
import { type AskOptions, ask, turnOf } from '../answers/ask.ts';
import { checkQuote, type QuoteCheck } from '../answers/check/check.ts';
import { findQuotes } from '../answers/find-quotes.ts';
import { timeline } from '../answers/timeline.ts';
import type { Coverage } from '../coverage.ts';
import type { AskedBeside } from '../questions/fill.ts';
import type { ConversationTurn } from '../questions/follow-up/follow-up.ts';
import { inContext, passagesById } from './around.ts';
import { withFound } from './card.ts';
import { type Layout, type Reply, repliesTo } from './reply.ts';
import { texts } from './texts.ts';

/** What may be asked of a coverage, as plain data: it fits a button, a journal, a message between threads. */
export type Request =
  | ({
      readonly kind: 'ask';
      readonly question: string;
      /** What was asked before, oldest first, so that a follow-up is understood; default nothing. */
      readonly before?: readonly ConversationTurn[];
    } & AskedBeside)
  | { readonly kind: 'quotes'; readonly speaker: string; readonly about?: string }
  | { readonly kind: 'check'; readonly quote: string; readonly speaker?: string }
  | { readonly kind: 'timeline'; readonly speaker: string; readonly about?: string }
  | { readonly kind: 'context'; readonly passage: string }
  | { readonly kind: 'passages'; readonly passages: readonly string[] };

/** Where an answer comes from and how it is laid out. */
export interface RequestContext {
  readonly coverage: Coverage;
  readonly layout: Layout;
  readonly options: AskOptions;
}

/** What somebody gets who asked for something. */
export interface Response {
  /** Pages, one at least. */
  readonly replies: readonly Reply[];
  /** To be asked again for another page: of what was asked before only what it leans on. */
  readonly request: Request;
  /** How a follow-up was understood, or one of two questions in one; null where it stands alone. */
  readonly understood: string | null;
  /** What a follow-up may refer to; null where none can. */
  readonly turn: ConversationTurn | null;
}

/** Answers a request. Never throws on any text. */
export function handleRequest(request: Request, desk: RequestContext): Response {
  if (request.kind !== 'ask') {
    return { replies: lookedUp(request, desk), request, understood: null, turn: null };
  }
  const { coverage, layout, options } = desk;
  const { before = [], ...alone } = request;
  const { question, kind: _, ...beside } = alone;
  const answer = ask(coverage, question, { ...options, conversation: before, beside });
  const { standalone = null } = answer;
  return {
    replies: repliesTo(answer, coverage.speakers, layout),
    request: standalone === null ? alone : request,
    understood: standalone,
    turn: turnOf(answer),
  };
}

/** The pages of what was asked for, one at least. Never throws on any text. */
export function repliesFor(request: Request, desk: RequestContext): Reply[] {
  return [...handleRequest(request, desk).replies];
}

function lookedUp(request: Exclude<Request, { kind: 'ask' }>, desk: RequestContext): Reply[] {
  const { coverage, layout } = desk;
  switch (request.kind) {
    case 'quotes':
      return quotesOf(request, desk);
    case 'check':
      return checked(request, desk);
    case 'timeline':
      return byDate(request, desk);
    case 'context':
      return inContext(coverage, request.passage, layout) ?? silence(GONE);
    case 'passages':
      return listed(request.passages, null, desk, GONE);
  }
}

const { gone: GONE } = texts.receipt;

function quotesOf({ speaker, about }: Request & { kind: 'quotes' }, desk: RequestContext): Reply[] {
  const found = [...findQuotes(desk.coverage, { speaker, about: about ?? null })];
  const ids = found.map(({ passage }) => desk.coverage.passages[passage]?.id ?? '');
  const topic = about === undefined ? '' : ` about ${about}`;
  return listed(ids, null, desk, `Nobody called ${speaker} is quoted in this coverage${topic}.`);
}

function checked({ quote, speaker }: Request & { kind: 'check' }, desk: RequestContext): Reply[] {
  const { also = [], ...first } = checkQuote(desk.coverage, quote, { speaker: speaker ?? null });
  return [first, ...also].flatMap((check) => repliesOfCheck(check, desk));
}

function repliesOfCheck(check: QuoteCheck, desk: RequestContext): Reply[] {
  const found = Map.groupBy(check.matches, ({ passageId }) => passageId);
  const ids = [...found.keys()];
  const silent = check.verdict === 'not-in-coverage';
  const replies = ids.length === 0 ? silence(null) : passagesById(desk.coverage, ids, desk.layout);
  return replies.map((reply) => ({
    ...reply,
    cards: reply.cards.map((card) => withFound(card, found.get(card.passage.id) ?? [])),
    check,
    outcome: silent ? 'not-in-coverage' : 'answered',
  }));
}

function byDate({ speaker, about }: Request & { kind: 'timeline' }, desk: RequestContext): Reply[] {
  const { dated, undated, choices, speaker: name } = timeline(desk.coverage, speaker, about);
  const ids = [...dated, ...undated].map(
    ({ passage }) => desk.coverage.passages[passage]?.id ?? '',
  );
  if (choices.length > 0) return whichOf(speaker, choices);
  const lead = `${name ?? speaker}, by date of the article`;
  return listed(
    [...new Set(ids)],
    lead,
    desk,
    `Nobody called ${speaker} is quoted in this coverage.`,
  );
}

function whichOf(speaker: string, choices: readonly string[]): Reply[] {
  const questions = choices.map((choice) => `What did ${choice} say?`);
  const actions: Reply['actions'] = [{ kind: 'choose', questions }];
  return silence(`More than one speaker is called ${speaker}.`).map((reply) => ({
    ...reply,
    outcome: 'guidance',
    actions,
  }));
}

function listed(
  ids: readonly string[],
  lead: string | null,
  { coverage, layout }: RequestContext,
  none: string,
): Reply[] {
  const replies = ids.length === 0 ? [] : passagesById(coverage, ids, layout);
  if (replies.every(({ passages }) => passages === 0)) return silence(none);
  return replies.map((reply) => ({ ...reply, lead }));
}

function silence(lead: string | null): Reply[] {
  const outcome: Answer['outcome'] = 'not-in-coverage';
  return [{ outcome, lead, check: null, cards: [], page: 1, pages: 1, passages: 0, actions: [] }];
}
