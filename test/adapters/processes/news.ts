import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { headline, serveFeeds } from '../../sources/soak/feed-servers.ts';
import { SHIPPED } from '../bot.ts';

/** Whom every piece of news quotes. */
export const QUOTED = 'Ruth Ambler';

/** How often a piece of news comes out, ms; a feed is asked each minute. */
const EVERY = 30_000;

/** What became of the news: each piece is to be fetched once, and told once. */
export interface NewsOutcome {
  readonly pieces: number;
  /** Not in the corpus, or there more than once. */
  readonly notFetched: readonly string[];
  readonly fetchedTwice: readonly string[];
  /** In no alert, or in several. */
  readonly notTold: readonly string[];
  readonly toldTwice: readonly string[];
  /** Requests to the feed, and the most at a time: more than one process would fetch at once. */
  readonly requests: number;
  readonly atOnce: number;
}

/** A corpus that fetches from a feed, whose news is watched. */
export interface News {
  readonly corpus: string;
  /** The pieces that have come out so far which the texts of alerts do not hold. */
  untold(alerts: readonly string[]): readonly string[];
  /** Nothing comes out any more. */
  end(): void;
  outcome(alerts: readonly string[]): NewsOutcome;
  close(): void;
}

/** The words of a piece that no other has. */
const wordsOf = (item: number) => `matter ${item} of ward 0 will be settled`;

export async function startNews(): Promise<News> {
  const corpus = mkdtempSync(path.join(tmpdir(), 'onrecord-news-'));
  cpSync(SHIPPED, corpus, { recursive: true });
  const first = `---\ntitle: The first\n---\n\n“This was here before,” said ${QUOTED} of the council.\n`;
  writeFileSync(path.join(corpus, 'the-first.md'), first);
  const feed = await serveFeeds(1, 1);
  feed.faults = false;
  const sources = `allow: 127.0.0.1\npause: 0s\nevery: 1m\nsources:\n  - feed: ${feed.addresses[0]}\n`;
  writeFileSync(path.join(corpus, 'sources.yaml'), sources);
  const timer = setInterval(() => {
    feed.released += 1;
  }, EVERY);
  const items = () => Array.from({ length: feed.released }, (_, item) => item);
  const times = (texts: readonly string[], words: string) =>
    texts.filter((text) => text.includes(words)).length;
  const articles = () =>
    readdirSync(corpus)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(corpus, name), 'utf8'));
  const untold = (alerts: readonly string[]) =>
    items()
      .map(wordsOf)
      .filter((words) => times(alerts, words) === 0);
  return {
    corpus,
    untold,
    end: () => clearInterval(timer),
    outcome: (alerts) => {
      const texts = articles();
      const titles = items().map((item) => `title: ${headline(0, item)}\n`);
      return {
        pieces: feed.released,
        notFetched: titles.filter((title) => times(texts, title) === 0),
        fetchedTwice: titles.filter((title) => times(texts, title) > 1),
        notTold: untold(alerts),
        toldTwice: items()
          .map(wordsOf)
          .filter((words) => times(alerts, words) > 1),
        ...{ requests: feed.requests, atOnce: feed.atOnce },
      };
    },
    close: () => {
      clearInterval(timer);
      rmSync(corpus, { recursive: true, force: true });
    },
  };
}
