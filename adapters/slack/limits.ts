import { COMMON_ROOM } from '../../src/bot/message/message-room.ts';

/**
 * What Slack takes and how long it waits. Lengths are counted in UTF-16 code units, which is never
 * fewer than Slack counts. Each entry names where it stands in https://docs.slack.dev/.
 */
export const limits = {
  /** Blocks of one message: /reference/block-kit/blocks */
  blocks: 50,
  /** Blocks of a modal or of App Home: /reference/views */
  viewBlocks: 100,
  /** Characters of JSON over all blocks of a message; undocumented, see bolt-js#2509 (`msg_blocks_too_long`). */
  allBlocks: 13_200,
  /** Elements of an actions block: /reference/block-kit/blocks/actions-block */
  actions: 25,
  /** Characters of a button's text, value and address: /reference/block-kit/block-elements/button-element */
  button: 75,
  value: 2_000,
  url: 3_000,
  /** Options of a select; characters of an option's text and value: /reference/block-kit/composition-objects/option-object */
  options: 100,
  optionText: 75,
  optionValue: 150,
  /** Characters of a modal's title and buttons: /reference/views/modal-views */
  title: 24,
  /** Suggested prompts in the assistant's pane: /reference/methods/assistant.threads.setSuggestedPrompts */
  prompts: 4,
  /** ms between two messages to one channel: /apis/web-api/rate-limits */
  betweenPosts: 1_000,
  /** Seconds that a signed request may be off, either way: /authentication/verifying-requests-from-slack */
  signature: 300,
} as const;

/** What we choose within them, so that three cards with all that stands beside them fit one message. */
export const room = {
  ...COMMON_ROOM,
  /** Characters of one excerpt, as JSON writes them. */
  excerpt: 1_200,
  /** Stretches of one excerpt that look unlike their neighbours. */
  stretches: 14,
  /** Characters of the line that says who speaks, and of the one that says where it stands. */
  voices: 250,
  citation: 300,
  /** Characters of an article's address. */
  address: 700,
  /** Characters of a button's value; what is longer is kept under a short key. */
  value: 200,
  /** Characters above the cards: the question, and the sentence under it. */
  question: 300,
  lead: 1_500,
  leadBesideCards: 300,
  /** Offers while somebody types: names whose value fits. */
  offers: { most: limits.options, longest: limits.optionValue },
  /** Articles on one page of their list. */
  articles: 12,
  /** Characters of what is read out: notifications and screen readers. */
  spoken: 3_900,
  /** Characters that a quotation may have. */
  quoteTyped: 3_000,
  /** Bytes of a request's body. */
  body: 1_000_000,
} as const;
