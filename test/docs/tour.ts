import { readFileSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { layout } from '../../adapters/discord/render.ts';
import { renderCard } from '../../adapters/discord/view/render-card.ts';
import { ask } from '../../src/answers/ask.ts';
import { certaintyOf } from '../../src/answers/certainty/certainty.ts';
import { rank } from '../../src/answers/ranking/rank.ts';
import { contextFor, gather } from '../../src/answers/ranking/retrieve.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { questionOf } from '../../src/questions/resolve.ts';
import { understand } from '../../src/questions/understand.ts';
import { repliesTo } from '../../src/replies/reply.ts';

export const TOUR = new URL('../../docs/tour.md', import.meta.url);
const TEXT = 'what did Radakin say about an alliance of 32?';

/** One stop of the tour: a file, and the value that leaves it. */
export interface Stop {
  readonly file: string;
  readonly value: unknown;
}

/** What one question is at each stop on its way from an article to a message. */
export async function stops(): Promise<Stop[]> {
  const { articles } = await readCorpus('corpus', files);
  const coverage = buildCoverage(articles);
  const scene = { ...coverage, today: null };
  const [query] = understand(TEXT, [], scene).queries;
  if (query === undefined) throw new Error('The question of the tour is not understood.');
  const question = questionOf(query, scene);
  const context = contextFor(coverage, question);
  const candidates = gather(context);
  const ranked = rank(candidates, context);
  const idOf = (passage: number) => coverage.passages[passage]?.id;
  const answer = ask(coverage, TEXT);
  const [first] = answer.passages;
  const [reply] = repliesTo(answer, coverage.speakers, layout);
  const [card] = reply?.cards ?? [];
  if (first === undefined || card === undefined) throw new Error('The tour has no answer to show.');
  const { name, kind, forms, quotes } = coverage.speakers.find('Radakin')[0] ?? {};
  const { id, paragraph, start, text } = first.passage;
  return [
    { file: 'src/articles/passage.ts', value: { id, paragraph, start, text } },
    {
      file: 'src/quotes/analyse.ts',
      value: first.quotes.map((quote) => ({
        text: quote.text,
        kind: quote.kind,
        mention: quote.mention?.text,
        cue: quote.cue,
        basis: quote.basis,
      })),
    },
    { file: 'src/quotes/speakers.ts', value: { name, kind, forms, quotes } },
    {
      file: 'src/questions/understand.ts',
      value: { answer: query.answer, who: query.who, topic: query.topic, filters: query.filters },
    },
    {
      file: 'src/questions/resolve.ts',
      value: question.terms.map(({ term, typed, unknown }) => ({ term, typed, unknown })),
    },
    { file: 'src/answers/ranking/retrieve.ts', value: { candidates: candidates.length } },
    {
      file: 'src/answers/ranking/rank.ts',
      value: ranked.slice(0, 2).map(({ passage }) => idOf(passage)),
    },
    {
      file: 'src/answers/certainty/certainty.ts',
      value: { probability: Number(certaintyOf(ranked, context).toFixed(1)) },
    },
    {
      file: 'src/replies/reply.ts',
      value: {
        page: reply?.page,
        pages: reply?.pages,
        who: card.quotes[0]?.who,
        role: card.quotes[0]?.role,
        excerpt: card.excerpt.text,
        label: card.citation.label,
      },
    },
    { file: 'adapters/discord/render.ts', value: renderCard(card) },
  ];
}

/** The fenced block under a stop's file in the page. */
export function blockOf(page: string, file: string): string | undefined {
  return blockAt(file).exec(page)?.[2]?.trim();
}

/** The value as the page shows it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function blockAt(file: string): RegExp {
  const path = file.replace(/[.\\/]/gu, '\\$&');
  return new RegExp(
    `(\\(\\.\\./${path}\\)[\\s\\S]*?\\n\`\`\`\\w+\\n)([\\s\\S]*?)(?=\\n\`\`\`)`,
    'u',
  );
}

/** `npm run docs:tour` writes today's values into docs/tour.md. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let page = readFileSync(TOUR, 'utf8');
  for (const { file, value } of await stops())
    page = page.replace(blockAt(file), (_, before) => before + shown(value));
  writeFileSync(TOUR, page);
}
