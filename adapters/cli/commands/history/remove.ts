import * as files from 'node:fs/promises';
import { asOnlyWriter } from '../../../../src/articles/import/merge/one-writer.ts';
import type { WritableFiles } from '../../../../src/articles/read/files.ts';
import { readConfig } from '../../../../src/config.ts';
import { historyFiles, keeperOf } from '../../../../src/history/open.ts';
import { articleFiles, removeArticles } from '../../../../src/history/removal/remove.ts';
import { describeProblem } from '../../../../src/problem.ts';
import { type Command, wrongUsage } from '../../arguments/command.ts';
import { confirmed } from '../../confirm.ts';
import { corpusToWrite, writersFor } from '../../fetching.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { counted } from '../../repl/page.ts';
import { print, tell } from '../../terminal.ts';
import { forgetArticles } from '../alerts/forget-articles.ts';

/** `onrecord remove`: articles that shall not be in the corpus. */
export const remove: Command = {
  usage: 'remove ID… [--keep-texts] [--yes]',
  summary: 'take articles out of the corpus for good',
  details: [
    'IDs are as onrecord articles --json prints them. Says what goes, and asks.',
    'Every text that was kept of them goes too, what was taken out is not fetched again, and watches forget it. With --keep-texts the texts stay in .history, so that receipts can still be verified.',
  ],
  top: null,
  options: {
    'keep-texts': { does: 'leave every text that was kept of them, for receipts' },
    yes: { does: 'do not ask' },
  },
  examples: ['onrecord remove pier-to-close --corpus my-coverage'],
  async run(call, terminal) {
    if (call.words.length === 0)
      throw wrongUsage('No article is named.', 'Use: onrecord remove ID… --corpus FOLDER');
    const corpus = corpusToWrite(call, terminal);
    const forGood = !call.given('keep-texts');
    const how = {
      ...{ corpus, files: files as WritableFiles, historyFiles, forGood, now: Date.now() },
      keeper: forGood ? null : keeperOf(corpus, readConfig(terminal.env).history),
    };
    const articles = await articleFiles([...new Set(call.words)], how);
    const lines = articles.map(
      ({ id, file, front }) => `${id}: “${front.title ?? 'no headline'}” (${file})`,
    );
    const what = `${counted(articles.length, 'article')} will be taken out${forGood ? ', with every text that was kept' : ''}.`;
    if (!(await confirmed([...lines, what], call.given('yes'), terminal))) return 1;
    const writers = writersFor('remove', terminal);
    const problems = await asOnlyWriter(corpus, writers, how.files, () =>
      removeArticles(articles, how),
    );
    const kept = new Set(problems.map(({ file }) => file));
    const gone = articles.filter(({ file }) => !kept.has(file)).map(({ id }) => id);
    await forgetArticles(corpus, gone, terminal);
    for (const id of gone)
      await print(
        terminal,
        call.json ? jsonLine({ outcome: 'removed', id }) : visible(`removed    ${id}`),
      );
    for (const problem of problems) tell(terminal, describeProblem(problem));
    return problems.length === 0 ? 0 : 1;
  },
};
