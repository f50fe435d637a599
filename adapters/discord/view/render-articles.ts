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
  const entries = shown.map((article) => ({
    name: article.title ?? texts.articles.untitled,
    says: statedOf(article),
  }));
  return renderList({ lead: texts.articles.lead(articles), shown: entries, reply }, setting);
}

/** One page of a list: each entry's name, and what is said of it below. */
export function renderList({ lead, shown, reply }: ListPage, setting: Setting): Payload {
  const { page, pages } = reply;
  const lines = [`**${escapeLine(lead, room.lead)}**`, ...shown.map(lineOf)];
  const turn = pages === 1 ? [] : [markdown(`-# ${texts.reply.page(page, pages)}`)];
  return message([
    frame(COLOUR, [markdown(lines.join('\n'))]),
    ...turn,
    ...replyRows(reply, setting, controlPlaces(setting)),
  ]);
}

interface ListPage extends Pick<ArticlesPage, 'reply'> {
  readonly lead: string;
  readonly shown: readonly { readonly name: string; readonly says: string }[];
}

function lineOf({ name, says }: ListPage['shown'][number]): string {
  const half = room.line / 2;
  return `${escapeLine(name, half)}\n-# ${escapeLine(says, half, false)}`;
}
