import { nearest } from '../../../src/language/nearest.ts';
import { settled } from '../../../src/search/remote/settled.ts';
import { listArticles, listSpeakers, reload, toggleJson } from './colon-coverage.ts';
import { also, card, checkQuotation, context, more, open, showTimeline } from './colon-passages.ts';
import { pageFor, say, table } from './page.ts';
import { coverageOf, type Session } from './session.ts';

/** A command within the REPL. */
interface Colon {
  /** What it takes, as help shows it. */
  readonly takes: string;
  readonly does: string;
  /** What it prints; null ends the session. */
  run(session: Session, argument: string): string | null | Promise<string>;
}

/** The commands of the REPL by name, in the order in which help lists them. */
export const colons: Readonly<Record<string, Colon>> = {
  more: { takes: '', does: 'the next passages', run: more },
  context: { takes: '[N]', does: 'the paragraphs before and after passage N', run: context },
  also: { takes: '[N]', does: 'where else the words of passage N were printed', run: also },
  open: { takes: '[N]', does: 'the whole article of passage N, and its address', run: open },
  card: {
    takes: '[N]',
    does: 'who said it, to whom, where and when: all that passage N says',
    run: card,
  },
  timeline: { takes: '[NAME]', does: 'what one speaker said, by date', run: showTimeline },
  check: {
    takes: '"…"',
    does: 'were these words printed, and whose are they',
    run: checkQuotation,
  },
  speakers: { takes: '[NAME]', does: 'who is quoted, or all about one', run: listSpeakers },
  articles: { takes: '', does: 'the articles there are', run: listArticles },
  json: { takes: '', does: 'answers as JSON, and back', run: toggleJson },
  reload: { takes: '', does: 'read the coverage again', run: reload },
  help: { takes: '', does: 'this list', run: help },
  quit: { takes: '', does: 'leave (or Ctrl-D)', run: () => null },
};

/** Runs a command by its name, or by the beginning of it where that is enough to tell (`:q`). */
export async function runColon(
  session: Session,
  name: string,
  argument: string,
): Promise<string | null> {
  const names = Object.keys(colons);
  const begun = names.filter((known) => name !== '' && known.startsWith(name));
  const meant = names.includes(name) ? name : begun.length === 1 ? begun[0] : undefined;
  const colon = meant === undefined ? undefined : colons[meant];
  if (colon !== undefined) return settled(coverageOf(session), () => colon.run(session, argument));
  if (name === '')
    return say('Add a command after the colon; :help lists them.', pageFor(session.terminal)).join(
      '\n',
    );
  const near = nearest(name, names);
  const hint = near === null ? ':help lists those there are.' : `Did you mean :${near}?`;
  return say(`There is no command :${name}. ${hint}`, pageFor(session.terminal)).join('\n');
}

function help({ terminal }: Session): string {
  const page = pageFor(terminal);
  const rows = Object.entries(colons).map(
    ([name, { takes, does }]) => [`:${name} ${takes}`.trim(), does] as const,
  );
  return [
    ...say('Ask in plain words: what did Radakin say about the front line?', page),
    ...say('Narrow it: outlet:onrecord, before:2025-08-20, after:2025-08-01.', page),
    '',
    ...table(rows, page),
    '',
    ...say('Tab completes names and commands. A command’s first letters will do.', page, 'quiet'),
  ].join('\n');
}
