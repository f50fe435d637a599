import * as files from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { ask, turnOf } from '../../src/answers/ask.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import type { ConversationTurn } from '../../src/questions/follow-up/follow-up.ts';
import type { Card } from '../../src/replies/card.ts';
import { repliesTo } from '../../src/replies/reply.ts';
import { openRepl } from './cli.ts';
import { openDiscord } from './discord.ts';
import type { Platform } from './platform.ts';
import { openSlack } from './slack.ts';
import { openWebhook } from './webhook.ts';

/** Every adapter; a new one has only to be opened here, and to pass. */
const ADAPTERS: Readonly<Record<string, (corpus: string) => Promise<Platform>>> = {
  REPL: openRepl,
  Discord: openDiscord,
  Slack: openSlack,
  webhook: openWebhook,
};

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const OPTIONS = { top: 9, today: '2026-07-01' };

/** What is asked, each in a conversation of its own; the last answer is looked at. */
const CONVERSATIONS = [
  ['what did Radakin say?'],
  ['what did Healey say about troops?'],
  ['who spoke of drones?'],
  ['when is the summit?'],
  ['what did Ada Lovelace say about looms?'],
  ['hello'],
  ['what did Radakin say about Russia?', 'and Healey?'],
  ['what did Healey say about troops?', 'what about drones?'],
  ['what did Radakin say about Russia?', 'when?'],
  ['what did Radakin say about Russia?', 'who said that?'],
  ['where is the coalition’s headquarters?', 'who set it up?'],
  ['what did Radakin say about Russia?', 'thanks', 'and Healey?'],
  ['what did Radakin say?', 'when was it set up?'],
  ['“defend forward”'],
];

let coverage: Coverage;
beforeAll(async () => {
  const { articles } = await readCorpus(CORPUS, files);
  coverage = buildCoverage(articles);
});

/** What the core itself says to a conversation. */
function core(questions: readonly string[]): Answer {
  let conversation: ConversationTurn[] = [];
  let answer = ask(coverage, '', OPTIONS);
  for (const question of questions) {
    answer = ask(coverage, question, { ...OPTIONS, conversation });
    const turn = turnOf(answer);
    if (turn !== null) conversation = [...conversation, turn];
  }
  return answer;
}

/** Lines and the indents of a terminal are the platform's own. */
const even = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe.each(Object.entries(ADAPTERS))('%s', (_, open) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await open(CORPUS);
  }, 60_000);
  afterAll(() => platform.close());

  it.each(CONVERSATIONS.map((questions) => [questions.join(' … '), questions] as const))(
    '%s: the passages, citations and silence of the core, nothing lost, nothing added',
    async (__, questions) => {
      const answer = core(questions);
      const pages = (await platform.ask(questions)).map(even);
      const expected = repliesTo(answer, coverage.speakers, platform.layout);
      expect(pages).toHaveLength(expected.length);
      for (const [index, { cards, lead }] of expected.entries()) {
        expectCards(pages[index] as string, cards);
        if (lead !== null && index === 0) expect(pages[0]).toContain(even(lead));
      }
      const given = new Set(answer.passages.map(({ passage }) => passage.id));
      const foreign = coverage.passages.filter(
        ({ id, text }) => !given.has(id) && pages.some((page) => page.includes(even(text))),
      );
      expect(foreign.map(({ id }) => id)).toEqual([]);
    },
    60_000,
  );

  it('understands a follow-up as the core does, and says how', async () => {
    const questions = ['what did Radakin say about Russia?', 'and Healey?'];
    const { standalone } = core(questions);
    expect(standalone).toBeDefined();
    expect(even((await platform.ask(questions)).join('\n'))).toContain(even(standalone as string));
  });
});

/** Each card's words, as printed and in order, and before the next one where they stand. */
function expectCards(page: string, cards: readonly Card[]): void {
  let from = 0;
  for (const { excerpt, citation } of cards) {
    const words = page.indexOf(even(excerpt.text), from);
    expect({ excerpt: excerpt.text, found: words >= 0 }).toEqual({
      excerpt: excerpt.text,
      found: true,
    });
    from = page.indexOf(even(citation.label), words + even(excerpt.text).length);
    expect({ label: citation.label, found: from >= 0 }).toEqual({
      label: citation.label,
      found: true,
    });
  }
  const shown = cards.map(({ citation }) => citation.label);
  expect(page.split('¶').length - 1).toBe(shown.length);
}
