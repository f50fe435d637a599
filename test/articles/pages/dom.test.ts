import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/articles/pages/dom/parse.ts';

/** What both trees have of a node. */
interface Seen {
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly textContent: string | null;
  readonly firstChild: Seen | null;
  readonly nextSibling: Seen | null;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

interface SeenPage extends Seen {
  readonly documentElement: Seen;
  readonly body: Seen;
}

function childrenOf(node: Seen): unknown[] {
  const all: unknown[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const attributes = Array.from(child.attributes ?? [], ({ name, value }) => [name, value]);
    all.push(
      child.nodeType === 1
        ? [child.localName, attributes, childrenOf(child)]
        : [child.nodeType, child.textContent],
    );
  }
  return all;
}

const bothOf = (html: string) =>
  [parseHTML(html).document, parseMarkup(html)] as unknown as readonly SeenPage[];

const SENTENCES = [
  'The harbour of Fenmouth will be dredged in spring, the council said on Monday, and the ferry will run again.',
  'Nobody, said Ida Quill, had asked the fishermen; they were told by letter, in March, that their quay was sold.',
  'More',
  'Fish & chips &amp; peas cost 5 &lt; 6 pounds,&nbsp;or so.',
  '',
];
const words = fc.constantFrom(...SENTENCES);
const attributes = fc.constantFrom(
  '',
  ' class="article-body  text text"',
  ' class=""',
  ' id="comments" hidden',
  ' style="color: red ;display:none"',
  ' style="visibility: hidden"',
  ' aria-hidden="true" class="fallback-image"',
  ' rel="author" itemprop="author name"',
  ' href="javascript:void(0)"',
  ' href="#a" data-1="&quot;x&quot;" CLASS="Sidebar"',
  ' src="a.jpg" width=1 srcset="b.jpg 2x"',
  ' role="dialog" aria-modal="true"',
);
const tag = fc.constantFrom(
  ...'div p span a li ul section article h1 h2 table tbody tr td blockquote noscript br img svg title form b header footer template figure pre'.split(
    ' ',
  ),
);
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    words,
    fc
      .tuple(tag, attributes, fc.array(tie('markup'), { maxLength: 5 }), fc.boolean())
      .map(
        ([name, has, inner, ended]) =>
          `<${name}${has}>${inner.join('')}${ended ? `</${name}>` : ''}`,
      ),
    fc.constantFrom(
      '<!-- note -->',
      '<img src=a.png>',
      '<br>\n<br>',
      '<p>',
      '</div>',
      '<![CDATA[x]]>',
      '<a/>',
    ),
  ),
}));
const pages = fc
  .tuple(fc.array(markup, { minLength: 1, maxLength: 12 }), fc.boolean(), fc.boolean())
  .map(([parts, headed, long]) => {
    const head = headed
      ? '<!doctype html><html lang="en"><head><title>Fenmouth harbour to be dredged | Gazette</title><base href="https://gazette.example/"></head><body>'
      : '<html><body>';
    const text = long ? `<p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p>`.repeat(4) : '';
    return `${head}${parts.join('')}<div>${text}</div></body></html>`;
  });

describe('a page is parsed', () => {
  it('into the nodes that linkedom makes of it, whose reading the rules were fitted on', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const [theirs, ours] = bothOf(html).map(({ documentElement }) =>
          childrenOf(documentElement),
        );
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 100 },
    );
  });

  it('so that Readability takes it apart as it does with linkedom', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const [theirs, ours] = bothOf(html).map((page) => new Readability(page as never).parse());
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 100 },
    );
  });

  it('with a head and a body where the page has none: they are asked for by Readability', () => {
    const [theirs, ours] = bothOf('<html><p>One.</p></html>');
    for (const page of [theirs, ours]) expect(page?.body.textContent).toBe('');
    expect(childrenOf(ours as Seen)).toEqual(childrenOf(theirs as Seen));
  });

  it('and asked by selectors of tags and attributes; any other is a mistake of the asker', () => {
    const page = parseMarkup(
      '<body><a class="x by-line">1</a><b class="by">2</b><template><a>3</a></template></body>',
    );
    const asked = (selector: string) =>
      page.querySelectorAll(selector).map((one) => one.textContent);
    expect(asked('a')).toEqual(['1']);
    expect(asked('b, a[class*="by"]')).toEqual(['1', '2']);
    expect(asked('[class="by"]')).toEqual(['2']);
    expect(page.querySelectorAll('*').length).toBe(4);
    expect(() => page.querySelectorAll('a > b')).toThrow('selector a > b');
  });
});
