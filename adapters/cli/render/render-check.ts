import type { Difference } from '../../../src/answers/check/alignment/difference.ts';
import type { QuoteCheck } from '../../../src/answers/check/check.ts';
import type { CheckMatch } from '../../../src/answers/check/matches.ts';
import { shownBy } from '../../../src/answers/passage-index.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { cardOfPlace } from '../../../src/replies/around.ts';
import type { Card } from '../../../src/replies/card.ts';
import { texts } from '../../../src/replies/texts.ts';
import { type Segment, say, type TerminalPage } from '../repl/page.ts';

/** The verdict of a check as a line. */
export function renderVerdict(
  { verdict, matches, reason }: QuoteCheck,
  page: TerminalPage,
): string[] {
  const near = verdict === 'not-in-coverage' && matches.length > 0 ? ' The nearest there is:' : '';
  const lines = say(
    texts.verdicts[verdict] + near,
    page,
    verdict === 'exact' ? 'accent' : 'warning',
  );
  return reason === undefined ? lines : [...lines, ...say(reason, page, 'quiet')];
}

/** The verdict of a check in one line, with the printed words that come nearest. */
export function verdictLine(
  { verdict, reason, matches: [best] }: QuoteCheck,
  coverage: Coverage,
): string {
  if (best === undefined) return [texts.verdicts[verdict], reason ?? ''].join(' ').trimEnd();
  const place = shownBy(coverage, best.passageId);
  const label = place === null ? best.passageId : cardOfPlace(coverage, place).citation.label;
  return `${texts.verdicts[verdict]} “${best.text}” — ${best.speaker ?? texts.card.speakerNotStated}, ${label}`;
}

/** The whole passages that a check rests on, each once, however many parts of the quotation stand in it. */
export function matchCards({ matches }: QuoteCheck, coverage: Coverage): Card[] {
  const places = new Set(matches.map(({ passageId }) => shownBy(coverage, passageId)));
  return [...places].flatMap((place) => (place === null ? [] : [cardOfPlace(coverage, place)]));
}

/** What would mend the quotation in one passage: each difference of its matches once, in a line of its own. */
export function mendingSegments(matches: readonly CheckMatch[]): Segment[] {
  const differences = matches.map(({ difference }) => difference);
  const once = new Map(differences.map((own) => [JSON.stringify(own), own])).values();
  const shown = [...once].map(differenceSegments).filter((segments) => segments.length > 0);
  return shown.flatMap((own, at) => (at === 0 ? own : [{ text: '\n', roles: [] }, ...own]));
}

/**
 * What would mend the quotation, word by word: words that were never printed are taken out as [-so-],
 * printed words that are missing are put in as [+so+], with or without colours; nothing where only
 * marks, case or spelling differ. Discord and Slack strike and embolden the same sides.
 */
export function differenceSegments(difference: readonly Difference[]): Segment[] {
  if (difference.every(({ op }) => op === 'same' || op === 'form')) return [];
  return difference.flatMap(({ op, printed, asked }): Segment[] => {
    if (op === 'same' || op === 'form') return [{ text: `${asked.trim()} `, roles: ['quiet'] }];
    const out: Segment[] =
      asked === '' ? [] : [{ text: `[-${asked.trim()}-] `, roles: ['dropped'] }];
    const put: Segment[] =
      printed === '' ? [] : [{ text: `[+${printed.trim()}+] `, roles: ['added'] }];
    return [...out, ...put];
  });
}
