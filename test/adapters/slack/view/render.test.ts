import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, room } from '../../../../adapters/slack/limits.ts';
import { layout } from '../../../../adapters/slack/render.ts';
import type { BotRequest } from '../../../../src/bot/message/bot-request.ts';
import { buildCoverage, type Coverage } from '../../../../src/coverage.ts';
import { closingBidi } from '../../../../src/language/bidi.ts';
import type { Card } from '../../../../src/replies/card.ts';
import { cleanLine } from '../../../../src/replies/clean.ts';
import { handleRequest } from '../../../../src/replies/request.ts';
import { displayed, pings, quotations } from '../../../stand-ins/slack/display.ts';
import { messageFaults } from '../../../stand-ins/slack/rules.ts';
import { article } from '../../article.ts';
import { messageFor } from './composed.ts';
import { ENDLESS, hostileText, SNARES } from './hostile.ts';

const OPTIONS = { top: 12, caution: 0, today: '2026-07-01' };

/** What the core has laid out for a page, and what Slack would show of it. */
async function both(coverage: Coverage, wanted: BotRequest & { kind: 'ask' }, page: number) {
  const reply = handleRequest(wanted, { coverage, layout, options: OPTIONS }).replies[page - 1];
  const message = await messageFor(coverage, wanted, { page });
  return { reply, message };
}

/** A card's words as Slack shows them: nothing but marks of omission beside them. */
function wordsOf({ excerpt }: Card): string {
  const words = cleanLine(excerpt.text) + closingBidi(excerpt.text);
  return `${excerpt.cutBefore ? '[…] ' : ''}${words}${excerpt.cutAfter ? ' […]' : ''}`;
}

async function expectFaithful(coverage: Coverage, question: string): Promise<void> {
  const wanted = { kind: 'ask', question } as const;
  const { replies } = handleRequest(wanted, { coverage, layout, options: OPTIONS });
  for (let page = 1; page <= replies.length; page++) {
    const { reply, message } = await both(coverage, wanted, page);
    expect(messageFaults(message)).toEqual([]);
    expect(pings(message)).toEqual([]);
    expect(quotations(message.blocks)).toEqual(reply?.cards.map(wordsOf));
    const lines = displayed(message.blocks).join('\n');
    for (const card of reply?.cards ?? [])
      expect(lines).toContain(card.citation.label.slice(0, 40));
  }
}

describe('what Slack shows is what was printed', () => {
  it('says under a verdict why words are not quoted, with the sentence', async () => {
    const denied = 'Ines Falk never said “burn the boats”.';
    const wanted = { kind: 'check', quote: 'burn the boats', speaker: 'Ines Falk' } as const;
    const message = await messageFor(buildCoverage([article('denied', [denied])]), wanted);
    expect(messageFaults(message)).toEqual([]);
    expect(displayed(message.blocks).join('\n')).toMatch(
      /Printed as words that were denied.*Ines Falk never said “burn the boats”/u,
    );
  });

  it('for articles made of snares', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText(60), { minLength: 1, maxLength: 5 }),
        async (paragraphs) => {
          const said = paragraphs.map((text) => `Troops ${text} said.`);
          await expectFaithful(buildCoverage([article('a', said)]), 'troops said');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('for every snare and every endless text as a passage', { timeout: 60_000 }, async () => {
    for (const text of [...SNARES, ...ENDLESS])
      await expectFaithful(buildCoverage([article('a', [`Troops ${text} said.`])]), 'troops said');
  });

  it('for headline, outlet and date made of snares', async () => {
    for (const text of SNARES) {
      const about = { title: text, outlet: text, date: null, published: text };
      const coverage = buildCoverage([article('a', ['Troops were ready.'], about)]);
      const message = await messageFor(coverage, { kind: 'ask', question: 'troops' });
      expect({ text, faults: messageFaults(message), pings: pings(message) }).toEqual({
        text,
        faults: [],
        pings: [],
      });
    }
  });

  it('for addresses that try to leave their link', async () => {
    const urls = [
      'https://example.org/a|b>c<d&e"f',
      'https://example.org/ü b\n#x',
      'javascript:alert(1)',
      `https://example.org/${'a'.repeat(4_000)}`,
      'not an address',
    ];
    for (const url of urls) {
      const coverage = buildCoverage([article('a', ['Troops were ready.'], { url })]);
      const message = await messageFor(coverage, { kind: 'ask', question: 'troops' });
      expect({ url, faults: messageFaults(message) }).toEqual({ url, faults: [] });
      expect(JSON.stringify(message)).not.toContain('javascript:');
    }
  });
});

describe('the largest answer there can be', () => {
  // Every field at its most: three cards of quotes with long names, all words of the question bold.
  const word = 'ü"'.repeat(12);
  const paragraph = Array.from(
    { length: 90 },
    (_, n) => `“${word}${n} drones,” said Anna Berg.`,
  ).join(' ');
  const about = {
    title: '“'.repeat(600),
    outlet: '&'.repeat(600),
    url: `https://example.org/${'ü'.repeat(400)}`,
  };
  const coverage = buildCoverage(
    Array.from({ length: 12 }, (_, n) =>
      article(`${'a'.repeat(200)}${n}`, [paragraph, `${paragraph} ${n}`], about),
    ),
  );

  it('fits Slack on every page, by the question and by the list', async () => {
    const question = `drones ${'<&>'.repeat(300)}`;
    for (let page = 1; page <= 6; page++) {
      const message = await messageFor(
        coverage,
        { kind: 'ask', question },
        { page, sharedBy: 'U0123456789' },
      );
      expect(messageFaults(message)).toEqual([]);
      expect(JSON.stringify(message.blocks).length).toBeLessThanOrEqual(limits.allBlocks);
    }
    expect(messageFaults(await messageFor(coverage, { kind: 'articles' }))).toEqual([]);
    const check: BotRequest = {
      kind: 'check',
      quote: `${word}1 drums ${'x '.repeat(900)}`,
      speaker: word,
    };
    expect(messageFaults(await messageFor(coverage, check))).toEqual([]);
  });

  it('says all of it to screen readers, or how much more there is', async () => {
    const { text } = await messageFor(coverage, { kind: 'ask', question: 'drones' });
    expect(text.length).toBeLessThanOrEqual(room.spoken + 100);
    expect(text).toMatch(/Anna Berg/);
  });
});
