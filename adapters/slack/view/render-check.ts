import { changesOf, type ShownChange } from '../../../src/replies/lines/opening.ts';
import { fittingLines } from '../../../src/replies/lines/other-texts.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, type Piece, paragraph, piece, richText, smallPrint } from './blocks.ts';
import { shortened } from './escape.ts';

/** A verdict, why words are not quoted, and what was changed: words never printed struck out, printed words bold. */
export function renderCheck(check: NonNullable<Reply['check']>): Block[] {
  const { reason } = check;
  const { shown, left } = changesOf(check, reason === undefined ? room.changes : room.changes - 2);
  return [
    richText([
      paragraph([piece(texts.verdicts[check.verdict], { bold: true })]),
      ...(reason === undefined ? [] : [paragraph([piece(shortened(reason, room.reason))])]),
      ...shown.map((change) => paragraph(changeOf(change))),
    ]),
    ...(left > 0 ? [smallPrint([texts.changes.more(left)])] : []),
    ...otherTexts(check),
  ];
}

function otherTexts({ versions = [] }: NonNullable<Reply['check']>): Block[] {
  const lines = fittingLines(versions, room).map((line) => shortened(line, room.line));
  return lines.length === 0
    ? []
    : [texts.versions.others, ...lines].map((line) => smallPrint([line]));
}

function changeOf({ printed, asked }: ShownChange): Piece[] {
  const side = (label: string, words: string, look: { bold: true } | { strike: true }) =>
    words === '' ? [] : [piece(` ${label} `), piece(shortened(words, room.change / 2), look)];
  return [
    piece('•'),
    ...side(texts.changes.asked, asked, { strike: true }),
    ...side(texts.changes.printed, printed, { bold: true }),
  ];
}
