import { setTimeout as pause } from 'node:timers/promises';
import type { Deed, Where } from '../../../stand-ins/slack/deeds.ts';
import { quotations } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import type { Entry, StandIn } from '../../../stand-ins/slack/stand-in.ts';
import { randomFrom } from '../../chance.ts';
import { unprinted } from '../../printed.ts';
import { until } from '../harness.ts';

/** What a soak does to a bot. */
export interface Soak {
  readonly slack: StandIn;
  readonly questions: number;
  readonly seed: number;
  /** ms between two questions. */
  readonly every: number;
  /** Something that happens to the process itself, at a place in the order of questions. */
  readonly incidents?: Readonly<Record<number, () => Promise<void> | void>>;
}

/** What came of it: of those delivered, none may be lost or doubled, and no payload invalid. */
export interface Outcome {
  readonly delivered: number;
  readonly lost: string[];
  readonly doubled: string[];
  readonly invalid: readonly string[];
  /** Excerpts shown, and those of them that no article prints so. */
  readonly excerpts: number;
  readonly unprinted: readonly string[];
  readonly faults: number;
}

/** Questions without an answer at which no further one is asked for a while. */
const MOST_BEHIND = 200;

const QUESTIONS = [
  'what did Radakin say?',
  'what did Healey say about troops?',
  'who spoke of drones?',
  'when does the summit begin?',
  'what did Ada Lovelace say?',
  'check “this was never printed”',
];

/** Questions by every way, under faults by chance, each in a place of its own; waits until all are answered. */
export async function soak({
  slack,
  questions,
  seed,
  every,
  incidents = {},
}: Soak): Promise<Outcome> {
  const random = randomFrom(seed);
  let faults = 0;
  slack.faults.random((purpose) => {
    const roll = random();
    // Of what is said in response nobody can know whether it got through: it is said again.
    const rolls = purpose === 'chat.postMessage' ? 0.02 : 0;
    if (/^(?:auth|apps|conversations)/.test(purpose) || roll > 0.12) return null;
    faults++;
    if (roll < rolls) return { kind: 'lost-response' };
    if (roll < 0.05) return { kind: 'status', status: roll < 0.035 ? 500 : 503 };
    if (roll < 0.06) return { kind: 'rate-limit', seconds: 1 };
    if (roll < 0.08) return { kind: 'reset' };
    return { kind: 'slow', ms: Math.ceil(random() * 200) };
  });
  const entries: Entry[] = [];
  for (let n = 0; n < questions; n++) {
    await incidents[n]?.();
    faults += disturb(slack, random);
    entries.push(slack.send(...questionOf(n, random)));
    await pause(every);
    // What a machine that is busy with something else can't answer in time says nothing of the bot.
    const behind = () => entries.length - slack.ledger.messages.length;
    await until(() => behind() < MOST_BEHIND, 2_000).catch(() => undefined);
  }
  // A command is sent once: killed before it was acknowledged, Slack has told who typed it that nobody answered.
  const heard = ({ acknowledged, deed }: Entry) => acknowledged || deed.kind !== 'command';
  const delivered = () => entries.filter((entry) => entry.deliveries > 0 && heard(entry));
  // The last ones are still on their way.
  const unheard = (commands: boolean) =>
    entries.filter((entry) => !entry.acknowledged && (commands || heard(entry))).length;
  await goingOn(() => unheard(true), 5_000);
  await goingOn(() => unheard(false), 60_000);
  const open = () => delivered().filter((entry) => slack.answersTo(entry).length === 0).length;
  await goingOn(open, 60_000);
  slack.faults.random(null);
  await pause(1_000);
  const named = (wanted: (answers: number) => boolean) =>
    delivered()
      .filter((entry) => wanted(slack.answersTo(entry).length))
      .map(({ deed, where }) => `${JSON.stringify(deed)} in ${where.channel}`);
  const excerpts = slack.ledger.messages.flatMap(({ versions }) =>
    versions.flatMap(({ blocks = [] }) => quotations(blocks)),
  );
  return {
    delivered: delivered().length,
    lost: named((answers) => answers === 0),
    doubled: named((answers) => answers > 1),
    invalid: slack.ledger.faults,
    excerpts: excerpts.length,
    unprinted: unprinted(excerpts),
    faults,
  };
}

/** Waits until nothing is left, or nothing has come about for so many ms. Counting takes its time, so seldom. */
async function goingOn(left: () => number, patience: number): Promise<void> {
  let [before, since] = [left(), performance.now()];
  while (before > 0 && performance.now() - since < patience) {
    await pause(200);
    const now = left();
    if (now < before) since = performance.now();
    before = now;
  }
}

/** Connections renewed or broken, acknowledgements lost; gives how many such things it did. */
function disturb(slack: StandIn, random: () => number): number {
  const roll = random();
  if (slack.door === null && roll < 0.02) slack.sockets.refresh('refresh_requested', 0);
  else if (slack.door === null && roll < 0.03) slack.sockets.drop(0);
  else if (roll < 0.08) slack.lostAcks++;
  else return 0;
  return 1;
}

/** The n-th question, by one of the ways, from somebody else in another channel each time. */
function questionOf(n: number, random: () => number): [Deed, Partial<Where>] {
  const text = QUESTIONS[Math.floor(random() * QUESTIONS.length)] as string;
  const roll = random();
  const user = `U${1_000 + n}`;
  if (roll < 0.4)
    return [
      { kind: 'twins', text },
      { user, channel: `C${1_000 + n}` },
    ];
  if (roll < 0.6)
    return [
      { kind: 'mention', text },
      { user, channel: `C${1_000 + n}` },
    ];
  if (roll < 0.8)
    return [
      { kind: 'message', text },
      { user, channel: `D${1_000 + n}` },
    ];
  return [
    { kind: 'command', text },
    { user, channel: `C${1_000 + n}` },
  ];
}

/** Whether every answer says something. */
export function allSpeak(slack: StandIn): boolean {
  return slack.ledger.messages.every((standing) => shown(standing).text !== '');
}
