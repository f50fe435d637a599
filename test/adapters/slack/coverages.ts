import { compose } from '../../../adapters/slack/answer.ts';
import { type Asked, fresh } from '../../../adapters/slack/asked.ts';
import type { Message } from '../../../adapters/slack/blocks.ts';
import { featuresOf } from '../../../adapters/slack/features.ts';
import { openMemory } from '../../../adapters/slack/memory.ts';
import type { Article } from '../../../src/articles/article.ts';
import type { Coverage } from '../../../src/coverage.ts';
import type { Json } from '../../../src/desk/inquiry.ts';
import type { Wanted } from '../../../src/desk/wanted.ts';

/** An article of paragraphs; `about` says what else it states. */
export function article(
  id: string,
  paragraphs: readonly string[],
  about: Partial<Article> = {},
): Article {
  let text = '';
  const spans = paragraphs.map((paragraph) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? paragraph : `${text}\n\n${paragraph}`;
    return { start, end: start + paragraph.length };
  });
  return {
    id,
    title: 'A headline',
    outlet: 'The Outlet',
    byline: null,
    published: '1 July 2026',
    date: '2026-07-01',
    url: 'https://example.org/a',
    language: 'en',
    origin: [],
    text,
    paragraphs: spans,
    ...about,
  };
}

/** Short keys in memory, each used once. */
function keysInMemory() {
  const kept = new Map<string, string>();
  const recall = (key: string) =>
    kept.has(key) ? (JSON.parse(kept.get(key) as string) as Json) : undefined;
  return {
    remember: (value: Json, { name }: { name?: string; kept?: number } = {}) => {
      const key = name ?? `k${kept.size}`.padEnd(22, '_');
      kept.set(key, JSON.stringify(value));
      return key;
    },
    recall,
    recallNamed: recall,
  };
}

/** The message that answers, as it would be sent. */
export function messageFor(
  coverage: Coverage,
  wanted: Wanted,
  given: Partial<Asked> = {},
): Message {
  const keys = keysInMemory();
  const sources = {
    coverage: () => coverage,
    options: () => ({ top: 12, caution: 0, today: '2026-07-01' }),
    features: () => featuresOf(null),
    keys,
    memory: openMemory(keys),
  };
  const to = { team: 'T1', channel: 'C1', thread: null };
  const asked = fresh(to, 'U0123456789', wanted, { manner: 'private', ...given });
  const ruling = { allowed: true, private: false, followUps: true };
  return compose(asked, { reference: 'AbCdEfGhIjKl', previous: null, ruling }, sources).message;
}
