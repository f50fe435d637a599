/** No page of a newspaper comes near these; what exceeds them was made to exhaust whoever reads it. */
const LARGEST = 32_000_000;
const MOST_ELEMENTS = 25_000;
const DEEPEST = 250;

/** Brackets that open nothing; a page of a newspaper has none. */
const MOST_BRACKETS = 4 * MOST_ELEMENTS;
/** Comments and the like, tags with their attributes (a quotation mark opens a value only after `=`), brackets alone. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-z][^\s/>]*)((?:[^>=]+|=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))?)*)(?:>|$)|</gi;
/** Elements whose content is text until their own end, whatever it looks like. */
const RAW = /^(?:script|style|textarea|title|xmp|noembed|noframes|iframe)$/;
/** Elements without an end, and those that the next of their kind ends. */
const CHILDLESS: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup rp rt colgroup'
  ).split(' '),
);

/** Whether a page is larger, of more elements or deeper nested than any article: told without parsing it. */
export function isOverlarge(html: string): boolean {
  if (html.length > LARGEST) return true;
  let elements = 0;
  let depth = 0;
  let drawing = 0;
  let brackets = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(html); found !== null; found = MARKUP.exec(html)) {
    const [, closing, tag, attributes = ''] = found;
    brackets += tag === undefined ? 1 : 0;
    if (brackets > MOST_BRACKETS) return true;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    const step = closing === '/' ? -1 : 1;
    if (step > 0) elements += 1;
    if (step > 0 && RAW.test(name)) MARKUP.lastIndex = endOf(name, html, MARKUP.lastIndex);
    if (name === 'svg') drawing = Math.max(0, drawing + step);
    if (RAW.test(name) || CHILDLESS.has(name) || (drawing > 0 && attributes.endsWith('/')))
      continue;
    depth = Math.max(0, depth + step);
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
  }
  return elements > MOST_ELEMENTS;
}

/** Where the text of a script or another element of raw text ends: at its end tag, else with the page. */
function endOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
