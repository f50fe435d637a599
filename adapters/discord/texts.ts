import type { WatchKind } from '../../src/alerts/watched.ts';
import { texts as shared } from '../../src/replies/texts.ts';

/** Every word that people read in Discord and that no article printed. Languages would come here. */
export const texts = {
  ...shared,
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
    changes: {
      name: 'changes',
      description: 'What changed in articles after they were printed',
      options: {
        article: 'Only in this article: its id, or words of its headline',
        speaker: 'Only what this person or body is quoted with',
        since: 'Only what was seen from this day on',
      },
    },
    articles: { name: 'articles', description: 'The articles there are', options: {} },
    help: { name: 'help', description: 'What one can ask, and how', options: {} },
    sources: {
      name: 'sources',
      description: 'What the coverage is fetched from; for the people who look after it',
      deeds: {
        list: 'The sources, and how they are',
        add: 'Fetch from one more source',
        remove: 'Fetch from a source no longer',
        pause: 'Leave a source alone for a while',
        resume: 'Visit a paused source again',
      },
      options: {
        source: 'Its address; one that is there also by its line, as the list shows it',
        as: 'What stands at the address; a feed where nothing is said',
        outlet: 'Who publishes what comes from there; else as the feed or the page says',
      },
    },
    settings: {
      name: 'settings',
      description: 'Where and how answers are given in this server',
      options: {
        private: 'Whether only the asker sees an answer, where nothing else is asked for',
        allow: 'Answer in this channel again',
        exclude: 'Do not answer in this channel',
        only: 'Answer in this channel and in no other that is not listed this way',
        watches:
          'Whether everybody may have a channel told what is watched, not only who manages it',
        reset: 'Answer everywhere, openly',
      },
    },
    watch: {
      name: 'watch',
      description: 'Be told when something new is printed',
      add: 'See what a watch would have found in the last seven days, then save it',
      list: 'Your watches, and those of this channel',
      remove: 'End a watch',
      kinds: {
        speaker: 'what somebody says',
        phrase: 'these words in this order',
        near: 'nearly these words',
        topic: 'answers to a question',
        outlet: 'articles of an outlet',
        changes: 'changes of an article',
      } satisfies Record<WatchKind, string>,
      options: {
        kind: 'What to watch',
        of: 'The name, words, question, outlet or article',
        when: 'At once, or gathered',
        hour: 'At which hour a daily watch speaks, 0 to 23',
        quiet: 'Hours without alerts, such as 22-7',
        id: 'The watch’s id, as /watch list shows it',
      },
    },
    checkMessage: { name: 'Check this quote' },
    askMessage: { name: 'Ask the coverage' },
  },
  modal: { title: 'Ask the coverage', question: 'Your question' },
  card: {
    ...shared.card,
    kinds: { ...shared.card.kinds, mixed: '_partly quoted_', reported: '_reported_' },
  },
  help: [
    '**Onrecord** shows what was printed: the exact words, who said them, and where they stand. It never paraphrases, and where the coverage is silent it says so.',
    '`/ask` a question, if you like of one speaker, one outlet, or between two days',
    '`/quotes` everything that somebody is quoted with',
    '`/check` whether a quote was printed, and whose it is',
    '`/timeline` what somebody said, by date',
    '`/changes` what is no longer as it was first printed',
    '`/watch` be told when somebody speaks, words are printed, a question is answered',
    '`/articles` what there is to answer from',
    'Right-click a message, Apps: *Check this quote* or *Ask the coverage*.',
  ],
  errors: {
    ...shared.errors,
    failed: (reference: string) =>
      `Something went wrong on our side, and this was not answered. Please try again; whoever runs this bot finds it in the log under ${reference}.`,
    notManager: 'For this you need the permission Manage Server.',
    notWritable:
      'Onrecord may not write in this channel: it needs the permissions View Channel and Send Messages there.',
    notInServer: 'There are settings only in a server.',
    unknown:
      'This command no longer exists. Whoever runs this bot should register its commands again.',
  },
} as const;
