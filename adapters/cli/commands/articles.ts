import type { Article } from '../../../src/articles/article.ts';
import type { Command } from '../arguments/command.ts';
import { articleJson } from '../json.ts';
import { loadForCall } from '../load.ts';
import { renderArticle } from '../render/render-list.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor } from '../repl/page.ts';
import { print } from '../terminal.ts';

/** `onrecord articles`: what there is to answer from. */
export const articles: Command = {
  usage: 'articles',
  summary: 'the articles there are',
  details: ['Title, outlet and date as the article states them, and the id that citations name.'],
  top: 'articles shown; default all',
  options: {},
  examples: ['onrecord articles', 'onrecord articles --json'],
  most: 0,
  async run(call, terminal) {
    const coverage = await loadForCall(call, terminal);
    const page = pageFor(terminal);
    const line = (article: Article) =>
      call.json ? jsonLine(articleJson(article)) : `${renderArticle(article, page)}\n`;
    for (const article of coverage.articles.slice(0, call.top ?? Infinity))
      await print(terminal, line(article));
    return 0;
  },
};
