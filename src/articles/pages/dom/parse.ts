import { Parser } from 'htmlparser2';
import type { MarkupSize } from '../../read/markup-size.ts';
import { Attribute } from './attributes.ts';
import { Element, type Node, type Parent, Words } from './nodes.ts';
import { Page } from './page.ts';

/**
 * Parses a page. What is not well formed is read as the parser of linkedom reads it.
 *
 * @param size counts what is read; default nobody does
 * @throws TooMuch where that is over its limits
 */
export function parseMarkup(html: string, size: MarkupSize | null = null): Page {
  const page = new Page((piece, into) => readInto(piece, into, null));
  readInto(html, page, size);
  return page;
}

function readInto(html: string, page: Page, size: MarkupSize | null): void {
  let at: Parent = page;
  let drawing: Element | null = null;
  const append = (node: Node) => {
    node.parentNode = at;
    const last = at.lastChild;
    node.previousSibling = last;
    if (last === null) at.firstChild = node;
    else last.nextSibling = node;
    at.lastChild = node;
  };
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (name.toLowerCase() !== '!doctype') return;
        const words = data.slice(name.length).trim();
        if (/^[a-z:]+/i.test(words)) page.insertBefore(new Words(10, words), page.firstChild);
      },
      onopentagname: () => size?.open(),
      onopentag(name, attributes) {
        const element: Element = new Element(page, name, drawing !== null || name === 'svg');
        if (drawing === null && name === 'svg') drawing = element;
        append(element);
        for (const key of Object.keys(attributes))
          element.attributes.push(new Attribute(key, attributes[key] ?? ''));
        at = element;
      },
      oncomment(words) {
        size?.piece();
        append(new Words(8, words));
      },
      ontext(words) {
        size?.piece();
        append(new Words(3, words));
      },
      onclosetag() {
        size?.close();
        if (at === drawing) drawing = null;
        at = at.parentNode ?? page;
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  parser.write(html);
  parser.end();
}
