import fs from 'node:fs';
import path from 'node:path';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { UNSTATED } from '../../../src/articles/article.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { written } from '../written.ts';

/**
 * One small article and what is wished of it. In the files beside this one a case is a block:
 *
 *     # kind
 *     the text, " ¶ " between its paragraphs
 *     @ headline
 *     = words || Speaker/Other          who says them (any of these; "-": nobody, or not listed; "not X": not X)
 *     r words || Speaker                the same of a reported clause
 *     ! words                           in no quote
 *     > asked || speaker || verdicts || speakers     what the check of a quotation says
 */
export interface Case {
  readonly kind: string;
  readonly text: string;
  readonly title: string | null;
  readonly wishes: readonly (readonly [
    sign: string,
    words: string,
    who: string,
    verdicts: readonly string[],
    by: readonly string[],
  ])[];
}

export function casesIn(name: string): Case[] {
  const file = path.join(import.meta.dirname, `${name}.txt`);
  return fs.readFileSync(file, 'utf8').trim().split('\n\n').map(caseOf);
}

function caseOf(block: string): Case {
  const lines = block.split('\n');
  const after = (sign: string) =>
    lines.find((line) => line.startsWith(`${sign} `))?.slice(2) ?? null;
  const first = lines.findIndex((line) => !/^[#@] /.test(line));
  const text = (lines[first] as string).replaceAll(' ¶ ', '\n');
  const wishes = lines
    .filter((line, at) => at !== first && /^[=r!>] /.test(line))
    .map((line) => {
      const [words = '', who = '', verdicts = '', by = ''] = line
        .slice(2)
        .split('||')
        .map((part) => part.trim());
      const list = (part: string) => part.split('/').filter((own) => own !== '');
      return [
        line[0] as string,
        words,
        who.replace(/^\{(.*) not\}$/, 'not $1'),
        list(verdicts),
        list(by),
      ] as const;
    });
  return { kind: after('#') ?? '', text, title: after('@'), wishes };
}

const articleOf = ({ text, title }: Case) => ({ ...UNSTATED, ...written(text), title });
const folded = (text: string) => text.toLowerCase().replaceAll('’', "'");

/** The shortest quote that holds the words, with its speaker; null where none does. Marks come before clauses. */
export function listedIn(own: Case, words: string): { speaker: string } | null {
  const { quotes, cast } = analyseArticle(articleOf(own));
  const holding = quotes.flat().filter(({ text }) => folded(text).includes(folded(words)));
  const marked = holding.filter(({ kind }) => kind !== 'reported');
  const [shortest] = (marked.length > 0 ? marked : holding).sort(
    (one, other) => one.text.length - other.text.length,
  );
  if (shortest === undefined) return null;
  return { speaker: shortest.figure === null ? '-' : (cast[shortest.figure]?.name ?? '-') };
}

/** Every verdict on what is asked, joined by "+", and whose the first one's words are. */
export function verdictOn(
  own: Case,
  asked: string,
  speaker: string,
): { verdict: string; speaker: string } {
  const coverage = buildCoverage([articleOf(own)]);
  const check = checkQuote(coverage, asked, { speaker: speaker === '' ? null : speaker });
  const all = [check, ...(check.also ?? [])];
  return {
    verdict: all.map(({ verdict }) => verdict).join('+'),
    speaker: check.matches[0]?.speaker ?? '-',
  };
}
