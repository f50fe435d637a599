import * as files from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inkFor } from '../../../adapters/cli/render/ink.ts';
import { differenceSegments, verdictLine } from '../../../adapters/cli/render/render-check.ts';
import { renderLine } from '../../../adapters/cli/render/render-line.ts';
import { columns } from '../../../adapters/cli/render/wrap.ts';
import { renderHints, renderReply } from '../../../adapters/cli/render.ts';
import { flow, labelled, say, type TerminalPage, table } from '../../../adapters/cli/repl/page.ts';
import { ask } from '../../../src/answers/ask.ts';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { repliesTo } from '../../../src/replies/reply.ts';
import { partsOf } from '../../linear/parts.ts';
import { written } from '../../quotes/written.ts';

const plain = (width = Number.POSITIVE_INFINITY): TerminalPage => ({
  ink: inkFor({ colours: false, hyperlinks: false }),
  width,
});
const painted = (width: number): TerminalPage => ({
  ink: inkFor({ colours: true, hyperlinks: true }),
  width,
});

let coverage: Coverage;

beforeAll(async () => {
  const corpus = path.resolve(import.meta.dirname, '../../../corpus');
  coverage = buildCoverage((await readCorpus(corpus, files)).articles);
});

const unlimited = { budget: Number.POSITIVE_INFINITY, cards: Number.POSITIVE_INFINITY };

function replyTo(question: string, layout = unlimited) {
  const [reply] = repliesTo(ask(coverage, question), coverage.speakers, layout);
  if (reply === undefined) throw new Error('There is always one page.');
  return reply;
}

describe('renderReply', () => {
  const QUESTIONS = [
    'what did Radakin say?',
    'what did Healey say about troops?',
    'who leads the coalition?',
  ];

  it.each(QUESTIONS)('shows every passage word for word with its citation: %s', (question) => {
    const reply = replyTo(question);
    const { text, passageIds } = renderReply(reply, 1, coverage, plain());
    expect(reply.cards.length).toBeGreaterThan(0);
    for (const { passage, citation } of reply.cards) {
      expect(text).toContain(passage.text);
      expect(text).toContain(citation.label);
    }
    expect(passageIds).toEqual(reply.cards.map(({ passage }) => passage.id));
  });

  it.each([30, 60, 80, 120])('says the same at %i columns, and stays within them', (width) => {
    const bare = (text: string) => stripVTControlCharacters(text).replace(/\s+/gu, '');
    for (const question of QUESTIONS) {
      const reply = replyTo(question);
      const { text } = renderReply(reply, 1, coverage, painted(width));
      expect(bare(text)).toBe(bare(renderReply(reply, 1, coverage, plain()).text));
      for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  it('marks where words of a passage are left out', () => {
    const reply = replyTo('what did Radakin say?', { budget: 60, cards: 20 });
    const cut = reply.cards.find(({ excerpt }) => excerpt.cutBefore && excerpt.cutAfter);
    const { text } = renderReply(reply, 1, coverage, plain());
    expect(text).toContain(`[…] ${cut?.excerpt.text} […]`);
    expect(text).toContain(`part ${cut?.part.number} of ${cut?.part.of}`);
  });

  it('offers what is near as no answer', () => {
    const { text } = renderReply(
      replyTo('what did Radakin say about the price of cheese?'),
      1,
      coverage,
      plain(),
    );
    expect(text).toContain('no answer');
  });

  it('paints quoted words, leaving the words as they are', () => {
    const reply = replyTo('what did Radakin say?');
    const { text } = renderReply(reply, 1, coverage, painted(80));
    expect(text).toContain('\u001B[36m');
  });

  it('shows the passages that a quotation was checked against, differences word by word', () => {
    const check = checkQuote(coverage, 'assertive in each domain');
    const reply = { ...replyTo('hello'), lead: null, check };
    const { text, passageIds } = renderReply(reply, 4, coverage, plain());
    expect(text).toContain('[-each-] [+every+]');
    expect(text).toMatch(/^ 4 {2}/mu);
    expect(passageIds).toEqual(check.matches.map(({ passageId }) => passageId));
  });

  it('shows a passage once, however many parts of a quotation it printed, each of them highlighted', () => {
    const passage = partsOf(12).join(' ');
    const own = buildCoverage([written(passage)]);
    const check = checkQuote(own, partsOf(12).reverse().join(' '));
    const reply = { ...replyTo('hello'), lead: null, check };
    const { text, passageIds } = renderReply(reply, 1, own, plain());
    expect(check.verdict).toBe('stitched');
    expect(check.matches).toHaveLength(12);
    expect(passageIds).toEqual(check.matches.slice(0, 1).map(({ passageId }) => passageId));
    expect(text.split(passage)).toHaveLength(2);
    const inks = renderReply(reply, 1, own, { ...painted(80), width: Infinity }).text;
    const bold = inks.split('\u001B[1m').map((rest) => rest.split('\u001B[22m')[0] ?? '');
    for (const { text: part } of check.matches)
      expect(bold.some((shown) => shown.includes(part))).toBe(true);
  });

  it('shows what would mend a quotation that one passage has twice, each difference once', () => {
    const own = buildCoverage([written('“Ships sail every Monday at noon,” said Bo Lee.')]);
    const check = checkQuote(own, 'Ships sail each Monday at noon');
    const [match] = check.matches;
    if (match === undefined) throw new Error('It is altered.');
    const twice = { ...check, matches: [match, { ...match, start: match.start + 6 }] };
    const reply = { ...replyTo('hello'), lead: null, check: twice };
    const { text } = renderReply(reply, 1, own, plain());
    expect(text.split('[+every+]')).toHaveLength(2);
  });
});

describe('renderHints', () => {
  it('names the numbers that stand on the page, and what is left', () => {
    const reply = replyTo('what did Radakin say?', { budget: 1_000, cards: 2 });
    expect(renderHints(reply, [4, 5], 3, plain())).toContain(':more (3 left)   :context 4');
    expect(renderHints(replyTo('hello'), [], 0, plain())).toBeNull();
  });
});

describe('an answer in one line', () => {
  it('is the best passage whole and where it stands', () => {
    const answer = ask(coverage, 'what did Radakin say?');
    const line = renderLine(answer);
    expect(line).toContain(answer.passages[0]?.passage.text);
    expect(line).toContain(answer.passages[0]?.citation.label);
    expect(line).toMatch(/\(and 4 more\)$/u);
  });

  it('is the reason where the coverage is silent, and never empty or broken up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => {
        expect(renderLine(ask(coverage, question))).toMatch(/^[^\n\r\u2028\u2029]*\S/u);
      }),
    );
  });

  it('says a verdict with the nearest words', () => {
    expect(verdictLine(checkQuote(coverage, 'assertive in every domain'), coverage)).toMatch(
      /^Exact: .* “assertive in every domain” — Tony Radakin, /u,
    );
    expect(verdictLine(checkQuote(coverage, 'zebra crossing quantum'), coverage)).toMatch(
      /^Not in/u,
    );
  });
});

describe('a difference', () => {
  it('is silent where only marks, case or spelling differ', () => {
    const same = { op: 'same', printed: 'a', asked: 'a' } as const;
    expect(differenceSegments([same, { op: 'form', printed: 'b', asked: 'B' }])).toEqual([]);
  });

  it('shows words dropped, added and replaced without colours too', () => {
    const steps = differenceSegments([
      { op: 'same', printed: 'We', asked: 'We' },
      { op: 'dropped', printed: 'not', asked: '' },
      { op: 'replaced', printed: 'can', asked: 'will' },
      { op: 'added', printed: '', asked: 'so' },
    ]);
    expect(flow(steps, plain()).join('').trim()).toBe('We [+not+] [-will-] [+can+] [-so-]');
  });
});

describe('a page', () => {
  it('wraps segments as one text, whatever their borders', () => {
    const segments = [
      { text: 'one tw', roles: [] },
      { text: 'o thr', roles: ['match'] as const },
      { text: 'ee', roles: [] },
    ];
    expect(flow(segments, plain(11))).toEqual(['    one two', '    three']);
  });

  it('puts labels into the margin and columns beside each other', () => {
    expect(labelled('7', say('words', plain()), plain())).toEqual([' 7  words']);
    const rows = [[':a', 'does one thing'] as const, [':bcd', 'another'] as const];
    expect(table(rows, plain(17))).toEqual([
      '    :a    does',
      '          one',
      '          thing',
      '    :bcd  another',
    ]);
  });
});
