import { checkQuote, type QuoteCheck } from '../../../src/answers/check/check.ts';
import type { Verdict } from '../../../src/answers/check/verdict.ts';
import { readConfig } from '../../../src/config.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { type CheckOverVersions, overVersions } from '../../../src/history/check-versions.ts';
import type { History } from '../../../src/history/history.ts';
import { historyOfCorpus } from '../../../src/history/open.ts';
import { shownHistory } from '../../../src/history/shown.ts';
import { versionLines } from '../../../src/replies/lines/other-texts.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import type { Call, Command, ExitCode } from '../arguments/command.ts';
import { corpusOf, loadForCall } from '../load.ts';
import { verdictLine } from '../render/render-check.ts';
import { jsonLine, visible, visibleLine } from '../render/visible.ts';
import { renderReply } from '../render.ts';
import { linesOf } from '../repl/lines.ts';
import { pageFor, type TerminalPage } from '../repl/page.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord check`: did they say it? */
export const check: Command = {
  usage: 'check [QUOTE] [--speaker NAME]',
  summary: 'did they say it; or one line of standard input after the other',
  details: [
    'Holds a quotation against this coverage, never against the truth, and shows what was printed, differences word by word.',
    'A line of standard input may be a JSON object: {"quote": "…", "speaker": "…"}.',
  ],
  options: {
    speaker: { value: 'NAME', does: 'who is said to have said it' },
    'exit-code': {
      does: 'end with the verdict: 10 exact, 11 altered, 12 stitched, 13 other-speaker, 14 not-quoted, 15 not-in-coverage; of many lines the highest',
    },
  },
  top: 'printed passages shown; default all',
  examples: [
    'onrecord check "assertive in every domain" --speaker Radakin',
    'onrecord check "we must defend forward"',
    `printf '{"quote": "safe skies", "speaker": "Healey"}\\n' | onrecord check --json`,
  ],
  async run(call, terminal) {
    const coverage = await loadForCall(call, terminal);
    const history = listedOnce(shownHistory(historyOfCorpus(corpusOf(call, terminal))));
    const speaker = call.value('speaker');
    if (call.words.length > 0) {
      const { limits } = readConfig(terminal.env);
      const checked = eachOf(
        await settled(coverage, () =>
          checkQuote(coverage, call.words.join(' '), { speaker, limits }),
        ),
        call.top,
      );
      const given = await Promise.all(
        checked.map((own) => overVersions(own, history, { speaker })),
      );
      const text = (own: CheckOverVersions) => inFull(own, coverage, pageFor(terminal));
      if (call.json) for (const own of given) await print(terminal, jsonLine(own));
      else await print(terminal, given.map(text).join('\n\n'));
      return call.given('exit-code') ? (Math.max(...given.map(exitCodeOf)) as ExitCode) : 0;
    }
    if (terminal.input.isTTY) tell(terminal, 'One quotation a line; Ctrl-D ends.');
    const worst = await each(coverage, history, speaker, call, terminal);
    return call.given('exit-code') ? worst : 0;
  },
};

/** A history whose changed articles are looked up once, not for every line. */
function listedOnce(history: History): History {
  let changed: Promise<string[]> | null = null;
  return {
    ...history,
    changed: () => {
      changed ??= history.changed();
      return changed;
    },
  };
}

/** Exit codes by verdict, the better the lower; 0 to 9 stay for what every command may end with. */
const EXIT_CODES: Readonly<Record<Verdict, ExitCode>> = {
  exact: 10,
  altered: 11,
  stitched: 12,
  'other-speaker': 13,
  'not-quoted': 14,
  'not-in-coverage': 15,
};

function exitCodeOf({ verdict }: QuoteCheck): ExitCode {
  return EXIT_CODES[verdict];
}

function firstOf(given: QuoteCheck, most: number | null): QuoteCheck {
  return most === null ? given : { ...given, matches: given.matches.slice(0, most) };
}

/** The checks of all quotations of one text, each by itself. */
function eachOf({ also = [], ...first }: QuoteCheck, most: number | null): QuoteCheck[] {
  return [first, ...also].map((own) => firstOf(own, most));
}

/** Every line gets one line, in order, an empty one included. Returns the worst verdict's exit code. */
async function each(
  coverage: Coverage,
  history: History,
  speaker: string | null,
  { json, top }: Call,
  terminal: Terminal,
): Promise<ExitCode> {
  let worst = 0;
  const { limits } = readConfig(terminal.env);
  for await (const line of linesOf(terminal.input, limits.asked)) {
    const asked = asObject(line) ?? { quote: line, speaker };
    const who = { speaker: asked.speaker ?? speaker };
    const found = await settled(coverage, () =>
      checkQuote(coverage, asked.quote, { ...who, limits }),
    );
    const checked = firstOf(found, top);
    const given = await overVersions(checked, history, who);
    worst = Math.max(worst, ...eachOf(given, top).map(exitCodeOf));
    await print(terminal, json ? jsonLine(given) : visibleLine(verdictLine(given, coverage)));
  }
  return worst;
}

/** A line that is a JSON object with a quote; null for any other, which is a quotation itself. */
function asObject(line: string): { quote: string; speaker: string | null } | null {
  if (!line.trimStart().startsWith('{')) return null;
  try {
    const { quote, speaker } = JSON.parse(line);
    if (typeof quote !== 'string') return null;
    return { quote, speaker: typeof speaker === 'string' ? speaker : null };
  } catch {
    return null;
  }
}

function inFull(given: CheckOverVersions, coverage: Coverage, page: TerminalPage): string {
  const reply: Reply = {
    ...{ outcome: 'answered', lead: null, cards: [], page: 1, pages: 1, passages: 0, actions: [] },
    check: given,
  };
  const versions = versionLines(given.versions).map(visible);
  return [renderReply(reply, 1, coverage, page).text, ...versions].join('\n');
}
