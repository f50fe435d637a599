import { MODAL } from '../../../../adapters/slack/view/modal.ts';
import type { Deed, Where } from '../../../stand-ins/slack/deeds.ts';
import { controls } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { answered, type Running } from '../harness.ts';

/** Something that was done, as one would say it, and what Slack showed for it. */
export interface Stop {
  readonly said: string;
  readonly by: string;
  readonly answer: Standing;
}

/** Every way to ask, and the buttons of one answer, by one person. */
export async function* tour(running: Running, questions: readonly string[]): AsyncGenerator<Stop> {
  const { slack } = running;
  let n = 0;
  const go = async (said: string, deed: Deed, at: Partial<Where> = {}): Promise<Stop> => {
    const where = { user: 'U0READER', channel: 'C0NEWSROOM', ...at };
    return { said, by: where.user, answer: await answered(slack, slack.send(deed, where)) };
  };
  const somebody = () => ({ user: `U0READER${n++}` });
  for (const text of questions)
    yield await go(`@Onrecord ${text}`, { kind: 'mention', text }, somebody());

  const asker = somebody();
  const text = 'what did Radakin say about Russia?';
  const first = await go(`@Onrecord ${text}`, { kind: 'mention', text }, asker);
  yield first;
  const thread = first.answer.thread as string;
  yield await go('and Healey?', { kind: 'message', text: 'and Healey?', thread }, asker);
  const pressable = controls(shown(first.answer).blocks).filter(({ type }) => type === 'button');
  const seen = new Set<string>();
  for (const control of pressable) {
    const label = control.text.text as string;
    if (seen.has(label) || /More|Back/.test(label)) continue;
    seen.add(label);
    yield await go(`[${label}]`, { kind: 'press', control, message: first.answer }, asker);
  }

  for (const words of [
    'help',
    'articles',
    'check Russia has more reason to be fearful of an alliance of 32',
    'quotes Healey about troops',
    'timeline Tony Radakin',
    'who warned of a false peace?',
  ])
    yield await go(`/coverage ${words}`, { kind: 'command', text: words }, somebody());
  const private_ = { ...somebody(), channel: 'D0READER' };
  yield await go(`${text} (direct message)`, { kind: 'message', text }, private_);
  const message = { ts: '1760000000.000100', text: '“We need to defend forward,” he says' };
  yield await go(
    'Check this quote (a message’s menu)',
    { kind: 'check-message', id: 'onrecord_check', message },
    somebody(),
  );
  const values = {
    question: { question: { value: 'troops' } },
    speaker: { speaker: { selected_option: { value: 'John Healey' } } },
  };
  yield await go(
    'Ask the coverage (shortcut): troops, speaker John Healey',
    { kind: 'submit', callback: MODAL, values },
    somebody(),
  );
}
