import type { ChangesPage } from '../../src/bot/dialogue/changes.ts';
import { inWords } from '../../src/bot/message/bot-request.ts';
import { cardButtons, replyButtons, replyMenus } from '../../src/bot/message/buttons.ts';
import { encodeControl } from '../../src/bot/message/control-value.ts';
import type { Frame, Page } from '../../src/bot/platform.ts';
import type { Json } from '../../src/bot/queue/inquiry.ts';
import type { ShortKeys } from '../../src/bot/store/short-keys.ts';
import { fittingAddress } from '../../src/replies/address.ts';
import { statedOf } from '../../src/replies/articles.ts';
import type { Card } from '../../src/replies/card.ts';
import { openingOf } from '../../src/replies/lines/opening.ts';
import { versionLines } from '../../src/replies/lines/other-texts.ts';
import type { Layout, Reply } from '../../src/replies/reply.ts';
import { voicesOf } from '../../src/replies/voices.ts';
import { room } from './limits.ts';
import type { WebhookTarget } from './receive.ts';
import { texts } from './texts.ts';

/** What fits into one answer. */
export const layout: Layout = {
  cards: room.cards,
  budget: room.excerpt,
  measure: (text) => text.length,
};

/** A message as JSON: docs/webhook.md lists the fields. */
export type Message = Readonly<Record<string, Json>>;

/** A message of one sentence of ours, for who asked alone. */
export function renderNotice(text: string): Message {
  return { kind: 'notice', private: true, replaces: null, text };
}

/** One page as data, every text as it was printed, and all of it once more as one plain text. */
export function renderPage(
  page: Page,
  frame: Frame<WebhookTarget>,
  keys: Pick<ShortKeys, 'remember'>,
): Message {
  const { asked, understood, wanted, owner, sharedBy, reference } = frame;
  const common = { replaces: asked.to.replaces, reference };
  if (page.kind === 'help') return { kind: 'help', ...common, text: texts.help.join('\n') };
  const control = (verb: string, payload: Json) =>
    `${verb}:${encodeControl({ owner, payload }, keys, room.control)}`;
  if (page.kind === 'receipt') {
    const { says, name, text } = page.receipt;
    return { kind: 'receipt', ...common, name, receipt: text, text: says };
  }
  if (page.kind === 'sources') return { kind: 'sources', ...common, text: page.lead };
  const reply = page.kind === 'reply' ? page.reply : page.page.reply;
  const controls = controlsOf(reply, frame, control);
  const turn = { page: reply.page, pages: reply.pages, ...controls };
  if (page.kind === 'articles') {
    const articles = page.page.shown.map((article) => ({
      id: article.id,
      title: article.title,
      stated: statedOf(article),
    }));
    const lines = articles.map(
      ({ title, stated }) => `${title ?? texts.articles.untitled}\n${stated}`,
    );
    const text = [texts.articles.lead(page.all.length), ...lines].join('\n\n');
    return { kind: 'articles', ...common, articles, ...turn, text };
  }
  if (page.kind === 'changes')
    return { kind: 'changes', ...common, ...changesOf(page.page), ...turn };
  const { outcome, lead, check } = reply;
  const cards = reply.cards.map((card) => cardOf(card, reply, frame, control));
  const told = { asked: inWords(wanted), understood, sharedBy };
  const verdict =
    check === null
      ? null
      : {
          ...{ verdict: check.verdict, says: texts.verdicts[check.verdict] },
          reason: check.reason ?? null,
          versions: versionLines(check.versions ?? []),
        };
  const text = plainText(reply, understood);
  return {
    kind: 'answer',
    outcome,
    ...common,
    ...told,
    lead,
    check: verdict,
    cards,
    ...turn,
    text,
  };
}

type Control = (verb: string, payload: Json) => string;

function controlsOf(reply: Reply, frame: Frame<unknown>, control: Control) {
  return {
    buttons: replyButtons(reply, frame).map(({ label, verb, payload }) => ({
      label,
      control: control(verb, payload),
    })),
    menus: replyMenus(reply).map(({ label, verb, questions }) => ({
      label,
      entries: questions.map((question) => ({ label: question, control: control(verb, question) })),
    })),
  };
}

/** What changed, as data and as one reads it. */
function changesOf({ cards, reply }: ChangesPage) {
  const changes = cards.map(({ says, label, sides, gone }) => ({
    ...{ says, label, gone },
    sides: sides.map(({ when, excerpt: { text, cutBefore, cutAfter }, changed }) => ({
      ...{ when, text, cutBefore, cutAfter },
      changed: changed.map(({ start, end }) => [start, end]),
    })),
  }));
  const lines = changes.map(({ says, label, sides, gone }) => {
    const words = sides.map(({ when, text }) => `${when}: ${text}`);
    return [says, ...words, ...(gone === null ? [] : [gone]), label].join('\n');
  });
  return { changes, text: [reply.lead ?? '', ...lines].join('\n\n') };
}

function cardOf(card: Card, reply: Reply, frame: Frame<unknown>, control: Control): Json {
  const { passage, excerpt, citation, part } = card;
  return {
    passage: passage.id,
    text: excerpt.text,
    cutBefore: excerpt.cutBefore,
    cutAfter: excerpt.cutAfter,
    part: part.of === 1 ? null : [part.number, part.of],
    voices: voicesOf(card).map(({ who, kinds }) => ({ who, kinds: [...kinds] })),
    highlights: card.highlights.map(({ start, end }) => [start, end]),
    citation: citation.label,
    url: citation.url === null ? null : fittingAddress(citation.url, () => true),
    buttons: cardButtons(card, reply, frame).map(({ label, verb, payload }) => ({
      label,
      control: control(verb, payload),
    })),
  };
}

/** All of it as one reads it, without any markup. */
function plainText(reply: Reply, understood: string | null): string {
  const { cards, page, pages } = reply;
  const opening = openingLines(reply, understood);
  const turn = pages === 1 ? [] : [texts.reply.page(page, pages)];
  return [
    ...(opening.length === 0 ? [] : [opening.join('\n')]),
    ...cards.map(plainCard),
    ...turn,
  ].join('\n\n');
}

function openingLines(reply: Reply, understood: string | null): string[] {
  const { sentence, nearest } = openingOf(reply);
  return [
    ...(understood === null ? [] : [`${texts.reply.understood} ${understood}`]),
    ...(reply.check === null
      ? []
      : [
          texts.verdicts[reply.check.verdict],
          ...(reply.check.reason === undefined ? [] : [reply.check.reason]),
          ...versionLines(reply.check.versions ?? []),
        ]),
    ...(sentence === null ? [] : [sentence]),
    ...(nearest ? [texts.reply.nearest] : []),
  ];
}

function plainCard(card: Card): string {
  const voices = voicesOf(card).map(
    ({ who, kinds }) =>
      `${who ?? texts.card.speakerNotStated} · ${kinds.map((kind) => texts.card.kinds[kind]).join(', ')}`,
  );
  const { text, cutBefore, cutAfter } = card.excerpt;
  const words = `${cutBefore ? `${texts.card.leftOut} ` : ''}${text}${cutAfter ? ` ${texts.card.leftOut}` : ''}`;
  return [...voices, words, card.citation.label].join('\n');
}
