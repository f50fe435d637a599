/** No page of a newspaper comes near these; what exceeds them was made to exhaust whoever reads it. */
const LARGEST = 32_000_000;
const MOST_ELEMENTS = 25_000;
const MOST_BRACKETS = 4 * MOST_ELEMENTS;
const DEEPEST = 250;

const TAG = /<(\/?)([a-z][^\s/>]{0,40})/gi;
/** Elements without an end, and those that the next of their kind ends. */
const CHILDLESS: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup rp rt colgroup'
  ).split(' '),
);

/** Whether a page is larger, of more elements or deeper nested than any article: told without parsing it. */
export function isOverlarge(html: string): boolean {
  if (html.length > LARGEST || html.split('<', MOST_BRACKETS + 2).length > MOST_BRACKETS)
    return true;
  let elements = 0;
  let depth = 0;
  let drawing = 0;
  for (const { 1: closing, 2: tag = '', index } of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const step = closing === '/' ? -1 : 1;
    if (step > 0) elements += 1;
    if (name === 'svg') drawing = Math.max(0, drawing + step);
    if (CHILDLESS.has(name) || (drawing > 0 && isClosedItself(html, index))) continue;
    depth = Math.max(0, depth + step);
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
  }
  return elements > MOST_ELEMENTS;
}

/** `<path … />`, which ends itself in drawings only. */
function isClosedItself(html: string, from: number): boolean {
  const tag = html.slice(from, from + LONGEST_TAG);
  const end = tag.indexOf('>');
  return end > 0 && tag[end - 1] === '/';
}

/** How far the end of a tag in a drawing is looked for, in UTF-16 code units. */
const LONGEST_TAG = 20_000;
