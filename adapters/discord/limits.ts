import { COMMON_ROOM } from '../../src/bot/message/message-room.ts';

/**
 * What Discord takes and how long it waits. Lengths are counted in UTF-16 code units, which is never
 * fewer than Discord counts. Each entry names where it stands in https://docs.discord.com/developers/.
 */
export const limits = {
  /** Characters, over all text of one message: /components/reference#legacy-message-component-behavior */
  text: 4_000,
  /** Buttons in one row: /components/reference#action-row */
  buttons: 5,
  /** Characters on a button: /components/reference#button */
  label: 80,
  /** Characters, from 1, unique in a message: /components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** Characters of a link button's address: /components/reference#button */
  url: 512,
  /** Entries of a select menu; characters of an entry's label and value: /components/reference#string-select */
  entries: 25,
  entryLabel: 100,
  entryValue: 100,
  /** Characters of a select menu's placeholder: /components/reference#string-select */
  placeholder: 150,
  /** Offers while somebody types; characters of name and value: /interactions/application-commands#application-command-object-application-command-option-choice-structure */
  offers: 25,
  offerName: 100,
  offerValue: 100,
  /** Options of one command: /interactions/application-commands#application-command-object */
  options: 25,
  /** Characters that describe a command or an option: the same place. */
  description: 100,
  /** Commands of each scope: /interactions/application-commands#registering-a-command */
  commands: 100,
  /** Characters of a modal's title, and of what is typed into it: /components/reference#text-input */
  modalTitle: 45,
  modalText: 4_000,
  /** ms until the first response must be there: /interactions/receiving-and-responding#interaction-callback */
  firstResponse: 3_000,
  /** ms that an interaction's token is good for: the same place. */
  token: 15 * 60_000,
} as const;

/** What we choose within them, so that three cards with all that stands beside them fit one message. */
export const room = {
  ...COMMON_ROOM,
  /** Characters of one excerpt, escaping included. */
  excerpt: 590,
  /** Characters of bold and italic marks in one excerpt. */
  marks: 80,
  /** Characters of the line that says who speaks, and of the one that says where it stands. */
  voices: 180,
  citation: 230,
  /** Characters above the cards: the question, and the sentence under it. */
  question: 200,
  lead: 1_000,
  leadBesideCards: 180,
  /** Offers while somebody types: whole names only. */
  offers: { most: limits.offers, longest: limits.offerValue },
  /** Articles on one page of their list. */
  articles: 10,
  /** Characters that a quotation may have. */
  quoteTyped: 4_000,
} as const;
