import type { QuoteCheck } from '../../../src/answers/check/check.ts';
import type { Difference } from '../../../src/answers/check/difference.ts';
import type { CheckMatch } from '../../../src/answers/check/matches.ts';
import type { Verdict } from '../../../src/answers/check/verdict.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { escapeLine } from './escape.ts';

/** The colour of each verdict. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, number>> = {
  exact: 0x2e9e5b,
  altered: 0xd9902f,
  stitched: 0xd9902f,
  'other-speaker': 0xc93c3c,
  'not-quoted': 0xd9902f,
  'not-in-coverage': 0x80848e,
};

/** A verdict, and what was changed: words never printed struck out, printed words bold. */
export function renderCheck({ verdict, matches }: QuoteCheck): string {
  const changed = verdict === 'not-in-coverage' ? [] : [...new Set(matches.flatMap(changes))];
  const shown = changed.slice(0, room.changes);
  const left = changed.length - shown.length;
  return [
    `**${texts.verdicts[verdict]}**`,
    ...shown,
    ...(left > 0 ? [`-# ${texts.changes.more(left)}`] : []),
  ].join('\n');
}

function changes({ difference }: CheckMatch): string[] {
  return difference.flatMap((step) => {
    if (step.op === 'same' || step.op === 'form') return [];
    return [`• ${changeOf(step)}`];
  });
}

function changeOf({ printed, asked }: Difference): string {
  const sides: string[] = [];
  if (asked !== '') sides.push(`${texts.changes.asked} ~~${escapeLine(asked, room.change / 2)}~~`);
  if (printed !== '')
    sides.push(`${texts.changes.printed} **${escapeLine(printed, room.change / 2)}**`);
  return sides.join(' · ');
}
