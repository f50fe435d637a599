import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits, room } from '../../../../adapters/discord/limits.ts';
import { renderPage } from '../../../../adapters/discord/platform.ts';
import { layout, render } from '../../../../adapters/discord/render.ts';
import type { Payload } from '../../../../adapters/discord/view/components.ts';
import { fresh } from '../../../../src/bot/dialogue/asked.ts';
import { compose } from '../../../../src/bot/dialogue/compose.ts';
import type { BotRequest } from '../../../../src/bot/message/bot-request.ts';
import type { Frame, Page } from '../../../../src/bot/platform.ts';
import { buildCoverage, type Coverage } from '../../../../src/coverage.ts';
import { closingBidi } from '../../../../src/language/bidi.ts';
import { cleanLine } from '../../../../src/replies/clean.ts';
import type { Reply } from '../../../../src/replies/reply.ts';
import { handleRequest } from '../../../../src/replies/request.ts';
import { noContract, violations } from '../../../stand-ins/discord/contract.ts';
import type { Body } from '../../../stand-ins/discord/ledger.ts';
import {
  type Block,
  kindsOf,
  read,
  stretches,
  wordsOf,
} from '../../../stand-ins/discord/markdown.ts';
import { textsOf } from '../../../stand-ins/discord/message.ts';
import { article } from '../../article.ts';
import { keysInMemory, TEST_MAKING } from '../../keys.ts';
import { worst } from './fullest-reply.ts';
import { ENDLESS, hostileText, SNARES } from './hostile.ts';

const OWNER = '300000000000000001';
const keys = keysInMemory();

/** The message and the pages it was made from. */
async function made(coverage: Coverage, wanted: BotRequest, page = 1, hidden = true) {
  const asked = fresh(null, OWNER, wanted, { page });
  const platform = {
    room: { ...room, layout },
    coverage: () => coverage,
    render: (own: Page, frame: Frame<unknown>) => renderPage(own, frame, keys),
  };
  const making = { reference: 'AbCdEfGhIjKl', previous: null, hidden, ...TEST_MAKING };
  const options = { top: 12, caution: 0 };
  return (await compose<null, Payload>(asked, making, platform, options)).message;
}

const textsIn = (payload: Payload) => textsOf(payload as unknown as Body);

const quotesIn = (payload: Payload) =>
  textsIn(payload).flatMap((text) => read(text).filter(({ kind }) => kind === 'quote'));

/** What of a message does more than show words, our own marks apart. */
function alive(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ kind, pieces, begins }) => [
    ...(['line', 'quote', 'small'].includes(kind) ? [] : [kind]),
    ...begins,
    ...kindsOf(pieces).filter((each) => each !== 'strong' && each !== 'em' && each !== 'strike'),
  ]);
}

function expectSound(payload: Payload): void {
  expect(violations('edit', payload)).toEqual([]);
  expect(textsIn(payload).flatMap((text) => alive(read(text)))).toEqual([]);
}

describe.skipIf(noContract !== null)('a message', () => {
  let coverage: Coverage;
  beforeAll(() => {
    coverage = buildCoverage([
      article('one', [
        '“We will deter them,” said Anna Example, the minister of bridges.',
        'She warned that the bridges of the north could fall within “a year or two” if nothing was done.',
        'The bridges are old.',
      ]),
      article('two', ['“We will deter them,” said Anna Example on Monday.'], { outlet: 'Another' }),
    ]);
  });

  it('shows each passage as printed, its question’s words bold', async () => {
    const payload = await made(coverage, {
      kind: 'ask',
      question: 'what did Anna Example say about bridges?',
    });
    expectSound(payload);
    const quotes = quotesIn(payload);
    expect(quotes.map(({ pieces }) => wordsOf(pieces))).toContain(
      'She warned that the bridges of the north could fall within “a year or two” if nothing was done.',
    );
    expect(quotes.flatMap(({ pieces }) => stretches(pieces, 'strong'))).toContain('bridges');
  });

  it('sets reported speech in italics and leaves the words in marks upright', async () => {
    const payload = await made(coverage, {
      kind: 'quotes',
      speaker: 'Anna Example',
      about: 'north',
    });
    const slanted = quotesIn(payload)
      .flatMap(({ pieces }) => stretches(pieces, 'em'))
      .join(' | ');
    expect(slanted).toContain('could fall within');
    expect(slanted).not.toContain('a year or two');
  });

  it('turns to every page, and together they show every passage', async () => {
    const wanted: BotRequest = { kind: 'quotes', speaker: 'Anna Example' };
    const request = { coverage, layout: { ...layout, cards: room.cards }, options: {} };
    const replies = handleRequest({ kind: 'quotes', speaker: 'Anna Example' }, request).replies;
    const payloads = replies.map((_, index) => made(coverage, wanted, index + 1));
    const shown = (await Promise.all(payloads)).flatMap(quotesIn);
    expect(shown).toHaveLength(replies.flatMap(({ cards }) => cards).length);
  });

  it('offers to share only what is private and where others are', async () => {
    const labels = (payload: Payload) => JSON.stringify(payload).includes('"Share"');
    const wanted: BotRequest = { kind: 'ask', question: 'bridges' };
    expect(labels(await made(coverage, wanted, 1, true))).toBe(true);
    expect(labels(await made(coverage, wanted, 1, false))).toBe(false);
  });

  it('leads to the article with a fragment of the text, and without where that is too long', async () => {
    const long = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`;
    const urlOf = async (address: string) => {
      const own = buildCoverage([article('x', ['The bridges are old.'], { url: address })]);
      const payload = await made(own, { kind: 'context', passage: 'x#1' });
      return /"url":"([^"]+)"/.exec(JSON.stringify(payload))?.[1] ?? null;
    };
    expect(await urlOf('https://example.org/a')).toContain('#:~:text=The%20bridges');
    expect(await urlOf(long(limits.url))).toBe(long(limits.url));
    expect(await urlOf(long(limits.url + 1))).toBeNull();
    expect(await urlOf('javascript:alert(1)')).toBeNull();
  });

  it('is whole and harmless whatever the articles hold', async () => {
    const texts = [
      ...SNARES.map((snare) => `Bridges ${snare} and bridges.`),
      ...ENDLESS.map((text) => `Bridges ${text.slice(0, 1_500)}`),
      ...fc.sample(hostileText(), { numRuns: 30, seed: 5 }).map((text) => `Bridges ${text}.`),
    ];
    expect(texts.length).toBeGreaterThan(100);
    const own = buildCoverage(
      texts.map((text, index) =>
        article(`a${index}`, [text], { title: text, outlet: text, byline: text }),
      ),
    );
    for (const passage of own.passages) {
      const wanted: BotRequest = { kind: 'context', passage: passage.id };
      const request = { coverage: own, layout, options: {} };
      const pages = handleRequest({ kind: 'context', passage: passage.id }, request).replies;
      for (const reply of pages) expectVerbatim(await made(own, wanted, reply.page), reply);
      expect(together(pages)).toBe(passage.text.trim());
    }
  });

  it('is whole and harmless whatever is asked', async () => {
    const property = fc.asyncProperty(hostileText(), hostileText(6), async (question, name) => {
      expectSound(
        await made(coverage, { kind: 'ask', question, speaker: name, outlet: name, since: name }),
      );
      expectSound(await made(coverage, { kind: 'check', quote: question, speaker: name }));
      expectSound(await made(coverage, { kind: 'quotes', speaker: name, about: question }));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('says under a verdict why words are not quoted, with the sentence', async () => {
    const denied = 'Ines Falk never said “burn the boats”.';
    const printed = buildCoverage([article('denied', [denied])]);
    const payload = await made(printed, {
      kind: 'check',
      quote: 'burn the boats',
      speaker: 'Ines Falk',
    });
    expectSound(payload);
    expect(textsIn(payload).join('\n')).toMatch(
      /Printed as words that were denied.*Ines Falk never said “burn the boats”/u,
    );
  });

  it('stays within 4,000 characters with everything at its longest', () => {
    const rich: Reply = worst();
    const payload = render(rich, {
      wanted: { kind: 'ask', question: 'q '.repeat(500) },
      understood: 'r '.repeat(500),
      owner: OWNER,
      reference: 'r',
      shareable: true,
      sharedBy: OWNER,
      keys,
    });
    expect(violations('edit', payload)).toEqual([]);
    // The one who shares it is named by us.
    expect(textsIn(payload).flatMap((text) => alive(read(text)))).toEqual(['mention']);
    const size = textsIn(payload).join('').length;
    expect(size).toBeGreaterThan(3_000);
    expect(size).toBeLessThanOrEqual(limits.text);
  });
});

function expectVerbatim(payload: Payload, reply: Reply): void {
  expectSound(payload);
  const left = /^\[…\]\n|\n\[…\]$/g;
  const shown = quotesIn(payload).map(({ pieces }) => wordsOf(pieces).replace(left, ''));
  expect(shown).toEqual(
    reply.cards.map(({ excerpt: { text } }) => cleanLine(text) + closingBidi(text)),
  );
}

/** The excerpts of all pages put together, the white space between them made up for. */
function together(pages: readonly Reply[]): string {
  const cards = pages.flatMap(({ cards }) => cards);
  return cards.reduce((text, { excerpt, passage }) => {
    const gap = passage.text.slice(0, excerpt.start).match(/\s*$/u)?.[0] ?? '';
    return text === '' ? excerpt.text : text + gap + excerpt.text;
  }, '');
}
