import { createInterface } from 'node:readline';
import { readConfig } from '../../src/config.ts';
import type { Command, ExitCode } from './arguments/command.ts';
import { askerFor, CAUTION, PASSAGES } from './asking.ts';
import { politely } from './dispatch.ts';
import { limits } from './limits.ts';
import { corpusOf, load, tellProblems } from './load.ts';
import { receive } from './receive.ts';
import { colons, runColon } from './repl/colon.ts';
import { sizeOf } from './repl/colon-coverage.ts';
import { complete } from './repl/complete.ts';
import { openTypedHistory } from './repl/history.ts';
import { linesOf } from './repl/lines.ts';
import { pageFor, say } from './repl/page.ts';
import { answer, type Session } from './repl/session.ts';
import { stateFolder } from './settings.ts';
import { print } from './terminal.ts';

/** `onrecord` alone: ask, read, ask on. */
export const repl: Command = {
  usage: '',
  summary: 'ask one question after another',
  details: [],
  options: CAUTION,
  examples: [],
  most: 0,
  async run(call, terminal) {
    const interactive = terminal.input.isTTY === true && terminal.output.isTTY === true;
    const ask = askerFor(call, terminal, interactive ? limits.passages : PASSAGES);
    const loaded = await load(corpusOf(call, terminal), terminal);
    tellProblems(loaded, terminal);
    const session: Session = {
      terminal,
      ask,
      interactive,
      loaded,
      json: call.json,
      turns: [],
      answer: null,
      coming: [],
      shown: [],
    };
    return session.interactive ? window(session) : pipe(session);
  },
};

/** Lines from a pipe: plain answers, nothing else. */
async function pipe(session: Session): Promise<ExitCode> {
  const longest = readConfig(session.terminal.env).limits.asked;
  for await (const line of linesOf(session.terminal.input, longest)) {
    const said = await respond(session, line);
    if (said === null) break;
    await print(session.terminal, session.json ? said : `${said}\n`);
  }
  return 0;
}

/** A window with somebody before it. */
async function window(session: Session): Promise<ExitCode> {
  const { terminal } = session;
  const history = await openTypedHistory(
    stateFolder(terminal.env, terminal.home, terminal.platform),
  );
  const lines = createInterface({
    input: terminal.input,
    output: terminal.output,
    prompt: pageFor(terminal).ink.paint('› ', 'accent'),
    history: [...history.earlier],
    historySize: limits.history,
    removeHistoryDuplicates: true,
    completer: (line: string) =>
      complete(line, session.loaded.coverage.speakers, Object.keys(colons)),
  });
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  await print(terminal, welcome(session));
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      await history.add(line);
      const said = await respond(session, line);
      if (said === null) break;
      await print(terminal, `\n${said}\n`);
    }
    lines.prompt();
  }
  lines.close();
  return 0;
}

function welcome({ terminal, loaded }: Session): string {
  const page = pageFor(terminal);
  return [
    '',
    ...say(`Onrecord ${terminal.version}`, page, 'name'),
    ...say(`${sizeOf(loaded)}. Ask who said what; :help shows more.`, page, 'quiet'),
    '',
  ].join('\n');
}

/** What a line gets: one answer always, and null only to end the session. */
async function respond(session: Session, line: string): Promise<string | null> {
  try {
    const inquiry = receive(line);
    if (inquiry.kind === 'question') return answer(session, inquiry.text);
    if (inquiry.kind === 'colon-missing') {
      const hint = `Commands begin with a colon: ${inquiry.meant}`;
      return say(hint, pageFor(session.terminal)).join('\n');
    }
    return await runColon(session, inquiry.name, inquiry.argument);
  } catch (error) {
    return say(politely(error, session.terminal), pageFor(session.terminal), 'warning').join('\n');
  }
}
