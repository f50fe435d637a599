import type { Coverage } from '../../coverage.ts';
import type { ParseContext } from '../../questions/parse-context.ts';
import type { OfShown, Query } from '../../questions/query.ts';
import { questionOf } from '../../questions/resolve.ts';
import type { Quote } from '../../quotes/quote.ts';
import { suggestionsFor } from '../advice/suggestions.ts';
import type { Answer, Evidence } from '../answer.ts';
import { checkQuote } from '../check/check.ts';
import { corroborationOf } from '../corroboration/corroboration.ts';
import { passageIndex } from '../passage-index.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import { evidenceAt } from '../ranking/evidence.ts';
import { contextFor } from '../ranking/retrieve.ts';
import { circumstances, type QuoteTest } from './circumstances.ts';
import { othersOnTheSame } from './others.ts';

type Said = Pick<Answer, 'outcome' | 'reason' | 'message' | 'passages'>;
type OfShownAnswer = Said & Pick<Answer, 'speaker' | 'probability' | 'suggestions'>;

/**
 * Answers what is asked of the passages shown before: "when?", "where did he say that?", "why?" show
 * those that tell, with the words that do; "who said that?" names who is quoted in them; "who else said
 * that?" finds the same words in other mouths.
 */
export function answerOfShown(
  coverage: Coverage,
  query: Query,
  asked: OfShown,
  scene: ParseContext,
): OfShownAnswer {
  const context = contextFor(coverage, questionOf(query, scene));
  const places = asked.shown.flatMap((id) => passageIndex(coverage, id) ?? []);
  const said = saidOf(asked, places, meaning(asked, context), context);
  const answered = said.outcome === 'answered';
  return {
    ...said,
    speaker: answered ? onlySpeaker(asked, said) : null,
    probability: answered ? 1 : 0,
    suggestions: suggestionsAfter(asked, said, context),
  };
}

function suggestionsAfter(asked: OfShown, said: Said, context: QueryContext): string[] {
  if (asked.wanted === 'who-else' && said.outcome !== 'answered')
    return othersOnTheSame(asked, context);
  return suggestionsFor(context, said.passages, true);
}

/** The one who is asked about, else the one who is quoted in what is shown; null where there are several. */
function onlySpeaker({ names }: OfShown, { passages }: Said): string | null {
  const quoted = namesIn(passages.flatMap(({ quotes }) => quotes)).named;
  const [only, ...others] = names.length > 0 ? names : quoted;
  return others.length === 0 ? (only ?? null) : null;
}

/** Whether a quote is one that the question is about: theirs, and of a quotation asked about only where it was printed. */
function meaning({ names }: OfShown, { coverage, question }: QueryContext): QuoteTest {
  if (question.quotation === null) return (_, quote) => isBy(quote, names);
  const { matches } = checkQuote(coverage, question.quotation);
  return (place, quote) =>
    isBy(quote, names) &&
    matches.some(
      ({ passageId, start, end }) =>
        passageId === coverage.passages[place]?.id && start < quote.end && quote.start < end,
    );
}

function saidOf(
  { wanted, names }: OfShown,
  places: number[],
  isMeant: QuoteTest,
  context: QueryContext,
): Said {
  const quotes = (place: number) => context.coverage.quotes[place] ?? [];
  const theirs = places.filter((place) => quotes(place).some((quote) => isMeant(place, quote)));
  if (wanted === 'who-else') return alsoSaid(theirs, names, context);
  if (wanted === 'who') return speakers(places, context);
  if (theirs.length > 0) return circumstances(wanted, theirs, isMeant, context);
  if (names.length === 0) return silent('Nobody is quoted in what was shown.');
  const words = context.question.quotation === null ? 'words' : 'such words';
  return silent(`No ${words} of ${names.join(' or ')} were shown.`);
}

/** Who is quoted in what was shown, as far as it is printed. */
function speakers(places: number[], context: QueryContext): Said {
  const quoted = places.filter((place) => (context.coverage.quotes[place] ?? []).length > 0);
  const { named, described } = namesIn(
    quoted.flatMap((place) => context.coverage.quotes[place] ?? []),
  );
  const all = [...named, ...described.map((words) => `“${words}”`)];
  if (all.length === 0) return silent('Nobody is quoted in what was shown.');
  return given(quoted, `Quoted in what was shown: ${all.join(', ')}.`, context);
}

/** Passages elsewhere in which others are quoted with the words shown. */
function alsoSaid(theirs: number[], names: readonly string[], context: QueryContext): Said {
  const { quoteGroup } = corroborationOf(context.coverage);
  const printings = theirs.flatMap((place) =>
    (context.coverage.quotes[place] ?? []).flatMap((quote, at) =>
      isBy(quote, names) ? (quoteGroup(place, at)?.printings ?? []) : [],
    ),
  );
  const others = printings.filter(({ speaker }) => speaker !== null && !names.includes(speaker));
  const who = [...new Set(others.map(({ speaker }) => speaker))];
  if (who.length === 0)
    return silent(
      'Nobody else is quoted with these words. To find others on the same subject, name it: “What was said about …?”',
    );
  const places = [...new Set(others.map(({ passage }) => passage))];
  return given(places, `The same words are attributed to ${who.join(', ')}.`, context);
}

function given(places: readonly number[], message: string, context: QueryContext): Said {
  const passages = places.map((place) => evidenceAt([place], 1, context));
  return { outcome: 'answered', reason: null, message, passages };
}

function silent(reason: string): Said {
  const passages: Evidence[] = [];
  return { outcome: 'not-in-coverage', reason, message: null, passages };
}

function isBy({ speaker }: Quote, names: readonly string[]): boolean {
  return names.length === 0 || (speaker !== null && names.includes(speaker));
}

function namesIn(quotes: readonly Quote[]): { named: string[]; described: string[] } {
  const described = quotes.flatMap(({ speaker, basis, mention }) =>
    speaker === null && basis === 'description' ? (mention?.text ?? []) : [],
  );
  const named = quotes.flatMap(({ speaker }) => speaker ?? []);
  return { named: [...new Set(named)], described: [...new Set(described)] };
}
