import * as files from 'node:fs/promises';
import type { WritableFiles } from '../../../../src/articles/read/files.ts';
import { systemClock } from '../../../../src/bot/machine/clock.ts';
import { readConfig } from '../../../../src/config.ts';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { type Verified, verifyReceipt } from '../../../../src/history/receipt/verify.ts';
import { describeProblem } from '../../../../src/problem.ts';
import { openFetching } from '../../../../src/sources/fetch/open-fetching.ts';
import { type PassageNow, passageNow } from '../../../../src/sources/fetch/passage-now.ts';
import { loadSources } from '../../../../src/sources/file/load-sources.ts';
import { NO_SOURCES } from '../../../../src/sources/file/source.ts';
import { type Command, wrongUsage } from '../../arguments/command.ts';
import { corpusOf } from '../../load.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { print, type Terminal } from '../../terminal.ts';

/** `onrecord verify`: does a receipt hold? */
export const verify: Command = {
  usage: 'verify FILE [--page]',
  summary: 'say whether a receipt holds against the text that is kept',
  details: [
    'Exits with 1 where it does not hold, or can’t be told.',
    '--page fetches the page that the receipt names, once, and says whether the passage is there as it was; what it says changes nothing about the exit code.',
  ],
  top: null,
  options: { page: { does: 'look at the page too, whether it has changed since' } },
  examples: ['onrecord verify receipt.txt --corpus my-coverage'],
  most: 1,
  async run(call, terminal) {
    const [file] = call.words;
    if (file === undefined) throw wrongUsage('No receipt is named.', 'Use: onrecord verify FILE');
    const receipt = await files.readFile(file, 'utf8').catch(() => {
      throw wrongUsage(
        `${JSON.stringify(file)} can’t be read.`,
        'Name a file that onrecord receipt made.',
      );
    });
    const corpus = corpusOf(call, terminal);
    const verified = await verifyReceipt(receipt, historyOfCorpus(corpus));
    const page = call.given('page') ? await pageOf(verified, corpus, terminal) : null;
    const { outcome, reason, changedSince, fields } = verified;
    if (call.json)
      await print(
        terminal,
        jsonLine({ outcome, reason, changedSince, fields, ...(page && { page }) }),
      );
    else for (const line of inWords(verified, page)) await print(terminal, visible(line));
    return outcome === 'holds' ? 0 : 1;
  },
};

function inWords({ outcome, reason, changedSince }: Verified, page: PassageNow | null): string[] {
  const since = changedSince === null ? '' : ` The article has changed since: ${changedSince}.`;
  return [`${outcome}: ${reason}${since}`, ...(page === null ? [] : pageInWords(page))];
}

const PAGE: Readonly<Record<PassageNow['outcome'], string>> = {
  same: 'The page has the passage word for word.',
  altered: 'The page has the passage with other words:',
  gone: 'The page has the passage no longer.',
  unknown: 'What the page says is not known:',
};

function pageInWords({ outcome, changed, problem }: PassageNow): string[] {
  const altered = outcome === 'altered' ? changed : [];
  return [
    PAGE[outcome],
    ...altered.flatMap(({ before, now }) => [`  then: ${before}`, `  now:  ${now ?? '(gone)'}`]),
    ...(problem === null ? [] : [`  ${describeProblem(problem)}`]),
  ];
}

/** The page as it is now, by the manners and the care that sources are fetched with; null where no receipt says which. */
async function pageOf(
  { fields, text }: Verified,
  corpus: string,
  { env, version }: Terminal,
): Promise<PassageNow | null> {
  const address = fields?.address ?? '';
  if (text === null || !/^https?:/i.test(address)) return null;
  const around = {
    ...{ corpus, files: files as WritableFiles, clock: systemClock(), version, proxy: env },
    reading: readConfig(env),
  };
  const sources = await loadSources(corpus, around.files);
  return passageNow(address, text, openFetching(sources?.file ?? NO_SOURCES, around));
}
