import type { Verdict } from '../../src/answers/check.ts';
import type { QuoteKind } from '../../src/quotes/quote.ts';

/** Every word that people read in Discord and that no article printed. Languages would come here. */
export const texts = {
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the coverage; the answer is what was printed',
      options: {
        question: 'What do you want to know?',
        speaker: 'Only what this person or body said',
        outlet: 'Only what this outlet published',
        since: 'Only articles of this day or later',
        until: 'Only articles of this day or before',
        private: 'Whether only you see the answer',
      },
    },
    quotes: {
      name: 'quotes',
      description: 'Everything that somebody is quoted with',
      options: { speaker: 'Who said it?', about: 'Only passages with these words' },
    },
    check: {
      name: 'check',
      description: 'Is this quote in the coverage, word for word, and whose is it?',
      options: { quote: 'The words to look for', speaker: 'Who is said to have said it?' },
    },
    timeline: {
      name: 'timeline',
      description: 'What somebody said, by date',
      options: { speaker: 'Who said it?', about: 'Only passages with these words' },
    },
    articles: { name: 'articles', description: 'The articles there are', options: {} },
    help: { name: 'help', description: 'What one can ask, and how', options: {} },
    settings: {
      name: 'settings',
      description: 'Where and how answers are given in this server',
      options: {
        private: 'Whether only the asker sees an answer, where nothing else is asked for',
        allow: 'Answer in this channel again',
        exclude: 'Do not answer in this channel',
        only: 'Answer in this channel and in no other that is not listed this way',
        reset: 'Answer everywhere, openly',
      },
    },
    checkMessage: { name: 'Check this quote' },
    askMessage: { name: 'Ask the coverage' },
  },
  modal: { title: 'Ask the coverage', question: 'Your question' },
  card: {
    speakerNotStated: 'Speaker not stated',
    kinds: {
      direct: 'quoted',
      mixed: '_partly quoted_',
      reported: '_reported_',
    } satisfies Record<QuoteKind, string>,
    andOthers: (left: number) => `and ${left} more`,
    part: (number: number, of: number) => `part ${number} of ${of}`,
    leftOut: '[…]',
  },
  reply: {
    asked: 'Asked:',
    understood: 'Understood as:',
    nearest: 'The nearest there is, which is no answer:',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    sharedBy: 'Shared by',
    nothing: 'Nothing was found.',
  },
  buttons: {
    more: (left: number) => `More (${left})`,
    back: 'Back',
    context: 'In context',
    outlets: (count: number) => `Other outlets (${count})`,
    open: 'Open article',
    timeline: 'Timeline',
    share: 'Share',
    up: '👍',
    down: '👎',
    choose: 'Which one is meant?',
    ask: 'Ask next …',
  },
  verdicts: {
    exact: 'Exact: printed word for word.',
    altered: 'Altered: these are not the words that were printed.',
    stitched: 'Stitched: its parts were printed apart.',
    'other-speaker': 'Other speaker: printed, but somebody else said it.',
    'not-quoted': 'Not quoted: printed, but not as anybody’s own words.',
    'not-in-coverage': 'Not in this coverage.',
  } satisfies Record<Verdict, string>,
  changes: {
    printed: 'printed',
    asked: 'asked',
    more: (left: number) => `and ${left} more differences`,
  },
  articles: {
    lead: (count: number) => (count === 1 ? 'One article' : `${count} articles`),
    untitled: 'No headline',
    outletNotStated: 'outlet not stated',
    dateNotStated: 'date not stated',
    passages: (count: number) => (count === 1 ? '1 passage' : `${count} passages`),
  },
  help: [
    '**Onrecord** shows what was printed: the exact words, who said them, and where they stand. It never paraphrases, and where the coverage is silent it says so.',
    '`/ask` a question, if you like of one speaker, one outlet, or between two days',
    '`/quotes` everything that somebody is quoted with',
    '`/check` whether a quote was printed, and whose it is',
    '`/timeline` what somebody said, by date',
    '`/articles` what there is to answer from',
    'Right-click a message, Apps: *Check this quote* or *Ask the coverage*.',
  ],
  feedback: {
    up: 'Noted, thank you.',
    down: 'Noted, thank you: whoever looks after the coverage can see that this question was badly answered.',
  },
  settings: {
    answers: {
      private: 'Answers are seen by the asker alone.',
      public: 'Answers are seen by all.',
    },
    everywhere: 'It answers in every channel.',
    only: (channels: string) => `It answers only in ${channels}.`,
    excluded: (channels: string) => `It does not answer in ${channels}.`,
  },
  errors: {
    failed: (reference: string) =>
      `Something went wrong on our side, and this was not answered. Please try again; whoever runs this bot finds it in the log under ${reference}.`,
    wait: (seconds: number) =>
      seconds === 1
        ? 'One moment: ask again in a second.'
        : `One moment: ask again in ${seconds} seconds.`,
    notHere: 'Onrecord is not to answer in this channel.',
    notYours: 'Only who asked can do that.',
    notManager: 'For this you need the permission Manage Server.',
    notInServer: 'There are settings only in a server.',
    gone: 'This button’s answer is no longer kept. Please ask again.',
    noText: 'That message has no text to look for.',
    unknown:
      'This command is not known any more. Whoever runs this bot should register the commands anew.',
  },
} as const;
