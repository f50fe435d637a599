import { Session } from 'node:inspector';
import process from 'node:process';
import { inkFor } from '../../adapters/cli/render/ink.ts';
import { renderReply } from '../../adapters/cli/render.ts';
import { PATTERNS, textOf } from '../../bench/linear/patterns.ts';
import { ask } from '../../src/answers/ask.ts';
import { cardOf } from '../../src/answers/card/card.ts';
import { checkQuote } from '../../src/answers/check/check.ts';
import { findQuotes } from '../../src/answers/find-quotes.ts';
import { NOTHING_STATED } from '../../src/articles/front-matter.ts';
import { identify } from '../../src/articles/import/merge/identity.ts';
import { waiting } from '../../src/articles/import/merge/waiting.ts';
import { type Draft, readDrafts } from '../../src/articles/import/read/drafts.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { paged, type Reply } from '../../src/replies/reply.ts';
import { written } from '../quotes/written.ts';
import { partsOf } from './parts.ts';

/**
 * Run by a test as a process of its own, in which nothing else is loaded: prints how many times as many steps four times
 * as much takes. A step is a block of our own code that ran, as V8 counts them for coverage. What a pattern does inside is
 * not counted: patterns.test.ts holds those.
 */
const [LENGTH, TIMES] = [1_000, 4];

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

function stepsSoFar(): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    for (const { url, functions } of result)
      if (/\/(?:src|adapters)\//.test(url) && !url.includes('node_modules'))
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  });
  return steps;
}

/** What works need is made before the first: a look at the counts costs as much as most works. */
async function growth(work: (length: number) => unknown): Promise<number> {
  await work(LENGTH);
  const few = stepsSoFar();
  await work(LENGTH * TIMES);
  return stepsSoFar() / few;
}

/** What a long text is held against: how the pattern begins, so that there is something to find. */
const beginnings = new Map<string, Coverage>();
function beginningOf(text: string): Coverage {
  const head = text.slice(0, 200);
  const known = beginnings.get(head) ?? buildCoverage([written(`${head}\n“We go,” said Bo Lee.`)]);
  beginnings.set(head, known);
  return known;
}
const read = async (name: string, text: string) => {
  for await (const _ of readDrafts({ file: name, given: name }, Buffer.from(text)));
};
const WORKS: Readonly<Record<string, (text: string) => unknown>> = {
  build: (text) => buildCoverage([written(text)]),
  'check of it': (text) => checkQuote(beginningOf(text), text),
  'question of it': (text) => ask(beginningOf(text), text),
  'quotes about it': (text) => [...findQuotes(beginningOf(text), { speaker: null, about: text })],
  'import as text': (text) => read('a.txt', text),
  'import as a page': (text) => read('a.html', `<html><body><article>${text}`),
  'import as Markdown': (text) => read('a.md', text),
};

/** A quotation put together from all parts of one paragraph, so many of them, as a reply that shows where they stand. */
function stitched(count: number): { reply: Reply; coverage: Coverage } {
  const parts = partsOf(count);
  const coverage = buildCoverage([written(parts.join(' '))]);
  const check = checkQuote(coverage, parts.toReversed().join(' '));
  const said = { outcome: 'answered', lead: null, passages: 0, actions: [] } as const;
  const [reply] = paged([], { budget: Infinity, cards: Infinity }, { ...said, check });
  return { reply: reply as Reply, coverage };
}
const page = { ink: inkFor({ colours: true, hyperlinks: true }), width: 80 };
const checked = new Map([LENGTH, LENGTH * TIMES].map((length) => [length, stitched(length / 10)]));
const sentences = new Map(
  [LENGTH, LENGTH * TIMES].map((length) => [
    length,
    buildCoverage([written('Bo Lee said that '.repeat(length / 10))]),
  ]),
);
for (const pattern of PATTERNS) beginningOf(textOf(pattern, LENGTH, ''));
stepsSoFar();

const grown: Record<string, number> = {};
for (const pattern of PATTERNS)
  for (const [name, work] of Object.entries(WORKS)) {
    // What is looked for, or cleaned, is one text however it is parted.
    const parted = name === 'build' ? (['', '\n\n'] as const) : ([''] as const);
    for (const between of parted) {
      grown[`${name}: ${pattern.name}${between === '' ? '' : ' in paragraphs'}`] = await growth(
        (length) => work(textOf(pattern, length, between)),
      );
    }
  }

const draft = (at: number, text: string, front: Partial<Draft['front']>): Draft => ({
  ...{ from: `${at}.txt`, id: null, name: String(at), dropped: [], originLasts: false, file: 'a' },
  front: { ...NOTHING_STATED, origin: [`${at}.txt`], ...front },
  paragraphs: [text],
});
const ALIKE: Readonly<Record<string, (at: number) => Draft>> = {
  'one text': (at) => draft(at, 'x', {}),
  'one text at many addresses': (at) => draft(at, 'x', { url: `https://a.example/${at}` }),
  'one headline': (at) => draft(at, `x${at}`, { title: 'Ferry sails' }),
  'one headline of many outlets': (at) => draft(at, `x${at}`, { title: 'Ferry', outlet: `${at}` }),
};
for (const [name, make] of Object.entries(ALIKE)) {
  const drafts = Array.from({ length: LENGTH * TIMES }, (_, at) => waiting(make(at)));
  grown[`telling apart: ${name}`] = await growth((count) => identify(drafts.slice(0, count), []));
}

grown['showing a check: parts of one paragraph'] = await growth((length) => {
  const { reply, coverage } = checked.get(length) as ReturnType<typeof stitched>;
  renderReply(reply, 1, coverage, page);
});
grown['cards: quotes of one sentence'] = await growth((length) => {
  const coverage = sentences.get(length) as Coverage;
  for (const quote of coverage.quotes[0]?.keys() ?? []) cardOf(coverage, 0, quote);
});
process.stdout.write(JSON.stringify(grown));
