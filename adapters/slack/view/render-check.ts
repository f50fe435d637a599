import type { QuoteCheck } from '../../../src/answers/check/check.ts';
import type { Difference } from '../../../src/answers/check/difference.ts';
import type { CheckMatch } from '../../../src/answers/check/matches.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, type Piece, paragraph, piece, richText, smallPrint } from './blocks.ts';
import { shortened } from './escape.ts';

/** A verdict, and what was changed: words never printed struck out, printed words bold. */
export function renderCheck({ verdict, matches }: QuoteCheck): Block[] {
  const all = verdict === 'not-in-coverage' ? [] : matches.flatMap(changes);
  // Several articles may have printed the same words.
  const changed = [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
  const shown = changed.slice(0, room.changes);
  const left = changed.length - shown.length;
  return [
    richText([
      paragraph([piece(texts.verdicts[verdict], { bold: true })]),
      ...shown.map((pieces) => paragraph(pieces)),
    ]),
    ...(left > 0 ? [smallPrint([texts.changes.more(left)])] : []),
  ];
}

function changes({ difference }: CheckMatch): Piece[][] {
  return difference.flatMap((step) =>
    step.op === 'same' || step.op === 'form' ? [] : [changeOf(step)],
  );
}

function changeOf({ printed, asked }: Difference): Piece[] {
  const side = (label: string, words: string, look: { bold: true } | { strike: true }) =>
    words === '' ? [] : [piece(` ${label} `), piece(shortened(words, room.change / 2), look)];
  return [
    piece('•'),
    ...side(texts.changes.asked, asked, { strike: true }),
    ...side(texts.changes.printed, printed, { bold: true }),
  ];
}
