import { readFile } from 'node:fs/promises';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { verifyReceipt } from '../../../../src/history/receipt/verify.ts';
import { type Command, wrongUsage } from '../../arguments/command.ts';
import { corpusOf } from '../../load.ts';
import { jsonLine } from '../../render/visible.ts';
import { print } from '../../terminal.ts';

/** `onrecord verify`: does a receipt hold? */
export const verify: Command = {
  usage: 'verify FILE',
  summary: 'say whether a receipt holds against the text that is kept',
  details: ['Exits with 1 where it does not hold, or can’t be told.'],
  top: null,
  options: {},
  examples: ['onrecord verify receipt.txt --corpus my-coverage'],
  most: 1,
  async run(call, terminal) {
    const [file] = call.words;
    if (file === undefined) throw wrongUsage('No receipt is named.', 'Use: onrecord verify FILE');
    const text = await readFile(file, 'utf8').catch(() => {
      throw wrongUsage(
        `${JSON.stringify(file)} can’t be read.`,
        'Name a file that onrecord receipt made.',
      );
    });
    const { outcome, reason, changedSince, fields } = await verifyReceipt(
      text,
      historyOfCorpus(corpusOf(call, terminal)),
    );
    const since = changedSince === null ? '' : ` The article has changed since: ${changedSince}.`;
    const said = { outcome, reason, changedSince, fields };
    await print(terminal, call.json ? jsonLine(said) : `${outcome}: ${reason}${since}`);
    return outcome === 'holds' ? 0 : 1;
  },
};
