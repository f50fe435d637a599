import { openDesk } from '../../src/bot/desk.ts';
import { replierFor } from '../../src/bot/dialogue/answering.ts';
import { type Asked, fresh } from '../../src/bot/dialogue/asked.ts';
import { usedControl } from '../../src/bot/dialogue/controls.ts';
import { createHearing } from '../../src/bot/dialogue/hearing.ts';
import type { Reaction } from '../../src/bot/dialogue/intent.ts';
import type { BotRequest } from '../../src/bot/message/bot-request.ts';
import { type Button, replyButtons, replyMenus } from '../../src/bot/message/buttons.ts';
import type { Frame, Page, Platform } from '../../src/bot/platform.ts';
import { createPendingAcks } from '../../src/bot/queue/pending-acks.ts';
import { openSourcesDesk } from '../../src/bot/sources/sources-desk.ts';
import { UNWATCHED, type Watch } from '../../src/bot/watch/watch.ts';
import { coverage } from '../replies/shipped.ts';
import { fakeClock } from './fake-clock.ts';
import { readableLog, testState } from './setting.ts';

/** What a message of the fake shows, and what can be pressed on it. */
export interface Shown {
  page: Page;
  frame: Frame<To>;
  readonly hidden: boolean;
  /** How often it was sent. */
  sent: number;
}
type To = { readonly id: string; readonly on: number | null };
type Message = Pick<Shown, 'page' | 'frame'>;

/** The smallest platform there can be: messages are what the core made, in a list. */
export function fakePlatform(own: Partial<Platform<To, Message>> = {}, watch: Watch = UNWATCHED) {
  const clock = fakeClock();
  const { log, lines } = readableLog(clock);
  const desk = openDesk(testState(null, clock).state, { clock, log, watch });
  const shown: Shown[] = [];
  const told: string[] = [];
  const measure = (text: string) => text.length;
  const platform: Platform<To, Message> = {
    name: 'fake',
    room: {
      layout: { cards: 2, budget: 600, measure },
      ...{ cardsBesideVerdict: 1, articles: 3, offers: { most: 5, longest: 40 } },
    },
    answerWithin: 60_000,
    failed: (reference) => `failed ${reference}`,
    coverage: () => coverage,
    render: (page, frame) => ({ page, frame }),
    send: async (message, { asked: { to }, hidden }) => {
      const there = shown[to.on ?? -1];
      if (there === undefined) shown.push({ ...message, hidden, sent: 1 });
      else Object.assign(there, message, { sent: there.sent + 1 });
      return true;
    },
    tell: async (sentence) => void told.push(sentence),
    ...own,
  };
  const acks = createPendingAcks();
  const slots = async () => undefined;
  const options = () => ({ top: 9, today: '2026-07-01' });
  const by = 'Onrecord test';
  const sources = openSourcesDesk([], log);
  const { written } = desk.shortKeys;
  const means = { options, slots, acks, log, clock, by, sources, watch, written };
  desk.serve('fake', replierFor(platform, means));
  const ears = createHearing<To>(platform, { desk, clock, acks });
  let events = 0;
  const hear = (asked: Asked<To>, person: string, key: string) =>
    ears.hear(
      {
        ...{ kind: 'asked', asked, person, keys: [key], command: 'test' },
        place: { guild: 'g', channel: 'c', thread: null },
      },
      () => coverage,
    );
  return {
    ...{ desk, clock, lines, shown, told, platform, ears },
    /** Somebody wants something; a question where it is only words. */
    want: (what: string | BotRequest, person = 'ana', given: Partial<Asked<To>> = {}, key = '') => {
      const wanted: BotRequest = typeof what === 'string' ? { kind: 'ask', question: what } : what;
      const id = key || `e${events++}`;
      return hear(fresh({ id, on: null }, person, wanted, given), person, id);
    },
    /** Somebody presses what is labelled so on a message, or picks that question from its menus. */
    press: async (at: number, label: RegExp, person = 'ana'): Promise<Reaction> => {
      const { page, frame, hidden } = shown[at] as Shown;
      const used = usedControl(
        { owner: frame.owner, ...controlOf(page, frame, label) },
        { person, hidden },
      );
      if (used.kind !== 'asked') return ears.hear(used, () => coverage);
      const on = used.asked.manner === 'turn' ? at : null;
      const id = `e${events++}`;
      return hear(fresh({ id, on }, person, used.asked.wanted, used.asked), person, id);
    },
  };
}

/** The button or menu entry of a page. */
function controlOf(
  page: Page,
  frame: Frame<To>,
  label: RegExp,
): Pick<Button, 'payload'> & { verb: Button['verb'] | 'choose' | 'ask' } {
  const reply =
    page.kind === 'reply' ? page.reply : page.kind === 'articles' ? page.page.reply : null;
  if (reply === null) throw new Error('Nothing to press.');
  const buttons = replyButtons(reply, frame);
  const entries = replyMenus(reply).flatMap(({ verb, questions }) =>
    questions.map((question) => ({ label: question, verb, payload: question })),
  );
  const found = [...buttons, ...entries].find((one) => label.test(one.label));
  if (found === undefined) throw new Error(`Nothing is labelled ${label}.`);
  return found;
}
