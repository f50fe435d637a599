import type { Article } from '../../../src/articles/article.ts';
import { type ArticlesPage, statedOf } from '../../../src/replies/articles.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { controlPlaces, replyRows, type Setting } from './buttons.ts';
import { frame, markdown, message, type Payload } from './components.ts';
import { escapeLine } from './escape.ts';

const COLOUR = 0x3d6bdb;

/** One page of the list of so many articles. */
export function renderArticles(
  articles: number,
  { shown, reply }: ArticlesPage,
  setting: Setting,
): Payload {
  const { page, pages } = reply;
  const lines = [`**${texts.articles.lead(articles)}**`, ...shown.map(lineOf)];
  const turn = pages === 1 ? [] : [markdown(`-# ${texts.reply.page(page, pages)}`)];
  return message([
    frame(COLOUR, [markdown(lines.join('\n'))]),
    ...turn,
    ...replyRows(reply, setting, controlPlaces(setting)),
  ]);
}

function lineOf(article: Article): string {
  const half = room.line / 2;
  const name = escapeLine(article.title ?? texts.articles.untitled, half);
  return `${name}\n-# ${escapeLine(statedOf(article), half, false)}`;
}
