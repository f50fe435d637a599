import type { CheckMatch, Difference, QuoteCheck, Verdict } from '../../src/answers/check.ts';
import type { Role } from './ink.ts';
import { flow, type Page, type Segment, say } from './page.ts';

/** What a verdict means, in a sentence: held against this coverage, never against the truth. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  exact: 'Exact: printed word for word.',
  altered: 'Altered: these are not the words that were printed.',
  stitched: 'Stitched: its parts were printed apart.',
  'other-speaker': 'Other speaker: printed, but somebody else said it.',
  'not-quoted': 'Not quoted: printed, but not as anybody’s own words.',
  'not-in-coverage': 'Not in this coverage.',
};

/** A verdict with the printed words it rests on, in blocks; differences are marked word by word. */
export function renderCheck(
  check: QuoteCheck,
  page: Page,
  cite: (id: string) => string,
): string[][] {
  const role = check.verdict === 'exact' ? 'accent' : 'warning';
  const near = check.verdict === 'not-in-coverage' && check.matches.length > 0;
  return [
    say(VERDICTS[check.verdict] + (near ? ' The nearest there is:' : ''), page, role),
    ...check.matches.map((match) => renderMatch(match, page, cite)),
  ];
}

function renderMatch(match: CheckMatch, page: Page, cite: (id: string) => string): string[] {
  const changed = match.difference.some(({ op }) => op !== 'same');
  return [
    ...say(match.speaker ?? 'Speaker not stated', page, 'name'),
    ...say(match.text, page, 'spoken'),
    ...(changed ? flow(match.difference.flatMap(shownDifference), page) : []),
    ...say(cite(match.passageId), page, 'quiet'),
  ];
}

const LOOKS: Readonly<Record<Difference['op'], Role>> = {
  same: 'quiet',
  form: 'quiet',
  added: 'added',
  dropped: 'dropped',
  replaced: 'added',
};

/** Printed words that are missing as [-so-], words that were never printed as [+so+], with or without colours. */
function shownDifference({ op, printed, asked }: Difference): Segment[] {
  if (op === 'same' || op === 'form') return [{ text: `${asked} `, roles: [LOOKS[op]] }];
  const dropped = printed === '' ? [] : [{ text: `[-${printed}-] `, roles: [LOOKS.dropped] }];
  const added = asked === '' ? [] : [{ text: `[+${asked}+] `, roles: [LOOKS[op]] }];
  return [...dropped, ...added];
}
