import type { Rhythm } from '../alerts/gathering.ts';
import type { Verdict } from '../answers/check/verdict.ts';
import type { ChangeKind } from '../history/changes/kinds.ts';
import type { VoiceKind } from './voices.ts';

/** Words that people read alike on every platform and that no article printed. Languages would come here. */
export const texts = {
  card: {
    speakerNotStated: 'Speaker not stated',
    kinds: {
      direct: 'quoted',
      mixed: 'partly quoted',
      reported: 'reported',
      thought: 'view reported',
      denied: 'denied, not said',
    } satisfies Record<VoiceKind, string>,
    andOthers: (left: number) => `and ${left} more`,
    part: (number: number, of: number) => `part ${number} of ${of}`,
    leftOut: '[…]',
    open: 'Open article',
  },
  reply: {
    asked: 'Asked:',
    understood: 'Understood as:',
    nearest: 'The nearest there is, which is no answer:',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    sharedBy: 'Shared by',
    more: (left: number) => (left === 1 ? 'and one more passage' : `and ${left} more passages`),
    nothing: 'Nothing was found.',
  },
  buttons: {
    more: (left: number) => `More (${left})`,
    back: 'Back',
    context: 'In context',
    outlets: (count: number) => `Other outlets (${count})`,
    receipt: 'Receipt',
    timeline: 'Timeline',
    share: 'Share',
    up: '👍',
    down: '👎',
    choose: 'Which one is meant?',
    ask: 'Ask next …',
    watch: 'Watch',
    save: { me: 'Save: tell me', here: 'Save: tell this channel' },
    rhythm: { 'at-once': 'At once', hourly: 'Hourly', daily: 'Daily' } satisfies Record<
      Rhythm,
      string
    >,
    instead: (rhythm: string) => `${rhythm} instead`,
    stop: (number: number | null) => (number === null ? 'Stop' : `Stop ${number}`),
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
  versions: {
    lead: 'Changed after it was first printed, the newest change first',
    none: 'No change is known.',
    noneSuch: 'No such change is known.',
    kinds: {
      added: 'added',
      removed: 'removed',
      moved: 'moved',
      headline: 'headline changed',
      note: 'note by the outlet',
      quotation: 'quotation altered',
      attribution: 'attribution changed',
      numbers: 'number changed',
      name: 'name changed',
      negation: 'a “not” came or went',
      spelling: 'spelling',
      wording: 'wording changed',
    } satisfies Record<ChangeKind, string>,
    was: (time: string) => `printed ${time} UTC`,
    since: (time: string) => `since ${time} UTC`,
    gone: (time: string) => `gone since ${time} UTC`,
    quoted: (names: string) => `quoted: ${names}`,
    more: (most: number) => `These are the ${most} newest; onrecord changes lists all.`,
    others: 'In the texts that the article had:',
    verdicts: {
      exact: 'exact',
      altered: 'altered',
      stitched: 'stitched',
      'other-speaker': 'somebody else’s',
      'not-quoted': 'not quoted',
      'not-in-coverage': 'not there',
    } satisfies Record<Verdict, string>,
  },
  sources: {
    lead: (count: number) => (count === 1 ? 'One source' : `${count} sources`),
    notOperator: 'Only the people named in ONRECORD_OPERATORS can see and change what is fetched.',
    noFolder: 'Articles are fetched into a corpus folder only, and this coverage is none.',
    standings: {
      well: 'well',
      failing: 'failing',
      paused: 'paused',
      new: 'not visited yet',
    },
    failing: (since: string, message: string, remedy: string) =>
      `failing since ${since} UTC: ${message} ${remedy}`,
    pages: (count: number) =>
      count === 1 ? 'one page could not be had' : `${count} pages could not be had`,
    line: (line: number) => `Line ${line} of sources.yaml:`,
    done: {
      list: () => '',
      add: (line: number) => `Added, line ${line} of sources.yaml. It is visited within a minute.`,
      remove: () => 'Removed. What it brought stays in the coverage.',
      pause: (line: number) => `Paused, line ${line} of sources.yaml.`,
      resume: (line: number) => `Visited again, line ${line} of sources.yaml.`,
    },
    problems: {
      'no-such-source': [
        'No source is called so, or several are.',
        'Name it by its line or its address, as the list shows them.',
      ],
      'source-known': ['This source is there already.', ''],
      'no-address': ['That is no http(s) address.', 'Folders are named in sources.yaml itself.'],
    },
    wrong: (name: string, line: number, since: string, message: string, remedy: string) =>
      `A source has failed since ${since} UTC: ${name} (line ${line} of sources.yaml). ${message} ${remedy}`,
    well: (name: string) => `A source is well again: ${name}`,
    title: 'Sources',
    add: 'Add a source: an address, or “page ADDRESS OUTLET”',
    pause: 'Pause',
    resume: 'Visit again',
    remove: 'Remove',
  },
  receipt: {
    of: (label: string) => `Receipt of ${label}`,
    how: 'Anybody can verify it: docs/versions.md says how. Keep the file as it is.',
    tooLong: (passage: string) =>
      `This receipt does not fit a message. Whoever runs Onrecord takes it out with: onrecord receipt ${passage}`,
    notKept: 'No text of this article is kept, so that it can’t be verified later.',
    gone: 'That passage is no longer in the coverage.',
  },
  articles: {
    lead: (count: number) => (count === 1 ? 'One article' : `${count} articles`),
    untitled: 'No headline',
    outletNotStated: 'outlet not stated',
    dateNotStated: 'date not stated',
    passages: (count: number) => (count === 1 ? '1 passage' : `${count} passages`),
  },
  overview: {
    holds: (articles: number, passages: number, speakers: number) =>
      `${articles} articles, ${passages} passages, ${speakers} people and organisations quoted`,
    said: (name: string) => `What did ${name} say?`,
    about: (title: string) => `What was said in “${title}”?`,
    whoIsQuoted: 'Who is quoted?',
  },
  feedback: {
    up: 'Noted, thank you.',
    down: 'Noted, thank you: whoever looks after the coverage can see that this question was badly answered.',
  },
  alerts: {
    told: (watched: string, count: number) =>
      count === 1 ? `Watched: ${watched}` : `Watched: ${watched} · ${count} passages`,
    alsoIn: (labels: string) => `Also in ${labels}.`,
    moreChanges: (left: number) =>
      left === 1 ? 'and one more change' : `and ${left} more changes`,
    when: (gathering: string) => `Alerts would come ${gathering}.`,
    saved: (watched: string, gathering: string, id: string) =>
      `Watching ${watched}; alerts come ${gathering}. It is removed by its id, ${id}.`,
    listed: (number: number, watched: string, gathering: string, id: string) =>
      `${number}. ${watched}, ${gathering} (${id})`,
    none: 'Nothing is watched here or for you.',
    stopped: (watched: string) => `No longer watching ${watched}.`,
    noSuch: 'There is no such watch any more.',
    notAllowed:
      'In this channel only those who manage it may add watches. You can have it told to yourself.',
    notYours: 'Only whoever saved this watch, or manages the channel, can end it.',
    tooMany: (most: number) => `There are ${most} watches here already; end one first.`,
    gone: 'What this alert told is no longer kept, or no longer in the coverage.',
    preview: (watched: string, count: number) =>
      count === 0
        ? `A watch on ${watched} would have found nothing in the last seven days.`
        : `A watch on ${watched} would have found ${count === 1 ? 'one passage' : `${count} passages`} in the last seven days.`,
    ended: {
      watch: (watched: string, why: string) => `Your watch on ${watched} has ended: ${why}`,
      turnedOff: 'Onrecord is turned off in that channel.',
      gone: 'Onrecord can no longer write there.',
    },
  },
  settings: {
    answers: {
      private: 'Answers are seen by the asker alone.',
      public: 'Answers are seen by all.',
    },
    everywhere: 'It answers in every channel.',
    only: (channels: string) => `It answers only in ${channels}.`,
    excluded: (channels: string) => `It does not answer in ${channels}.`,
    watchesByAll: 'Everybody may have a channel told what is watched.',
  },
  errors: {
    wait: (seconds: number) =>
      seconds === 1
        ? 'One moment: ask again in a second.'
        : `One moment: ask again in ${seconds} seconds.`,
    notHere: 'Onrecord is turned off in this channel.',
    notYours: 'Only the person who asked can do that.',
    gone: 'This button’s answer is no longer kept. Please ask again.',
    noText: 'That message has no text to look for.',
  },
} as const;
