import { changeJson } from '../../../../src/history/changes/change-json.ts';
import { type ListedChange, listedChanges } from '../../../../src/history/changes/listed.ts';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { shownHistory } from '../../../../src/history/shown.ts';
import { minute } from '../../../../src/replies/change-cards.ts';
import { texts } from '../../../../src/replies/texts.ts';
import { type Command, wrongUsage } from '../../arguments/command.ts';
import { corpusOf } from '../../load.ts';
import { jsonLine, visible } from '../../render/visible.ts';
import { print, tell } from '../../terminal.ts';

/** `onrecord changes`: what is no longer as it was printed. */
export const changes: Command = {
  usage: 'changes [ARTICLE] [--since DATE] [--speaker NAME]',
  summary: 'what changed in articles after they were printed',
  details: [
    'Compares the texts that import kept of each article, sentence by sentence; white space, markup and boilerplate are no change.',
    'ARTICLE is an id as onrecord articles shows it. ONRECORD_HISTORY says how much is kept.',
  ],
  top: 'changes shown; default all',
  options: {
    since: { value: 'DATE', does: 'only what was seen from this day or moment on, ISO 8601' },
    speaker: { value: 'NAME', does: 'only words of somebody so named' },
  },
  examples: ['onrecord changes', 'onrecord changes --since 2026-03-01 --speaker Radakin --json'],
  most: 1,
  async run(call, terminal) {
    const wanted = {
      article: call.words[0] ?? null,
      since: sinceIn(call.value('since')),
      speaker: call.value('speaker'),
    };
    const most = call.top ?? Infinity;
    let shown = 0;
    const history = shownHistory(historyOfCorpus(corpusOf(call, terminal)));
    for await (const change of listedChanges(history, wanted)) {
      if (shown === most) break;
      shown++;
      await print(terminal, call.json ? jsonLine(changeJson(change)) : changeInWords(change));
    }
    if (shown === 0) tell(terminal, 'No change is known.');
    return 0;
  },
};

function sinceIn(value: string | null): number | null {
  if (value === null) return null;
  const time = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw wrongUsage(`--since is ${JSON.stringify(value)}.`, 'Write a day, such as 2026-03-01.');
}

/** A change for a terminal, both texts with their times. */
export function changeInWords({
  articleId,
  kinds,
  before,
  after,
  seen,
  previously,
}: ListedChange): string {
  const paragraph = after?.paragraph ?? before?.paragraph ?? 0;
  const where = paragraph === 0 ? articleId : `${articleId} ¶${paragraph}`;
  const lines = [
    `${where}: ${kinds.map((kind) => texts.versions.kinds[kind]).join(', ')}`,
    ...(before === null ? [] : [`  ${minute(previously)}  ${before.text}`]),
    ...(after === null ? [] : [`  ${minute(seen)}  ${after.text}`]),
    ...(after === null ? [`  gone since ${minute(seen)}`] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
