import { Parser } from 'htmlparser2';
import type { Limits } from '../limits.ts';

/** Which limit a page or an XML document exceeds. */
type Exceeded = 'elements' | 'nesting';

/** Pieces of text and comments for each element: every bracket and every `&` begins another piece. */
const TEXTS = 4;

/** Leaves the parser. */
export class TooMuch extends Error {
  readonly exceeded: Exceeded;

  constructor(exceeded: Exceeded) {
    super(exceeded);
    this.exceeded = exceeded;
  }
}

/** What a parser calls while it reads markup that may be too much. */
export class MarkupSize {
  readonly #limits: Pick<Limits, Exceeded>;
  #elements = 0;
  #depth = 0;
  #texts = 0;

  /** @param limits `elements` Infinity for documents of many articles */
  constructor(limits: Pick<Limits, Exceeded>) {
    this.#limits = limits;
  }

  /** @throws TooMuch */
  open(): void {
    if (++this.#elements > this.#limits.elements) throw new TooMuch('elements');
    if (++this.#depth > this.#limits.nesting) throw new TooMuch('nesting');
  }

  close(): void {
    this.#depth--;
  }

  /** @throws TooMuch */
  piece(): void {
    if (++this.#texts > TEXTS * this.#limits.elements) throw new TooMuch('elements');
  }
}

/**
 * Whether markup has more elements, or more of them inside one another, than the limits allow: null where it has not.
 * Counted by the parser that trees are built with, and given up at the limit: which end tags close something is
 * known to nobody else, and a count by tags can be led astray.
 *
 * @param limits `elements` Infinity for documents of many articles
 */
export function exceededBy(
  markup: string,
  xml: boolean,
  limits: Pick<Limits, Exceeded>,
): Exceeded | null {
  const size = new MarkupSize(limits);
  const piece = () => size.piece();
  const parser = new Parser(
    {
      onopentagname: () => size.open(),
      ontext: piece,
      oncomment: piece,
      onclosetag: () => size.close(),
    },
    { xmlMode: xml, decodeEntities: false, lowerCaseAttributeNames: false },
  );
  try {
    parser.end(markup);
    return null;
  } catch (error) {
    if (error instanceof TooMuch) return error.exceeded;
    throw error;
  }
}
