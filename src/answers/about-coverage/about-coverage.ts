import type { Article } from '../../articles/article.ts';
import type { Coverage } from '../../coverage.ts';
import { inEnglish } from '../../language/calendar.ts';
import { daysOf } from '../counted-from.ts';
import { articlesOn, newestFirst } from './articles-on.ts';

/** One thing that is asked about the coverage itself. */
interface AboutCoverage {
  /** Matched against the question in small letters without closing marks. Linear-time. */
  readonly asks: RegExp;
  /** What is known, in a sentence; null where it is nothing, so that the question is searched for. */
  readonly tells: (coverage: Coverage, topic: string) => string | null;
}

const [MOST_NAMED, MOST_ARTICLES] = [12, 5];
const HERE =
  '(?: (?:are|is|were) (?:there|here|these|this|they|it from|in (?:here|it|this|the (?:coverage|corpus|articles)))| (?:do|have) you (?:have|got|know|cover|hold)| there| here)?';
const ARTICLE = '(?:articles?|stor(?:y|ies)|pieces?|reports?)';
const NEWEST = '(?:newest|latest|last|most recent)';

const QUESTIONS: readonly AboutCoverage[] = [
  { asks: new RegExp(`^how many ${ARTICLE}${HERE}$`), tells: counts },
  {
    asks: new RegExp(
      `^(?:how many|which|what) ${ARTICLE}(?: are there)?(?: are| is)? (?:about|on|mention(?:s|ing)?|cover(?:s|ing)?|talk about|deal with)(?: the)? (?<topic>.{2,120})$`,
    ),
    tells: articlesAbout,
  },
  {
    asks: new RegExp(`^how many (?:outlets|newspapers|papers|publications|publishers)${HERE}$`),
    tells: outlets,
  },
  {
    asks: new RegExp(
      `^(?:(?:what|which) (?:news )?(?:outlets?|newspapers?|papers?|publications?|publishers?|media)${HERE}|(?:list|show)(?: me)?(?: all)?(?: the)? outlets|where (?:are|is|do) (?:the|these|this) (?:articles|coverage|stories)(?: come)? from|who published (?:these|this|them|the (?:articles|coverage)))$`,
    ),
    tells: outlets,
  },
  {
    asks: /^(?:how many (?:people|speakers|persons|voices)(?: (?:are|is|were))?(?: there| here| quoted| cited)*|how many (?:quotes|quotations)(?: (?:are there|do you have|are here))?)$/,
    tells: quotes,
  },
  {
    asks: /^who(?:['’]?s| is| was| are| gets| has been| have been)? (?:the )?(?:most[- ](?:often[- ])?(?:quoted|cited)(?: (?:person|speaker|one))?|(?:quoted|cited|speaks|talks|is quoted) (?:the )?(?:most|more than anyone)(?: often)?)(?: here| in (?:here|the (?:coverage|corpus|articles)))?$/,
    tells: mostQuoted,
  },
  {
    asks: new RegExp(
      `^(?:(?:what|which)(?:['’]?s| is| was| are| were)? (?:the )?${NEWEST} ${ARTICLE}|when (?:was|were|is) the ${NEWEST} ${ARTICLE}(?: (?:published|printed|from))?|(?:what|anything|what['’]?s|what is)(?: is)?(?: the)? (?:new|news|latest|newest)(?: news)?(?: (?:here|today|there))?|any news|(?:the )?latest(?: news)?)$`,
    ),
    tells: newest,
  },
  {
    asks: new RegExp(
      `^(?:(?:what|which)(?: is| was)? the (?:oldest|first|earliest) ${ARTICLE}|how (?:old|recent|new|up to date|current) (?:is|are) (?:this|it|the (?:coverage|corpus|articles|news))|(?:what|which) (?:dates?|days|period|time|timespan)(?: span)? (?:does|do|is|are) (?:this|it|they|the (?:coverage|corpus|articles))(?: cover(?:ed)?| from| go back to)?|when (?:were|was|are) (?:the|these) ${ARTICLE} (?:published|printed|from))$`,
    ),
    tells: dates,
  },
  {
    asks: new RegExp(
      `^(?:who (?:has )?(?:wrote|written)(?: the| this| that| an?)?(?: ${ARTICLE})? (?:about|on)|who(?: is|['’]s| are| was) the (?:authors?|writers?|journalists?|reporters?|bylines?) of the ${ARTICLE} (?:about|on)|which (?:journalists?|reporters?|writers?|authors?) (?:wrote about|wrote on|covers?|covered|reported on)) (?:the )?(?<topic>.{2,120})$`,
    ),
    tells: bylinesOn,
  },
  {
    asks: /^(?:who (?:are|were) the (?:authors|writers|journalists|reporters)|(?:what|which) (?:bylines|journalists|authors|reporters)(?: are there| are here| do you have)?|who wrote (?:these|this|them|the (?:articles|coverage)))$/,
    tells: bylines,
  },
  {
    asks: /^(?:(?:what|which) (?:articles|stories)(?: (?:are there|do you have|are here))?|(?:list|show)(?: me)?(?: all)?(?: the)? articles|what is (?:in )?(?:here|this|the (?:coverage|corpus))(?: about)?|what(?:['’]s| is| are) (?:this|the|these) (?:coverage|corpus|articles) about|what (?:topics|subjects)(?: are there| do you have| are covered)?)$/,
    tells: titles,
  },
];

/** Tells what is known of the coverage itself; null for a question to it. */
export function aboutCoverage(bare: string, coverage: Coverage): string | null {
  for (const { asks, tells } of QUESTIONS) {
    const match = asks.exec(bare);
    const told = match === null ? null : tells(coverage, match.groups?.topic ?? '');
    if (told !== null) return told;
  }
  return null;
}

function counts(coverage: Coverage): string {
  const { articles, passages } = coverage;
  return `There ${are(articles.length, 'article')}, with ${count(passages.length, 'passage')}.${span(coverage)}`;
}

function span(coverage: Coverage): string {
  const days = daysOf(coverage);
  if (days === null) return ' No article states its date.';
  const { oldest, newest } = days;
  if (oldest === newest) return ` As far as dated, from ${inEnglish(oldest)}.`;
  return ` As far as dated, from ${inEnglish(oldest)} to ${inEnglish(newest)}.`;
}

function dates(coverage: Coverage): string {
  const [oldest] = coverage.articles
    .filter(({ date }) => date !== null)
    .sort(newestFirst)
    .slice(-1);
  const first = oldest === undefined ? '' : ` The oldest is ${named(oldest)}.`;
  return `${span(coverage).trim()}${first}`;
}

function outlets({ outlets: { all }, articles }: Coverage): string {
  if (all.length === 0) return 'No article states its outlet.';
  const sorted = all.toSorted((a, b) => b.articles.length - a.articles.length);
  const listed = sorted
    .slice(0, MOST_NAMED)
    .map(({ name, articles: of }) => `${name} (${of.length})`);
  const stated = all.reduce((sum, { articles: of }) => sum + of.length, 0);
  const unstated = articles.length - stated;
  const rest = unstated === 0 ? '' : ` ${count(unstated, 'article')} state no outlet.`;
  return `There ${are(all.length, 'outlet')}, with how many articles: ${listed.join(', ')}${more(all.length - listed.length)}.${rest}`;
}

function quotes({ speakers: { quoted } }: Coverage): string {
  const all = quoted.reduce((sum, speaker) => sum + speaker.quotes, 0);
  return `${count(quoted.length, 'speaker')} ${quoted.length === 1 ? 'is' : 'are'} quoted by name, with ${count(all, 'quotation')} in all.`;
}

function mostQuoted({ speakers: { quoted } }: Coverage): string {
  const [first] = quoted;
  if (first === undefined) return 'Nobody is quoted by name in this coverage.';
  const most = quoted.filter((speaker) => speaker.quotes === first.quotes).map(({ name }) => name);
  const next = quoted
    .slice(most.length, most.length + 3)
    .map((speaker) => `${speaker.name} (${speaker.quotes})`);
  const then = next.length === 0 ? '' : ` Then come ${next.join(', ')}.`;
  const verb = most.length === 1 ? 'is' : 'are';
  return `${most.slice(0, MOST_NAMED).join(', ')} ${verb} quoted most, ${count(first.quotes, 'time')}${most.length === 1 ? '' : ' each'}.${then}`;
}

function newest({ articles }: Coverage): string | null {
  const dated = articles.filter(({ date }) => date !== null).sort(newestFirst);
  if (dated.length === 0)
    return 'No article states its date, so none can be said to be the newest.';
  const [first, ...others] = dated.slice(0, 3).map(named);
  return `The newest article is ${first}.${others.length === 0 ? '' : ` Before it: ${others.join('; ')}.`}`;
}

function articlesAbout(coverage: Coverage, topic: string): string | null {
  const found = articlesOn(topic, coverage);
  if (found.length === 0) return null;
  const listed = found.slice(0, MOST_ARTICLES).map(named).join('; ');
  return `${count(found.length, 'article')} ${found.length === 1 ? 'holds' : 'hold'} “${topic}”: ${listed}${more(found.length - MOST_ARTICLES)}.`;
}

function bylinesOn(coverage: Coverage, topic: string): string | null {
  const found = articlesOn(topic, coverage);
  const listed = found
    .slice(0, MOST_ARTICLES)
    .map((article) => `${article.byline ?? 'no byline'} (${named(article)})`);
  if (found.length === 0) return null;
  return `By the bylines of the articles that hold “${topic}”: ${listed.join('; ')}${more(found.length - listed.length)}.`;
}

function bylines({ articles }: Coverage): string {
  const names = [...new Set(articles.flatMap(({ byline }) => byline ?? []))];
  if (names.length === 0) return 'No article states who wrote it.';
  return `Bylines: ${names.slice(0, MOST_NAMED).join('; ')}${more(names.length - MOST_NAMED)}.`;
}

function titles(coverage: Coverage): string {
  const sorted = coverage.articles.toSorted(newestFirst);
  const listed = sorted.slice(0, MOST_ARTICLES).map(named);
  return `${counts(coverage)} The newest: ${listed.join('; ')}${more(sorted.length - MOST_ARTICLES)}.`;
}

function named({ title, outlet, date }: Article): string {
  const where = [outlet, date === null ? null : inEnglish(date)].filter(Boolean).join(', ');
  return `“${title ?? 'no headline'}”${where === '' ? '' : `, ${where}`}`;
}

function are(number: number, noun: string): string {
  return `${number === 1 ? 'is' : 'are'} ${count(number, noun)}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function more(number: number): string {
  return number > 0 ? ` and ${number.toLocaleString('en')} more` : '';
}
