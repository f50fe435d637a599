import { texts as shared } from '../../src/replies/texts.ts';

/** Every word that people read in Slack and that no article printed. Languages would come here. */
export const texts = {
  ...shared,
  app: {
    name: 'Onrecord',
    description: 'The exact words that were printed, who said them, and where',
    long: 'Ask about your coverage and get the passages as they were printed, with who said what, outlet, date and paragraph. Onrecord never paraphrases, and where the coverage is silent it says so.',
    command: 'Ask the coverage; only you see the answer',
    usage: '[question] or help',
    ask: 'Ask the coverage',
    askMore: 'Ask, of one speaker or between two days if you like',
    check: 'Check this quote',
    checkMore: 'Was it printed, word for word, and whose is it?',
  },
  modal: {
    title: 'Ask the coverage',
    submit: 'Ask',
    cancel: 'Cancel',
    question: 'Your question',
    speaker: 'Only what this person or body said',
    speakerPlaceholder: 'Begin to type a name',
    since: 'Only articles of this day or later',
    until: 'Only articles of this day or before',
    day: 'Any day',
    empty: 'Please ask something.',
    order: 'This day lies before the other one.',
  },
  reply: {
    ...shared.reply,
    message: 'Go to the message',
  },
  buttons: {
    ...shared.buttons,
    shareToChannel: 'Share to channel',
    good: 'Good answer',
    bad: 'Bad answer',
  },
  help: {
    lead: '*Onrecord* shows what was printed: the exact words, who said them, and where they stand. It never paraphrases, and where the coverage is silent it says so.',
    lines: [
      '*@Onrecord* and a question: answered in the thread',
      '`/coverage` and a question: only you see the answer, until you share it',
      '`/coverage check` and a quote: was it printed, and whose is it',
      '`/coverage quotes` and a name: everything that somebody is quoted with',
      '`/coverage timeline` and a name: what somebody said, by date',
      '`/coverage changes`: what is no longer as it was first printed; `changes by` a name, `changes since` a day, `changes in` an article in quotation marks',
      '`/coverage watch speaker` and a name (or `phrase`, `near`, `topic`, `outlet`, `changes`, each with what of it): be told what is new; `/coverage watch list`, `/coverage watch remove` and an id',
      '`/coverage articles`: what there is to answer from',
    ],
    shortcuts: 'The shortcut *Ask the coverage*, and *Check this quote* in a message’s menu',
    messages:
      'In a direct message no mention is needed; nor in a thread that began with your question, as long as only you speak in it. Edit a question within five minutes and the answer follows; delete it and the answer goes.',
    noMessages:
      'This app was installed with the least rights: direct messages, follow-ups without a mention, and answers that follow an edited or deleted question need the full manifest (`onrecord slack manifest`).',
    pane: 'Open *Onrecord* beside a channel and ask in the pane',
  },
  home: {
    title: 'Your coverage',
    newest: 'Newest articles',
    quoted: 'Most quoted',
    how: 'How to ask',
    settings: 'Settings of this workspace',
    adminsOnly: 'Admins of the workspace can change where and how answers are given.',
    followUps: 'In a thread that began with a question, further ones need no mention',
    private: 'Answers are seen by the asker alone',
    watches: 'Everybody may have a channel told what is watched, not only admins',
    excluded: 'Channels where it does not answer',
    excludedPlaceholder: 'None',
    threadsOff: 'Channels where every question needs a mention',
    on: 'Yes',
    off: 'No',
  },
  pane: {
    title: 'For instance',
    working: 'is reading the coverage …',
  },
  errors: {
    ...shared.errors,
    failed: (reference: string) =>
      `Something went wrong on our side, and this was not answered. Please try again; whoever runs this app finds it in the log under ${reference}.`,
    notAdmin: 'For this you need to be an admin of the workspace.',
    noPlace: (channel: string) =>
      `Slack does not let Onrecord write in <#${channel}>; this is the answer that was asked for there.`,
    noCoverage:
      'No coverage has been set up for this workspace. Whoever runs this app can do so with SLACK_CORPORA, or share theirs with SLACK_SHARED_CORPUS.',
    tooLong: 'The answer did not fit Slack as it was; this is its plain form.',
  },
} as const;
