import * as files from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { WritableFiles } from '../../src/articles/read/files.ts';
import type { Fetching } from '../../src/sources/fetch/fetching.ts';
import type { Source } from '../../src/sources/file/source.ts';
import { openGuest } from '../../src/sources/polite/guest.ts';
import { guestSettings } from './server.ts';

/** The first moment of a test, ms since 1970. */
export const START = Date.UTC(2026, 2, 2, 9);

/** A clock that a test sets; pauses are over at once. */
export function testClock() {
  const clock = {
    now: START,
    wall: () => clock.now,
    after: (_ms: number, run: () => void) => {
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    },
  };
  return clock;
}

/** An empty corpus folder, removed when the test ends. */
export async function emptyCorpus(): Promise<string> {
  const corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-sources-'));
  onTestFinished(() => rm(corpus, { recursive: true, force: true }));
  return corpus;
}

/** Fetching into a corpus as tests do it: at once, from this machine. */
export function testFetching(corpus: string, other: Partial<Fetching> = {}): Fetching {
  const clock = other.clock ?? testClock();
  const guest = openGuest(
    guestSettings({ clock, limits: { ...guestSettings().limits, fetched: 200_000 } }),
  );
  return { corpus, files: files as unknown as WritableFiles, clock, guest, every: 1_800, ...other };
}

/** A source as sources.yaml would name it. */
export function source(kind: Source['kind'], place: string, other: Partial<Source> = {}): Source {
  return {
    kind,
    place,
    outlet: null,
    tags: [],
    every: null,
    text: 'auto',
    paused: false,
    line: 1,
    ...other,
  };
}

/** The article files of a corpus by their names. */
export async function articlesIn(corpus: string): Promise<Record<string, string>> {
  const names = (await readdir(corpus)).filter((name) => name.endsWith('.md')).sort();
  const texts = names.map(async (name) => [name, await readFile(path.join(corpus, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** A page with one article. */
export function page(title: string, paragraphs: readonly string[], head = ''): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}

/** Paragraphs long enough to be an article, about a subject. */
export function story(subject: string): string[] {
  return [
    `The harbour board of Wexcombe met on Monday to talk about ${subject}, which has kept the town busy since the winter storms.`,
    `“We shall pay for ${subject} ourselves, and nobody will be asked twice,” said the board’s chair, Ruth Ambler, after the meeting.`,
    `Dennis Coyle, who runs the fish market beside the old pier, said that he doubted it, and that ${subject} would cost far more.`,
    `The board will vote in April. A report on ${subject} is to be printed by then, and everybody in Wexcombe may read it.`,
  ];
}
