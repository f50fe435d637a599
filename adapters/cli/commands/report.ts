import { openDesk } from '../../../src/bot/desk.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { createLog } from '../../../src/bot/machine/log.ts';
import type { ReportLine } from '../../../src/bot/people/report.ts';
import { readDatabase } from '../../../src/bot/store/postgres/address.ts';
import { openStateIn } from '../../../src/bot/store/postgres/open-postgres-state.ts';
import { readConfig } from '../../../src/config.ts';
import type { Command } from '../arguments/command.ts';
import { jsonLine, visible } from '../render/visible.ts';
import { stateFolder } from '../settings.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord report`: what the bots could not answer, or answered badly. */
export const report: Command = {
  usage: 'report',
  summary: 'questions unanswered or disliked, asked of the bots',
  details: [
    'The same question asked several times is one line, the last asked first. Who asked is not kept.',
    'ONRECORD_FEEDBACK=off keeps nothing; ONRECORD_FEEDBACK_DAYS says for how long.',
  ],
  top: null,
  options: {},
  examples: ['onrecord report', 'onrecord report --json'],
  most: 0,
  async run(call, terminal) {
    const lines = await kept(terminal);
    for (const line of lines) await print(terminal, call.json ? jsonLine(line) : inWords(line));
    if (lines.length === 0)
      tell(terminal, 'No question was unanswered or disliked, or none is kept.');
    return 0;
  },
};

async function kept(terminal: Terminal): Promise<ReportLine[]> {
  const clock = systemClock();
  const write = (line: string) => tell(terminal, line.trimEnd());
  const log = createLog({ level: readConfig(terminal.env).logLevel, clock, write });
  const { env, home, platform } = terminal;
  const place = { folder: stateFolder(env, home, platform), database: readDatabase(env) };
  const state = await openStateIn(place, { clock, log, patience: 0 });
  const found = await openDesk(state, { clock, log }).feedback.report();
  await state.close();
  return found;
}

function inWords({ question, asked, unanswered, disliked, last }: ReportLine): string {
  const counts = [
    `${asked} ${asked === 1 ? 'time' : 'times'}`,
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
    ...(disliked > 0 ? [`${disliked} disliked`] : []),
    `last ${last.slice(0, 10)}`,
  ];
  return visible(`${question}  (${counts.join(', ')})`);
}
