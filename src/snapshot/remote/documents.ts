import { smallWordsIn } from '../../answers/check/printings.ts';
import { bucketsOf } from '../../answers/check/words/word-index.ts';
import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { OnrecordError } from '../../problem.ts';
import { idOf, termToken } from '../../search/remote/opensearch/layout.ts';
import { type ArticleRow, passageRow, sealed } from '../../search/remote/row.ts';
import { IMPACT_PARTS, occurrencesIn, speakersIn } from '../../search/remote/search.ts';
import {
  FieldCounting,
  type RemoteTerm,
  remoteTerm,
  type Statistics,
  scoreOfTerm,
} from '../../search/remote/statistics.ts';
import { encodeWords } from '../../search/remote/word-bytes.ts';

/** One document with its id. */
export interface IndexDocument {
  readonly id: string;
  readonly body: object;
}

/** Different terms of one passage at most: what stands for how often they stand there must add up to less than 2 ** 31. */
const MOST_TERMS = 2 ** 31 / IMPACT_PARTS - 1;

/** Makes the documents of a coverage. */
export class Documents {
  private readonly coverage: Coverage;
  private readonly statistics: Statistics;
  /** How many buckets the check's words are hashed into. */
  private readonly buckets: number;
  private readonly terms: (RemoteTerm | undefined)[] = [];

  constructor(coverage: Coverage, statistics: Statistics, buckets: number) {
    this.coverage = coverage;
    this.statistics = statistics;
    this.buckets = buckets;
  }

  /** An article's own, then those of its passages. */
  *ofArticle(article: number): Generator<IndexDocument> {
    const { articles, firstPassages, words } = this.coverage;
    const from = firstPassages[article] as number;
    const length = (firstPassages[article + 1] as number) - from;
    const row: ArticleRow = {
      x: articles[article]?.text ?? '',
      w: Array.from({ length }, (_, at) => encodeWords(words.of(from + at))),
    };
    yield { id: idOf.article(article), body: { article, row: sealed(row) } };
    for (let at = from; at < from + length; at++) yield this.ofPassage(at, article);
  }

  private ofPassage(passage: number, article: number): IndexDocument {
    const { articles, passages, quotes } = this.coverage;
    const { outlet, date } = articles[article] as Article;
    const { text, id } = passages[passage] as Passage;
    const own = quotes[passage] ?? [];
    const counted = this.counted(passage, article);
    if (counted.counts.size > MOST_TERMS) throw tooLong(id);
    const small = new Set(own.flatMap((quote) => [...smallWordsIn(quote.text)]));
    const body = {
      ...{ passage, article },
      ...(outlet !== null && { outlet }),
      ...(date !== null && { day: date.slice(0, 10) }),
      t: this.parts(counted),
      k: bucketsOf(text, this.buckets).map(termToken).join(' '),
      ...(small.size > 0 && { f: [...small] }),
      row: sealed(
        passageRow({ ...this.words(passage, article), ...{ text, quotes: own }, ...counted }),
      ),
    };
    return { id: idOf.passage(passage), body };
  }

  private counted(passage: number, article: number): FieldCounting {
    const { articles, titleWords, words, quotes } = this.coverage;
    const { vocabulary } = this.statistics;
    const counting = new FieldCounting();
    const occurrences = occurrencesIn({
      title: titleWords.of(article),
      text: words.of(passage),
      speakers: speakersIn(quotes[passage] ?? []),
      outlet: articles[article]?.outlet ?? '',
      placeOf: (term) => vocabulary.indexOf(term),
    });
    for (const [field, place] of occurrences) counting.add(field, place);
    return counting;
  }

  /** Each term with what it adds, in parts of what it adds at most. */
  private parts({ counts, lengths }: FieldCounting): string {
    const { most } = this.statistics;
    return [...counts]
      .map(([place, own]) => {
        const score = scoreOfTerm(this.statistics, this.termAt(place), own, lengths);
        const part = Math.floor((score / (most[place] as number)) * IMPACT_PARTS);
        return `${termToken(place)}|${Math.max(1, Math.min(IMPACT_PARTS, part))}`;
      })
      .join(' ');
  }

  private termAt(place: number): RemoteTerm {
    const known = this.terms[place];
    if (known !== undefined) return known;
    const made = remoteTerm(this.statistics, place, 1);
    this.terms[place] = made;
    return made;
  }

  /** The words of a passage and of those that ranking reads with it. */
  private words(passage: number, article: number) {
    const { firstPassages, words } = this.coverage;
    const first = firstPassages[article] as number;
    const end = firstPassages[article + 1] as number;
    return {
      words: words.of(passage),
      before: passage > first ? words.of(passage - 1) : null,
      after: passage + 1 < end ? words.of(passage + 1) : null,
      first: passage > first + 1 ? words.of(first) : null,
    };
  }
}

function tooLong(id: string): OnrecordError {
  return new OnrecordError({
    code: 'passage-too-long',
    message: `The passage ${id} has more than ${MOST_TERMS} different words, which OpenSearch can't hold in one.`,
    remedy: 'Part it into paragraphs, or use ONRECORD_ENGINE=flat.',
  });
}
