import type { Answer, Evidence } from '../../src/answers/answer.ts';
import { quotesJson } from '../../src/answers/card/passage-json.ts';
import type { Timeline, TimelineEntry } from '../../src/answers/timeline.ts';
import type { Article } from '../../src/articles/article.ts';
import type { ImportedArticle } from '../../src/articles/import/report.ts';
import type { Passage } from '../../src/articles/passage.ts';
import { standfirstWords } from '../../src/articles/standfirst.ts';
import { webAddress } from '../../src/articles/web-address.ts';
import type { Coverage } from '../../src/coverage.ts';
import type { Speaker, UnnamedSpeaker } from '../../src/quotes/speaker.ts';
import { formOf } from '../../src/quotes/transcript/form.ts';

// The shapes that the command line prints with --json: a public contract, documented in docs/json.md
// and held by test/adapters/cli/json.test.ts. Fields are listed one by one, so that a field the core
// gains does not slip out by itself.

/** One line of `ask --json`. */
export function answerJson(answer: Answer, coverage: Coverage) {
  return {
    question: answer.question,
    understood: answer.standalone ?? null,
    outcome: answer.outcome,
    reason: answer.reason,
    message: answer.message,
    speaker: answer.speaker,
    probability: answer.probability,
    passages: answer.passages.map((evidence) => evidenceJson(evidence, coverage)),
    choices: answer.choices,
    check: answer.check,
    suggestions: answer.suggestions,
    ms: Math.round(answer.ms * 1000) / 1000,
  };
}

function evidenceJson(evidence: Evidence, coverage: Coverage) {
  const { id, articleId, paragraph, start, text } = evidence.passage;
  return {
    id,
    articleId,
    paragraph,
    start,
    text,
    score: evidence.score,
    highlights: evidence.highlights.map((span) => [span.start, span.end]),
    quotes: quotesJson(evidence.passage, evidence.quotes, coverage),
    citation: evidence.citation,
    alsoIn: evidence.alsoIn,
  };
}

/** One line of `articles --json`. */
export function articleJson(article: Article) {
  const { id, title, outlet, byline, published, date, url, language, origin, paragraphs } = article;
  const passages = paragraphs.length;
  const form = formOf(article);
  const address = webAddress(url);
  return {
    ...{ id, title, outlet, byline, published, date, url: address, language },
    ...{ form, standfirst: standfirstWords(article), origin, passages },
  };
}

/** One line of `speakers --json`: somebody with a name. */
export function speakerJson(speaker: Speaker, coverage: Coverage) {
  const { name, kind, forms, roles, quotes, articles } = speaker;
  const quotedIn = speaker.quotedIn.map((place) => coverage.passages[place]?.id ?? null);
  return { name, mention: null, kind, forms, roles, quotes, quotedIn, articles };
}

/** One line of `speakers --json`: somebody whom the article never names. */
export function unnamedJson({ mention, articleId, quotes }: UnnamedSpeaker) {
  const none = { kind: null, forms: [], roles: [], quotedIn: [] };
  return { name: null, mention, ...none, quotes, articles: [articleId] };
}

/** One line of `import --json`: what became of an article. */
export function importedJson(article: ImportedArticle, outcome: 'added' | 'updated' | 'unchanged') {
  const { id, title, outlet, published, status, embargo, textFrom, file, from } = article;
  return {
    ...{ outcome, id, title, outlet, published },
    ...(status && { status }),
    ...(embargo && { embargo }),
    ...(textFrom && { textFrom }),
    ...{ file, from },
  };
}

/** One line of `timeline --json`. */
export function timelineJson(entry: TimelineEntry, { speaker }: Timeline, coverage: Coverage) {
  const printing = ({
    passage,
    quote,
    citation,
  }: Pick<TimelineEntry, 'passage' | 'quote' | 'citation'>) => {
    const where = coverage.passages[passage] as Passage;
    return { passageId: where.id, quote: quotesJson(where, [quote], coverage)[0], citation };
  };
  const again = entry.again.map((item) => ({ ...printing(item), difference: item.difference }));
  return { speaker, date: entry.date, ...printing(entry), again };
}
