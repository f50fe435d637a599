import { passageIndex } from '../../../src/answers/passage-index.ts';
import type { Article } from '../../../src/articles/article.ts';
import { historyOfCorpus } from '../../../src/history/open.ts';
import { makeReceipt } from '../../../src/history/receipt/receipt.ts';
import { type Command, wrongUsage } from '../arguments/command.ts';
import { corpusOf, loadForCall } from '../load.ts';
import { jsonLine } from '../render/visible.ts';
import { print } from '../terminal.ts';

/** `onrecord receipt`: a passage with its evidence. */
export const receipt: Command = {
  usage: 'receipt ID',
  summary: 'take a passage out with its evidence, to be verified later',
  details: [
    'ID is a passage’s, as --json prints it. docs/versions.md says how to verify a receipt by hand.',
  ],
  top: null,
  options: {},
  examples: [
    'onrecord receipt radakin-tells-the-west-to-stay-assertive-and-not-be-cowed-by-russia#2',
  ],
  most: 1,
  async run(call, terminal) {
    const [id] = call.words;
    if (id === undefined)
      throw wrongUsage('No passage is named.', 'Use: onrecord receipt ARTICLE#PARAGRAPH');
    const coverage = await loadForCall(call, terminal);
    const place = passageIndex(coverage, id);
    if (place === null)
      throw wrongUsage(
        `There is no passage ${JSON.stringify(id)}.`,
        'See the ids of onrecord quotes --json.',
      );
    const article = coverage.articles[coverage.articleOf[place] as number] as Article;
    const { paragraph = 0 } = coverage.passages[place] ?? {};
    const made = await makeReceipt(
      { article, paragraph, quotes: coverage.quotes[place] ?? [] },
      historyOfCorpus(corpusOf(call, terminal)),
      { by: `Onrecord ${terminal.version}`, now: Date.now() },
    );
    const { fields = {}, text = '' } = made ?? {};
    await print(terminal, call.json ? jsonLine({ fields, receipt: text }) : text.trimEnd());
    return 0;
  },
};
