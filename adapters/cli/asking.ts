import type { Answer } from '../../src/answers/answer.ts';
import { ask } from '../../src/answers/ask.ts';
import { readConfig } from '../../src/config.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { ConversationTurn } from '../../src/questions/follow-up/follow-up.ts';
import { type Call, wrongUsage } from './arguments/command.ts';
import type { Terminal } from './terminal.ts';

/** Answers one question of whatever coverage there is at the time, knowing what was asked before it. */
export type Asker = (
  coverage: Coverage,
  question: string,
  conversation?: readonly ConversationTurn[],
) => Answer;

/** Passages an answer has unless --top says otherwise. */
export const PASSAGES = 5;

/** An asker that heeds what the call and the settings say; `top` is the default number of passages. */
export function askerFor(call: Call, terminal: Terminal, top: number): Asker {
  const { limits, ...config } = readConfig(terminal.env);
  const caution = cautionOf(call) ?? config.caution;
  return (coverage, question, conversation = []) =>
    ask(coverage, question, {
      conversation,
      top: call.top ?? top,
      ...(caution === null ? {} : { caution }),
      ...{ today: terminal.today(), limits },
      now: terminal.clock,
    });
}

/** The option that goes with it. */
export const CAUTION = {
  caution: { value: 'LEVEL', does: 'how sure an answer must be, 0 (always answer) to 1' },
} as const;

function cautionOf(call: Call): number | null {
  const text = call.value('caution');
  if (text === null) return null;
  const level = Number(text);
  if (text.trim() !== '' && level >= 0 && level <= 1) return level;
  throw wrongUsage(
    `--caution must be a number, not ${JSON.stringify(text)}.`,
    'Give one from 0 to 1.',
  );
}
