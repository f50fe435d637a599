import type { Article } from '../../../src/articles/article.ts';
import { type ArticlesPage, statedOf } from '../../../src/replies/articles.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, type Message, paragraph, piece, richText, smallPrint } from './blocks.ts';
import { controlPlaces, replyRows, type Setting } from './buttons.ts';
import { escapeText, shortened } from './escape.ts';

/** An entry of a list: its name, and what is said of it below. */
interface Entry {
  readonly name: string;
  readonly says: string;
}

interface ListPage extends Pick<ArticlesPage, 'reply'> {
  readonly lead: string;
  readonly shown: readonly Entry[];
}

/** One page of the list of so many articles. */
export function renderArticles(
  articles: number,
  { shown, reply }: ArticlesPage,
  setting: Setting,
): Message {
  return renderList(
    { lead: texts.articles.lead(articles), shown: shown.map(entryOf), reply },
    setting,
  );
}

/** One page of a list. */
export function renderList({ lead, shown, reply }: ListPage, setting: Setting): Message {
  const { page, pages } = reply;
  return {
    blocks: [
      richText([paragraph([piece(shortened(lead, room.lead), { bold: true })])]),
      ...shown.map(entryBlock),
      ...(pages === 1 ? [] : [smallPrint([texts.reply.page(page, pages)])]),
      ...replyRows(reply, setting, controlPlaces(setting)),
    ],
    text: escapeText([lead, ...shown.map(({ name }) => shortened(name, room.line / 2))].join('\n')),
  };
}

/** An article in two lines: its headline, and what it states of itself. */
export function articleBlock(article: Article): Block {
  return entryBlock(entryOf(article));
}

function entryOf(article: Article): Entry {
  return { name: article.title ?? texts.articles.untitled, says: statedOf(article) };
}

function entryBlock({ name, says }: Entry): Block {
  return richText([
    paragraph([
      piece(shortened(name, room.line / 2), { bold: true }),
      piece(`\n${shortened(says, room.line / 2)}`),
    ]),
  ]);
}
