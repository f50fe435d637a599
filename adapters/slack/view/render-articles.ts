import type { Article } from '../../../src/articles/article.ts';
import { type ArticlesPage, statedOf } from '../../../src/replies/articles.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, type Message, paragraph, piece, richText, smallPrint } from './blocks.ts';
import { controlPlaces, replyRows, type Setting } from './buttons.ts';
import { escapeText, shortened } from './escape.ts';

/** One page of the list of so many articles. */
export function renderArticles(
  articles: number,
  { shown, reply }: ArticlesPage,
  setting: Setting,
): Message {
  const { page, pages } = reply;
  const lead = texts.articles.lead(articles);
  return {
    blocks: [
      richText([paragraph([piece(lead, { bold: true })])]),
      ...shown.map(articleBlock),
      ...(pages === 1 ? [] : [smallPrint([texts.reply.page(page, pages)])]),
      ...replyRows(reply, setting, controlPlaces(setting)),
    ],
    text: escapeText([lead, ...shown.map(headlineOf)].join('\n')),
  };
}

/** An article in two lines: its headline, and what it states of itself. */
export function articleBlock(article: Article): Block {
  return richText([
    paragraph([
      piece(headlineOf(article), { bold: true }),
      piece(`\n${shortened(statedOf(article), room.line / 2)}`),
    ]),
  ]);
}

function headlineOf({ title }: Article): string {
  return shortened(title ?? texts.articles.untitled, room.line / 2);
}
