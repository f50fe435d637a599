import type { Coverage } from '../../coverage.ts';
import {
  articlesAbout,
  bylines,
  bylinesOn,
  counts,
  dates,
  mostQuoted,
  newest,
  outlets,
  quotesFact,
  titles,
} from './facts.ts';

/** One thing that is asked about the coverage itself. */
interface AboutCoverage {
  /** Matched against the question in small letters without closing marks. Linear-time. */
  readonly asks: RegExp;
  /** What is known, in a sentence; null where it is nothing, so that the question is searched for. */
  readonly tells: (coverage: Coverage, topic: string) => string | null;
}

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
    tells: quotesFact,
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
      `^(?:who (?:has )?(?:wrote|written)(?:(?: the| this| that| an?)? (?:articles?|stor(?:y|ies)|pieces?))? (?:about|on)|who(?: is|['’]s| are| was) the (?:authors?|writers?|journalists?|reporters?|bylines?) of the ${ARTICLE} (?:about|on)|which (?:journalists?|reporters?|writers?|authors?) (?:wrote about|wrote on|covers?|covered|reported on)) (?:the )?(?<topic>.{2,120})$`,
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
