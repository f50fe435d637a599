import type { Answer } from '../../../src/answers/answer.ts';
import { readConfig } from '../../../src/config.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { repliesTo } from '../../../src/replies/reply.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import type { Command } from '../arguments/command.ts';
import { askerFor, CAUTION, PASSAGES } from '../asking.ts';
import { answerJson } from '../json.ts';
import { loadForCall } from '../load.ts';
import { renderLine } from '../render/render-line.ts';
import { jsonLine } from '../render/visible.ts';
import { renderReply } from '../render.ts';
import { linesOf } from '../repl/lines.ts';
import { pageFor } from '../repl/page.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord ask`: one answer, or one a line. */
export const ask: Command = {
  usage: 'ask [QUESTION]',
  summary: 'one answer, or one for each line of standard input',
  details: [
    'From standard input every line, an empty one included, gets one line: the best passage as printed and where it stands, or why there is none; with --json the whole answer.',
  ],
  options: CAUTION,
  examples: [
    'onrecord ask "what did Radakin say?"',
    'onrecord ask "who warned of a false peace?" --top 1 --json',
    `printf 'what did Healey say?\\nwho is quoted?\\n' | onrecord ask`,
  ],
  async run(call, terminal) {
    const answer = askerFor(call, terminal, PASSAGES);
    const coverage = await loadForCall(call, terminal);
    const said = (question: string, asText: (given: Answer) => string) =>
      settled(coverage, () => {
        const given = answer(coverage, question);
        return call.json ? jsonLine(answerJson(given, coverage)) : asText(given);
      });
    if (call.words.length > 0) {
      const asText = (given: Answer) => inFull(given, coverage, terminal);
      await print(terminal, await said(call.words.join(' '), asText));
      return 0;
    }
    if (terminal.input.isTTY) tell(terminal, 'One question a line; Ctrl-D ends.');
    for await (const question of linesOf(terminal.input, readConfig(terminal.env).limits.asked))
      await print(terminal, await said(question, renderLine));
    return 0;
  },
};

/** Every passage whole: nothing is paged where there is nobody to turn the page. */
function inFull(answer: Answer, coverage: Coverage, terminal: Terminal): string {
  const unlimited = { budget: Number.POSITIVE_INFINITY, cards: Number.POSITIVE_INFINITY };
  const [reply] = repliesTo(answer, coverage.speakers, unlimited);
  if (reply === undefined) return '';
  return renderReply(reply, 1, coverage, pageFor(terminal)).text;
}
