import type { AskOptions } from '../../answers/ask.ts';
import { changedSentences } from '../../answers/evidence/changed-sentences.ts';
import type { Coverage } from '../../coverage.ts';
import { overVersions } from '../../history/check-versions.ts';
import { corpusBehind, pastOf } from '../../history/past.ts';
import type { ConversationTurn } from '../../questions/follow-up/follow-up.ts';
import { articlesPage, listPage } from '../../replies/articles.ts';
import { pageOf, type Reply } from '../../replies/reply.ts';
import { handleRequest, type Request } from '../../replies/request.ts';
import { settled } from '../../search/remote/settled.ts';
import { isVotedOn } from '../message/bot-request.ts';
import type { SourcesRequest } from '../message/sources-request.ts';
import { isOfWatches, type WatchRequest } from '../message/watch-request.ts';
import { wishOf } from '../message/watch-wish.ts';
import { turnsIn } from '../people/conversation.ts';
import type { Frame, Page, Platform } from '../platform.ts';
import type { Json } from '../queue/inquiry.ts';
import type { SourcesPage } from '../sources/sources-desk.ts';
import { type Asked, isNew } from './asked.ts';
import { changesPage } from './changes.ts';
import { receiptFile } from './receipt-file.ts';

/** What a message is made for. */
export interface Making {
  /** Names the answer. */
  readonly reference: string;
  /** What was asked before in this conversation, see conversation.ts; null for nothing. */
  readonly previous: Json;
  /** Whether only the asker is to see it. */
  readonly hidden: boolean;
  /** Name and version of the program, and when it is made, ms since 1970: what a receipt states. */
  readonly by: string;
  readonly now: number;
  /** Does what is wanted of the sources of a corpus, where whoever asks may. */
  sources(wanted: SourcesRequest, corpus: string | null): Promise<SourcesPage>;
  /** What is wanted of watches, as pages; default none. */
  readonly watches?: (wanted: WatchRequest) => Promise<readonly Reply[]>;
  /** Whether it can be shared from where it stands, see Platform.canShare. Default false. */
  readonly canShare?: boolean;
}

const LIST = { kind: 'sources', do: 'list' } as const;

/** A message that answers, and in a word what came of it. */
export interface Composed<Message> {
  readonly message: Message;
  /** `answered`, `not-in-coverage`, `guidance`. */
  readonly outcome: string;
  /** What a follow-up may refer to; null where none can. */
  readonly turn: ConversationTurn | null;
}

type Rendering<Target, Message> = Pick<
  Platform<Target, Message>,
  'room' | 'render' | 'coverage' | 'plain' | 'alerts'
>;

/** The message that answers: 1 what is looked up, 2 the page of it, 3 what earlier texts say, 4 as the platform shows it. */
export async function compose<Target, Message>(
  asked: Asked<Target>,
  making: Making,
  platform: Rendering<Target, Message>,
  options: AskOptions,
): Promise<Composed<Message>> {
  const { wanted, page } = asked;
  const coverage = platform.coverage(asked);
  const frame = frameOf(asked, making);
  const listed = (own: Page): Composed<Message> => ({
    message: platform.render(own, frame),
    outcome: 'guidance',
    turn: null,
  });
  if (wanted.kind === 'help') return listed({ kind: 'help' });
  if (isOfWatches(wanted)) {
    const replies = (await making.watches?.(wanted)) ?? [];
    if (replies.length === 0) return listed({ kind: 'help' });
    const own = { ...frame, shareable: false };
    const message = platform.render({ kind: 'reply', reply: pageOf(replies, page) }, own);
    return { message, outcome: 'guidance', turn: null };
  }
  if (wanted.kind === 'articles') {
    const all = coverage.articles;
    return listed({ kind: 'articles', all, page: articlesPage(all, page, platform.room.articles) });
  }
  if (wanted.kind === 'changes') {
    const changes = await changesPage(coverage, wanted, page, platform.room.layout);
    return listed({ kind: 'changes', page: changes });
  }
  if (wanted.kind === 'receipt')
    return listed({ kind: 'receipt', receipt: await receiptFile(coverage, wanted, making) });
  if (wanted.kind === 'sources') {
    const { lead, sources } = await making.sources(wanted, corpusBehind(coverage));
    const own = { lead, ...listPage(sources, page, platform.room.articles) };
    // A page is turned by looking again, not by doing it again.
    const again = { ...frame, wanted: LIST, shareable: false };
    return {
      ...listed({ kind: 'help' }),
      message: platform.render({ kind: 'sources', ...own }, again),
    };
  }
  const request = inConversation(asked, wanted, making.previous);
  const { replies, understood, turn, leansOn } = await settled(coverage, () =>
    lookUp(request, coverage, platform, options),
  );
  const reply = await withOtherTexts(pageOf(replies, page), request, coverage);
  const watch =
    platform.alerts === undefined || reply.outcome === 'guidance'
      ? null
      : wishOf(wanted, understood);
  const laid = { ...frame, wanted: { ...wanted, ...leansOn }, understood, watch };
  return { message: platform.render({ kind: 'reply', reply }, laid), outcome: reply.outcome, turn };
}

/** A verdict with what other texts of its articles said, where any has changed. */
async function withOtherTexts(reply: Reply, request: Request, coverage: Coverage): Promise<Reply> {
  if (reply.check === null || changedSentences(coverage).size === 0) return reply;
  const speaker = ('speaker' in request ? request.speaker : null) ?? null;
  return { ...reply, check: await overVersions(reply.check, pastOf(coverage), { speaker }) };
}

/** A new question may be a follow-up; a page is turned as its question was asked. */
function inConversation(asked: Asked, wanted: Request, previous: Json): Request {
  const goesOn = wanted.kind === 'ask' && wanted.before === undefined && isNew(asked);
  return goesOn ? { ...wanted, before: turnsIn(previous) } : wanted;
}

function lookUp<Target, Message>(
  request: Request,
  coverage: Coverage,
  { room, plain = (typed) => typed }: Rendering<Target, Message>,
  options: AskOptions,
) {
  const cards = request.kind === 'check' ? room.cardsBesideVerdict : room.layout.cards;
  const desk = { coverage, layout: { ...room.layout, cards }, options };
  const given = handleRequest(inPlainWords(request, plain), desk);
  const { request: again } = given;
  const leansOn =
    again.kind === 'ask' && again.before !== undefined ? { before: again.before } : {};
  return { ...given, leansOn };
}

function inPlainWords(request: Request, plain: (typed: string) => string): Request {
  if (request.kind === 'ask') return { ...request, question: plain(request.question) };
  return request.kind === 'check' ? { ...request, quote: plain(request.quote) } : request;
}

function frameOf<Target>(
  asked: Asked<Target>,
  { reference, hidden, canShare = false }: Making,
): Frame<Target> {
  const { wanted, owner, alone, answers, sharedBy } = asked;
  const withOthers = (hidden && !alone) || canShare;
  return {
    asked,
    wanted,
    understood: null,
    owner,
    reference: isVotedOn(wanted) ? (answers ?? reference) : null,
    shareable: sharedBy === null && withOthers,
    sharedBy,
  };
}
