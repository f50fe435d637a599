/** What a page holds that nobody reads: where each begins, and what ends it. */
const BEGINS = /<!--|<(script|style|svg)\b/gi;
const ENDS: Readonly<Record<string, RegExp>> = {
  '!': /-->/g,
  script: /<\/script\s{0,9}>/gi,
  style: /<\/style\s{0,9}>/gi,
  svg: /<\/svg\s{0,9}>/gi,
};
/** Scripts that state something of the article. */
const STATES = /\btype\s*=\s*["']?application\/ld\+json/i;
/** How much of a script's own tag is looked at, in UTF-16 code units. */
const LONGEST_TAG = 2_000;
/** A drawing that holds any of these was never ended. */
const TEXT = /<(?:p|div|article|section|main|body|h[1-6])\b/gi;

/** Leaves out comments, scripts other than JSON-LD, styles and drawings: half of most pages, and parsed at a cost. */
export function leanPage(html: string): string {
  const ends = new Map(Object.entries(ENDS).map(([kind, end]) => [kind, new Finder(end, html)]));
  const text = new Finder(TEXT, html);
  const opens = new Finder(/>/g, html);
  const kept: string[] = [];
  let from = 0;
  BEGINS.lastIndex = 0;
  for (let found = BEGINS.exec(html); found !== null; found = BEGINS.exec(html)) {
    const kind = found[1]?.toLowerCase() ?? '!';
    const begun = BEGINS.lastIndex;
    const end = ends.get(kind)?.after(begun);
    const opened = opens.after(begun)?.end ?? html.length;
    if (!end) continue;
    const torn = kind === 'svg' && (text.after(begun)?.start ?? html.length) < end.start;
    if (torn) continue;
    BEGINS.lastIndex = end.end;
    if (kind === 'script' && STATES.test(html.slice(found.index, opened).slice(0, LONGEST_TAG)))
      continue;
    kept.push(html.slice(from, found.index));
    from = end.end;
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(from);
}

/** Finds the next match after a place; asked for places that only grow, it reads the page once. */
class Finder {
  readonly #pattern: RegExp;
  readonly #html: string;
  #next: { start: number; end: number } | null = { start: -1, end: -1 };

  constructor(pattern: RegExp, html: string) {
    this.#pattern = pattern;
    this.#html = html;
  }

  after(place: number): { start: number; end: number } | null {
    if (this.#next !== null && this.#next.start < place) {
      this.#pattern.lastIndex = place;
      const found = this.#pattern.exec(this.#html);
      this.#next = found && { start: found.index, end: this.#pattern.lastIndex };
    }
    return this.#next;
  }
}
