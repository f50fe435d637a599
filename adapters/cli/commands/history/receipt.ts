import { checkQuote } from '../../../../src/answers/check/check.ts';
import { passageIndex } from '../../../../src/answers/passage-index.ts';
import type { Article } from '../../../../src/articles/article.ts';
import type { Coverage } from '../../../../src/coverage.ts';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { type CheckedWords, makeReceipt } from '../../../../src/history/receipt/receipt.ts';
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
    const checked = quote === null ? null : checkedWords(coverage, quote, call.value('speaker'));
    const id = checked?.passageId ?? call.words[0] ?? '';
    const place = passageIndex(coverage, id);
    if (place === null)
      throw wrongUsage(
        `There is no passage ${JSON.stringify(id)}.`,
        'See the ids of onrecord quotes --json.',
      );
    const article = coverage.articles[coverage.articleOf[place] as number] as Article;
    const { paragraph = 0 } = coverage.passages[place] ?? {};
    const made = await makeReceipt(
      {
        ...{ article, paragraph, quotes: coverage.quotes[place] ?? [] },
        ...(checked && { checked: checked.words }),
      },
      historyOfCorpus(corpusOf(call, terminal)),
      { by: `Onrecord ${terminal.version}`, now: Date.now() },
    );
    const { fields = {}, text = '' } = made ?? {};
    await print(terminal, call.json ? jsonLine({ fields, receipt: text }) : text.trimEnd());
    return 0;
  },
};

/** @throws {OnrecordError} `wrong-usage` where no passage has words that come near */
function checkedWords(
  coverage: Coverage,
  quote: string,
  speaker: string | null,
): { readonly passageId: string; readonly words: CheckedWords } {
  const { verdict, matches } = checkQuote(coverage, quote, { speaker });
  const match = matches.find(({ passageId }) => passageIndex(coverage, passageId) !== null);
  if (match === undefined)
    throw wrongUsage(
      `No passage comes near to it (${verdict}): there is nothing to take out.`,
      'See onrecord check.',
    );
  const { passageId, start, end } = match;
  return { passageId, words: { quote, speaker, verdict, start, end } };
}
