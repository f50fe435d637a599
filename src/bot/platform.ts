import type { Article } from '../articles/article.ts';
import type { Coverage } from '../coverage.ts';
import type { ArticlesPage } from '../replies/articles.ts';
import type { Layout, Reply } from '../replies/reply.ts';
import type { Asked } from './dialogue/asked.ts';
import type { ChangesPage } from './dialogue/changes.ts';
import type { ReceiptFile } from './dialogue/receipt-file.ts';
import type { OffersRoom } from './message/offers.ts';
import type { Setting } from './message/setting.ts';
import type { Attempt } from './queue/replier.ts';
import type { ListedSource } from './sources/listed-source.ts';

/** What fits into one message, and into one list of offers. */
interface PlatformRoom {
  /** Of a page of passages. */
  readonly layout: Layout;
  /** Cards beside a verdict, from 1. */
  readonly cardsBesideVerdict: number;
  /** Articles on one page of their list, from 1. */
  readonly articles: number;
  readonly offers: OffersRoom;
}

/** One page to be shown. */
export type Page =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'articles'; readonly all: readonly Article[]; readonly page: ArticlesPage }
  | { readonly kind: 'help' }
  | { readonly kind: 'changes'; readonly page: ChangesPage }
  | ({ readonly kind: 'sources' } & SourcesList)
  | { readonly kind: 'receipt'; readonly receipt: ReceiptFile };

/** One page of the sources, with what was done above it. */
interface SourcesList {
  readonly lead: string;
  readonly shown: readonly ListedSource[];
  /** The page's number and its way to the next; it holds no cards. */
  readonly reply: Reply;
}

/** What a page is rendered with: what it answers, for whom, and where it goes. */
export interface Frame<Target> extends Setting {
  readonly asked: Asked<Target>;
}

/** A message on its way. */
export interface Delivery<Target> {
  readonly asked: Asked<Target>;
  readonly attempt: Attempt;
  /** Whether only the asker is to see it. */
  readonly hidden: boolean;
}

/** How an alert is brought: its message is the same at each try. */
export interface AlertPost<Target> {
  readonly to: Target;
  /** Marks the message, so that it can be found again. */
  readonly reference: string;
  /** Whether an earlier try may have sent it. */
  readonly look: boolean;
  /** The platform's id of the message that it changes; null for a new one. */
  readonly message: string | null;
  readonly signal: AbortSignal;
}

/** What a platform has to bring along to say what nobody asks for at that moment. */
export interface AlertPort<Target, Message> {
  /** Where alerts go that are wanted now: to the place that they are wanted in, or to whoever wants them. */
  address(asked: Asked<Target>, where: 'here' | 'me'): Target;
  /** Whether whoever asks manages the place that it is asked in. */
  manages(asked: Asked<Target>): Promise<boolean>;
  /** Why nothing can be said where it is asked, in a sentence; null where it can. Default: it can. */
  refusal?(asked: Asked<Target>): string | null;
  /** The address of somebody, as the desk knows persons. Default: nobody is spoken to unasked. */
  direct?(person: string): Target;
  /**
   * Whether there still is such a place in which something can be said. Default: it shows when something is said.
   * Rejects where the platform can't be reached.
   */
  stands?(to: Target): Promise<boolean>;
  /** One sentence of ours as a message. */
  notice(sentence: string): Message;
  /**
   * Says it there, once.
   * @returns the platform's id of the message; null where there is no such place any more
   * @throws {TryLater} when the platform can't be reached at present
   */
  post(message: Message, post: AlertPost<Target>): Promise<string | null>;
}

/**
 * The port: what a chat platform has to bring along. Everything else is the same for all of them and
 * stands in src/bot: what a question costs and what of it is remembered, who may turn a page and who
 * may share, buttons and menus, offers while typing, settings, journal, retries, health and ending.
 *
 * An adapter hears of an event, makes an Intent of it (dialogue/intent.ts), hands it to `Hearing` and
 * shows the Reaction at once; what was asked comes back by this port. test/bot/fake-platform.ts is
 * the smallest one, adapters/webhook the smallest that is of use.
 *
 * @typeParam Target where an answer goes, in the platform's own words; it must survive JSON, since it
 *   is written down before work begins and read by the process that finishes it
 * @typeParam Message a rendered page
 */
export interface Platform<Target, Message> {
  /** Its name in the journal and in the log, lower case; never changed. */
  readonly name: string;
  readonly room: PlatformRoom;
  /** How long an answer may take, ms: as long as the platform takes one, or as it is of any use. */
  readonly answerWithin: number;
  /** What is said when something went wrong, with the reference that stands in the log. */
  failed(reference: string): string;
  /** The coverage to answer from at this moment; an answer that has begun keeps it. */
  coverage(asked: Asked<Target>): Coverage;
  /** What was typed, without the signs that only make it look some way. Default: as it is. */
  plain?(typed: string): string;
  /** Whether an answer can be shared from where it stands, although not seen by the asker alone. */
  canShare?(asked: Asked<Target>): Promise<boolean>;
  /** One page as a message, escaping included. Must not throw for any text. */
  render(page: Page, frame: Frame<Target>): Message;
  /** Called once, when the journal holds what was asked: shows that it is being worked on. */
  working?(delivery: Delivery<Target>): Promise<void>;
  /**
   * Says that an answer is being looked for, where it is to stand.
   * @returns false where the platform takes no answer any more
   * @throws {TryLater} when the platform can't be reached
   */
  begin?(delivery: Delivery<Target>): Promise<boolean>;
  /**
   * Shows a message where it belongs; the same again, at a later attempt, must not show twice.
   * @returns false where there is no such place any more
   * @throws {TryLater} when the platform can't be reached at present
   */
  send(message: Message, delivery: Delivery<Target>): Promise<boolean>;
  /** Says one sentence to the asker alone; never in place of an answer that stands there. */
  tell(sentence: string, delivery: Delivery<Target>): Promise<void>;
  /**
   * What was asked as it reads by now, where askers can edit and delete: null where it was taken
   * back. Once it was answered it names the answer in its target, so that `send` changes that.
   */
  latest?(asked: Asked<Target>): Promise<Asked<Target> | null>;
  /** How alerts are said. Default: nothing can be watched there. */
  readonly alerts?: AlertPort<Target, Message>;
  /** Takes an answer away whose question was deleted; one that is gone already is fine. */
  remove?(delivery: Delivery<Target>): Promise<void>;
}
