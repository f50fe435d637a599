import type { Verdict } from '../../../src/answers/check/verdict.ts';
import { changesOf, type ShownChange } from '../../../src/replies/lines/opening.ts';
import { fittingLines } from '../../../src/replies/lines/other-texts.ts';
import type { Reply } from '../../../src/replies/reply.ts';
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

/** A verdict, why words are not quoted, and what was changed: words never printed struck out, printed words bold. */
export function renderCheck(check: NonNullable<Reply['check']>): string {
  const { reason } = check;
  const { shown, left } = changesOf(check, reason === undefined ? room.changes : room.changes - 2);
  return [
    `**${texts.verdicts[check.verdict]}**`,
    ...(reason === undefined ? [] : [escapeLine(reason, room.reason)]),
    ...shown.map((change) => `• ${changeOf(change)}`),
    ...(left > 0 ? [`-# ${texts.changes.more(left)}`] : []),
    ...otherTexts(check),
  ].join('\n');
}

function otherTexts({ versions = [] }: NonNullable<Reply['check']>): string[] {
  const lines = fittingLines(versions, room).map(
    (line) => `-# • ${escapeLine(line, room.line, false)}`,
  );
  return lines.length === 0 ? [] : [`-# ${texts.versions.others}`, ...lines];
}

function changeOf({ printed, asked }: ShownChange): string {
  const sides: string[] = [];
  if (asked !== '') sides.push(`${texts.changes.asked} ~~${escapeLine(asked, room.change / 2)}~~`);
  if (printed !== '')
    sides.push(`${texts.changes.printed} **${escapeLine(printed, room.change / 2)}**`);
  return sides.join(' · ');
}
