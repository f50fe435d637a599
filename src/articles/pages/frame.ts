/** How much may stand above `<html>` to be looked at, in UTF-16 code units: more is none of the page. */
const LONGEST_ABOVE = 20_000;
/** What begins a page: a copy of it inside another page stands below one of these. */
const BEGUN = /<(?:head|body|title|h1|p)[\s>]/i;
/** What stands in a body and never in a head. */
const BODY_ELEMENT =
  /<(?:div|p|main|article|section|header|nav|h[1-6]|table|ul|ol|form|figure|footer|aside|span|center)[\s>]/i;

/** A page in the frame that browsers give it: one root, one head that ends, one body. The light DOM makes none of its own. */
export function framed(html: string): string {
  return withRoot(withBody(withoutInner(fromItsBeginning(html))));
}

/** Without what stands above `<html>` other than the doctype, comments and white space. */
function fromItsBeginning(html: string): string {
  for (const { 0: found, index } of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<html\b/gi)) {
    if (found.startsWith('<!--')) continue;
    if (BEGUN.test(html.slice(0, index))) return html;
    if (index > LONGEST_ABOVE) return html.slice(index);
    const above = html.slice(0, index).replace(/<!--[\s\S]*?-->|<![a-z][^>]*>|<\?[^>]*>/gi, '');
    return above.trim() === '' ? html : html.slice(index);
  }
  return html;
}

/** Without the frames of documents that were pasted into the page whole: their words stay where they stand. */
function withoutInner(html: string): string {
  const times = (tag: RegExp) => html.match(tag)?.length ?? 0;
  if (times(/<html[\s>]/gi) < 2 && times(/<body[\s>]/gi) < 2) return html;
  const seen = new Set<string>();
  return html.replace(FRAME, (tag, name) => {
    if (name === undefined) return '';
    const kind = String(name).toLowerCase();
    const own = kind === 'html' ? seen.size === 0 : !seen.has(kind);
    seen.add(kind);
    return own ? tag : '';
  });
}

const FRAME = /<(html|body)(?:\s[^<>]{0,2000})?>|<\/(?:html|body)\s{0,9}>/gi;

function withRoot(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  const doctype = /^\s{0,999}<!doctype[^>]{0,999}>/i.exec(html)?.[0] ?? '';
  return `${doctype}<html>${html.slice(doctype.length)}`;
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const above = /<\/head\s{0,9}>/i.exec(html);
  if (above) return inserted(html, above.index + above[0].length, '<body>');
  const head = /<head[\s>]/i.exec(html)?.index ?? -1;
  const begun = head < 0 ? -1 : html.slice(head).search(BODY_ELEMENT);
  if (begun > 0) return inserted(html, head + begun, '</head><body>');
  const root = /<html\b[^>]{0,999}>/i.exec(html);
  return root
    ? inserted(html, root.index + root[0].length, '<body>')
    : `<html><body>${html}</body></html>`;
}

function inserted(html: string, at: number, tags: string): string {
  return html.slice(0, at) + tags + html.slice(at);
}
