import type { Article } from '../../src/articles/article.ts';
import type { Reply } from '../../src/replies/reply.ts';
import {
  type Block,
  type Message,
  paragraph,
  piece,
  richText,
  smallPrint,
  words,
} from './blocks.ts';
import { placesIn, replyRows, type Setting } from './buttons.ts';
import { escapeText, shortened } from './escape.ts';
import type { Features } from './features.ts';
import { room } from './limits.ts';
import { texts } from './texts.ts';

/** One page of the list of articles; pages count from 1, and one too high gives the last. */
export function renderArticles(
  articles: readonly Article[],
  wanted: number,
  setting: Setting,
): Message {
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
  const lead = texts.articles.lead(articles.length);
  return {
    blocks: [
      richText([paragraph([piece(lead, { bold: true })])]),
      ...shown.map(articleBlock),
      ...(pages === 1 ? [] : [smallPrint([texts.reply.page(page, pages)])]),
      ...replyRows(reply, setting, placesIn(setting)),
    ],
    text: escapeText([lead, ...shown.map(headlineOf)].join('\n')),
  };
}

/** An article in two lines: its headline, and what it states of itself. */
export function articleBlock(article: Article): Block {
  const { outlet, date, published, paragraphs } = article;
  const stated = [
    outlet ?? texts.articles.outletNotStated,
    date?.slice(0, 10) ?? published ?? texts.articles.dateNotStated,
    texts.articles.passages(paragraphs.length),
  ].join(' · ');
  return richText([
    paragraph([
      piece(headlineOf(article), { bold: true }),
      piece(`\n${shortened(stated, room.line / 2)}`),
    ]),
  ]);
}

function headlineOf({ title }: Article): string {
  return shortened(title ?? texts.articles.untitled, room.line / 2);
}

/** What one can ask, and how, with the features that this workspace has granted. */
export function renderHelp(features: Features): Message {
  const { lead, lines, shortcuts, messages, noMessages, pane } = texts.help;
  const said = [
    lead,
    ...lines.map((line) => `• ${line}`),
    ...(features.commands ? [`• ${shortcuts}`] : []),
    ...(features.pane ? [`• ${pane}`] : []),
    features.messages ? messages : noMessages,
  ];
  return { blocks: [words(said.join('\n'))], text: said.join('\n') };
}
