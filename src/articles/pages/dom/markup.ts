/** A node as far as it is printed. */
interface Printed {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly firstChild: Printed | null;
  readonly nextSibling: Printed | null;
}

/** An element as far as it is printed. */
interface PrintedElement extends Printed {
  readonly drawn: boolean;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** Elements whose words are no markup. */
const WORDS_ALONE: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|keygen|link|menuitem|meta|param|source|track|wbr)$/i;
/** Attributes that need no value. */
const BARE: ReadonlySet<string> = new Set(
  (
    'allowfullscreen allowpaymentrequest async autofocus autoplay checked contenteditable controls default defer ' +
    'disabled draggable formnovalidate hidden ismap itemscope loop multiple muted nomodule novalidate open playsinline ' +
    'readonly required reversed selected truespeed'
  ).split(' '),
);
/** Attributes that say nothing without a value. */
const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'class', 'style']);

/** Whether an element holds words and no markup, as a title does. */
export function isWordsAlone({
  localName,
  drawn,
}: Pick<PrintedElement, 'localName' | 'drawn'>): boolean {
  return !drawn && WORDS_ALONE.has(localName);
}

/** What stands in an element, as markup. */
export function innerMarkup(element: PrintedElement): string {
  if (isWordsAlone(element)) return element.textContent;
  let markup = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    markup += print(child);
  return markup;
}

function print(node: Printed): string {
  if (node.nodeType === 1) return printElement(node as PrintedElement);
  return node.nodeType === 3
    ? node.textContent.replace(/[<>&\u00a0]/g, (sign) => ESCAPED[sign] ?? sign)
    : `<!--${node.textContent}-->`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\u00a0': '&#160;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function printElement(element: PrintedElement): string {
  const { localName: name } = element;
  let open = `<${name}`;
  for (const attribute of element.attributes) open += printAttribute(attribute);
  if (isWordsAlone(element))
    return `${open}></${name}>`.replace('><', () => `>${element.textContent}<`);
  if (element.firstChild !== null) return `${open}>${innerMarkup(element)}</${name}>`;
  if (element.drawn) return `${open} />`;
  return VOID.test(name) ? `${open}>` : `${open}></${name}>`;
}

function printAttribute({ name, value }: PrintedElement['attributes'][number]): string {
  if (value === '' && LEFT_OUT.has(name)) return '';
  if (value === '' && BARE.has(name)) return ` ${name}`;
  return ` ${name}="${value.replace(/"/g, '&quot;')}"`;
}
