import type { Article } from '../../src/articles/article.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { placesIn, replyRows, type Setting } from './buttons.ts';
import { frame, message, type Payload, text } from './components.ts';
import { escapeLine } from './escape.ts';
import { room } from './limits.ts';
import { texts } from './texts.ts';

const COLOUR = 0x3d6bdb;

/** One page of the list of articles; pages count from 1, and one too high gives the last. */
export function renderArticles(
  articles: readonly Article[],
  wanted: number,
  setting: Setting,
): Payload {
  const pages = Math.max(1, Math.ceil(articles.length / room.articles));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = articles.slice((page - 1) * room.articles, page * room.articles);
  const left = articles.length - page * room.articles;
  const reply: Reply = {
    outcome: 'guidance',
    lead: null,
    check: null,
    cards: [],
    page,
    pages,
    passages: 0,
    actions: left > 0 ? [{ kind: 'more', page: page + 1, cards: left }] : [],
  };
  const lines = [`**${texts.articles.lead(articles.length)}**`, ...shown.map(lineOf)];
  const turn = pages === 1 ? [] : [text(`-# ${texts.reply.page(page, pages)}`)];
  return message([
    frame(COLOUR, [text(lines.join('\n'))]),
    ...turn,
    ...replyRows(reply, setting, placesIn(setting)),
  ]);
}

function lineOf({ title, outlet, date, published, paragraphs }: Article): string {
  const stated = [
    outlet ?? texts.articles.outletNotStated,
    date?.slice(0, 10) ?? published ?? texts.articles.dateNotStated,
    texts.articles.passages(paragraphs.length),
  ].join(' · ');
  const half = room.line / 2;
  const name = escapeLine(title ?? texts.articles.untitled, half);
  return `${name}\n-# ${escapeLine(stated, half, false)}`;
}
