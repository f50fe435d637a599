import { passageJson } from '../../../src/answers/card/passage-json.ts';
import { findQuotes, type Said, type SaidFilter } from '../../../src/answers/find-quotes.ts';
import type { Passage } from '../../../src/articles/passage.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { cardOfPlace } from '../../../src/replies/around.ts';
import type { Command } from '../arguments/command.ts';
import { meantFor } from '../arguments/meant-for.ts';
import { loadForCall } from '../load.ts';
import { renderCard } from '../render/render-card.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor, type TerminalPage } from '../repl/page.ts';
import { print, tell } from '../terminal.ts';

/** `onrecord quotes`: who said what. */
export const quotes: Command = {
  usage: 'quotes [--speaker NAME] [--about WORDS]',
  summary: 'who said what',
  details: [
    'With --json one line for every passage, in order, a passage without quotes with an empty list; with --speaker or --about only passages with a match.',
  ],
  options: {
    speaker: { value: 'NAME', does: 'only what this speaker said; a surname will do' },
    about: { value: 'WORDS', does: 'only passages that hold all these words' },
  },
  examples: [
    'onrecord quotes --speaker Radakin',
    'onrecord quotes --speaker Healey --about troops',
    'onrecord quotes --json | head -3',
  ],
  top: 'passages shown; default all',
  most: 0,
  async run(call, terminal) {
    const coverage = await loadForCall(call, terminal);
    const filter = { speaker: call.value('speaker'), about: call.value('about') };
    const page = pageFor(terminal);
    let found = 0;
    for (const item of findQuotes(coverage, filter)) {
      if (!call.json && item.quotes.length === 0) continue;
      if (found === call.top) break;
      found++;
      await print(
        terminal,
        call.json ? lineOf(item, coverage) : cardOf(item, coverage, found, page),
      );
    }
    if (found === 0) tell(terminal, silence(filter, coverage));
    return 0;
  },
};

function lineOf({ passage, quotes }: Said, coverage: Coverage): string {
  return jsonLine(passageJson(coverage.passages[passage] as Passage, quotes, coverage));
}

function cardOf({ passage }: Said, coverage: Coverage, number: number, page: TerminalPage): string {
  return `${renderCard(cardOfPlace(coverage, passage), number, page).join('\n')}\n`;
}

function silence({ speaker, about }: SaidFilter, { speakers }: Coverage): string {
  const who = speaker === null ? 'Nobody' : `Nobody called ${speaker}`;
  const meant = speaker === null ? '' : meantFor(speaker, speakers);
  return `${who} is quoted in this coverage${about === null ? '' : ` about ${about}`}.${meant}`;
}
