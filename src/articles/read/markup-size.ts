import { Parser } from 'htmlparser2';
import type { Limits } from '../limits.ts';

/** Which limit a page or an XML document exceeds. */
type Exceeded = 'elements' | 'nesting';

/** Pieces of text and comments for each element: every bracket and every `&` begins another piece. */
const TEXTS = 4;

/** Leaves the parser. */
class TooMuch extends Error {
  readonly exceeded: Exceeded;

  constructor(exceeded: Exceeded) {
    super(exceeded);
    this.exceeded = exceeded;
  }
}

/**
 * Whether markup has more elements, or more of them inside one another, than the limits allow: null where it has not.
 * Counted by the parser that the light DOM is built with, and given up at the limit: which end tags close something is
 * known to nobody else, and a count by tags can be led astray.
 *
 * @param limits `elements` Infinity for documents of many articles
 */
export function exceededBy(
  markup: string,
  xml: boolean,
  limits: Pick<Limits, Exceeded>,
): Exceeded | null {
  let [elements, depth, texts] = [0, 0, 0];
  const most = TEXTS * limits.elements;
  const count = () => {
    if (++texts > most) throw new TooMuch('elements');
  };
  const parser = new Parser(
    {
      onopentagname() {
        if (++elements > limits.elements) throw new TooMuch('elements');
        if (++depth > limits.nesting) throw new TooMuch('nesting');
      },
      ontext: count,
      oncomment: count,
      onclosetag() {
        depth--;
      },
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
