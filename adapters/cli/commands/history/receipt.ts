import type { Coverage } from '../../../../src/coverage.ts';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import {
  type CheckedPassage,
  checkedPassage,
  receiptOf,
} from '../../../../src/history/receipt/receipt-of.ts';
import { type Command, wrongUsage } from '../../arguments/command.ts';
import { corpusOf, loadForCall } from '../../load.ts';
import { jsonLine } from '../../render/visible.ts';
import { print } from '../../terminal.ts';

/** `onrecord receipt`: a passage with its evidence. */
export const receipt: Command = {
  usage: 'receipt [ID] [--check QUOTE] [--speaker NAME]',
  summary: 'take a passage out with its evidence, to be verified later',
  details: [
    'ID is a passage’s, as --json prints it. docs/versions.md says how to verify a receipt by hand.',
  ],
  top: null,
  options: {
    check: {
      value: 'QUOTE',
      does: 'in place of ID: the passage that comes nearest to a quotation, with the verdict',
    },
    speaker: { value: 'NAME', does: 'who is said to have said it' },
  },
  examples: [
    'onrecord receipt radakin-tells-the-west-to-stay-assertive-and-not-be-cowed-by-russia#2',
    'onrecord receipt --check "assertive in every domain" --speaker Radakin',
  ],
  most: 1,
  async run(call, terminal) {
    const quote = call.value('check');
    if ((call.words.length === 0) === (quote === null))
      throw wrongUsage('One passage or one quotation is named.', `Use: onrecord ${this.usage}`);
    const coverage = await loadForCall(call, terminal);
    const checked = quote === null ? null : nearest(coverage, quote, call.value('speaker'));
    const id = checked?.passageId ?? call.words[0] ?? '';
    const made = await receiptOf(
      coverage,
      id,
      checked?.words ?? null,
      historyOfCorpus(corpusOf(call, terminal)),
      { by: `Onrecord ${terminal.version}`, now: Date.now() },
    );
    if (made === null)
      throw wrongUsage(
        `There is no passage ${JSON.stringify(id)}.`,
        'See the ids of onrecord quotes --json.',
      );
    const { fields, text } = made;
    await print(terminal, call.json ? jsonLine({ fields, receipt: text }) : text.trimEnd());
    return 0;
  },
};

/** @throws {OnrecordError} `wrong-usage` where no passage has words that come near */
function nearest(coverage: Coverage, quote: string, speaker: string | null): CheckedPassage {
  const checked = checkedPassage(coverage, quote, speaker);
  if (!('verdict' in checked)) return checked;
  throw wrongUsage(
    `No passage comes near to it (${checked.verdict}): there is nothing to take out.`,
    'See onrecord check.',
  );
}
