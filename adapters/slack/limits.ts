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
  /** Characters of a section's text, from 1: /reference/block-kit/blocks/section-block */
  section: 3_000,
  /** Characters of a header: /reference/block-kit/blocks/header-block */
  header: 150,
  /** Elements of a context block, and characters of a text in it: /reference/block-kit/blocks/context-block */
  contextElements: 10,
  contextText: 3_000,
  /** Elements of an actions block: /reference/block-kit/blocks/actions-block */
  actions: 25,
  /** Elements of a context actions block: /reference/block-kit/blocks/context-actions-block */
  contextActions: 5,
  /** Characters of a button's text, value and address: /reference/block-kit/block-elements/button-element */
  button: 75,
  value: 2_000,
  url: 3_000,
  /** Characters, unique in a message: the same place. */
  actionId: 255,
  blockId: 255,
  /** Options of a select; characters of an option's text and value: /reference/block-kit/composition-objects/option-object */
  options: 100,
  optionText: 75,
  optionValue: 150,
  /** Characters of a select's placeholder: /reference/block-kit/block-elements/select-menu-element */
  placeholder: 150,
  /** Characters of an input's label and hint: /reference/block-kit/blocks/input-block */
  label: 2_000,
  /** Characters typed into an input: /reference/block-kit/block-elements/plain-text-input-element */
  input: 3_000,
  /** Characters of a modal's title and buttons: /reference/views/modal-views */
  title: 24,
  /** Characters of what a view carries: the same place. */
  privateMetadata: 3_000,
  /** Characters of a message's `text` before it is cut, and what is advised: /reference/methods/chat.postMessage */
  text: 40_000,
  textAdvised: 4_000,
  /** Suggested prompts in the assistant's pane: /reference/methods/assistant.threads.setSuggestedPrompts */
  prompts: 4,
  /** ms until an event must be acknowledged: /apis/events-api */
  acknowledge: 3_000,
  /** ms that a `response_url` is good for, and uses of it: /interactivity/handling-user-interaction */
  responseUrl: 30 * 60_000,
  responses: 5,
  /** ms between two messages to one channel: /apis/web-api/rate-limits */
  betweenPosts: 1_000,
  /** Seconds that a signed request may be off, either way: /authentication/verifying-requests-from-slack */
  signature: 300,
} as const;

/** What we choose within them, so that three cards with all that stands beside them fit one message. */
export const room = {
  /** Cards on one page. */
  cards: 3,
  cardsBesideVerdict: 2,
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
  /** Articles on one page of their list, and characters of one line. */
  articles: 12,
  line: 300,
  /** Changes of wording shown under a verdict, and characters of each. */
  changes: 6,
  change: 120,
  /** Characters of what is read out: notifications and screen readers. */
  spoken: 3_900,
  /** Characters that a question, a name and a quotation may have. */
  questionTyped: 1_000,
  nameTyped: 100,
  quoteTyped: 3_000,
  /** Bytes of a request's body. */
  body: 1_000_000,
} as const;
