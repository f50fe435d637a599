import { oneSpaced } from '../../language/white-space.ts';
import { BLOCK_ELEMENTS } from '../read/block-elements.ts';
import { isBlank, isPicturedCard, isStressedQuestion, isUnspoken, standsAlone } from './inline.ts';
import type { PageElement, PageNode } from './page-dom.ts';
import type { RegionName } from './region-names.ts';
import { isHidden, Regions } from './regions.ts';
import { isPost, isRow } from './whole-blocks.ts';

/** An element of the page that lays text out, in document order. */
export interface Box {
  /** Index of the box round it; -1 for the outermost. */
  readonly parent: number;
  readonly element: PageElement;
  /** Its kind and what it is called, by which boxes of one make are known: `div.text-block`. */
  readonly make: string;
  /** What part of the page it is by itself; null where nothing says so. */
  readonly region: RegionName | null;
  /** Its blocks and those of the boxes inside it are `blocks.slice(first, end)`. */
  readonly first: number;
  end: number;
  /** The boxes inside it are those after it up to this index, exclusive. */
  until: number;
  /** How many pictures and players it holds. */
  pictures: number;
}

/** A block of text as the page lays it out. */
export interface OutlineBlock {
  /** White space made single, none at the ends; never blank. */
  readonly text: string;
  /** Index of the innermost box round it. */
  readonly box: number;
  /** Where its words begin. */
  readonly start: PageNode;
  /** How many of its characters are links, from 0 to 1. */
  readonly linked: number;
  /** The text before its first link; the whole text where it has none. */
  readonly lead: number;
  /** How many of its links are as long as headlines. */
  readonly headlines: number;
}

/** A page as a reader sees it: boxes within boxes, and the blocks of text in them. */
export interface Outline {
  readonly boxes: readonly Box[];
  readonly blocks: readonly OutlineBlock[];
}

const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math button select option input textarea iframe object head title video audio canvas'.split(
    ' ',
  ),
);
const PICTURES: ReadonlySet<string> = new Set('img picture video amp-img iframe'.split(' '));
/** Shortest words of a link that may be another article's headline, in UTF-16 code units. */
const SHORTEST_HEADLINE = 30;
/** Parts that may stand in the middle of a sentence: the words round them go on. */
const INSERTED: ReadonlySet<RegionName> = new Set<RegionName>(['card', 'hidden']);

/** Words on their way into a block. */
interface Run {
  text: string;
  linked: number;
  lead: number;
  headlines: number;
  start: PageNode | null;
}

/** Reads a page's text into blocks, each with the boxes it stands in. */
export function outlineOf(root: PageElement): Outline {
  return new Reader().read(root);
}

class Reader {
  readonly #boxes: Box[] = [];
  readonly #blocks: OutlineBlock[] = [];
  readonly #regions = new Regions();
  #run: Run = emptyRun();
  #box = -1;
  #links = 0;
  #quotes = 0;
  #pictures = 0;

  read(root: PageElement): Outline {
    this.#openBox(root, null);
    this.#children(root);
    this.#endRun();
    this.#closeBox();
    return { boxes: this.#boxes, blocks: this.#blocks };
  }

  #children(node: PageNode): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) this.#words(child);
      else if (child.nodeType === 1) this.#element(child as PageElement);
    }
  }

  #words(node: PageNode): void {
    const text = node.textContent ?? '';
    if (this.#run.start === null && /\S/.test(text)) this.#run.start = node;
    if (this.#links > 0) {
      if (this.#run.linked === 0) this.#run.lead = this.#run.text.length;
      this.#run.linked += text.length;
    }
    this.#run.text += text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  }

  #element(element: PageElement): void {
    const name = element.localName;
    if (PICTURES.has(name)) this.#pictures += 1;
    if (UNSEEN.has(name)) return;
    if (name === 'br') this.#run.text += '\n';
    else if (name === 'q') this.#quoted(element);
    else if (this.#run.start === null && isStressedQuestion(element)) this.#block(element);
    else if (name === 'tr' && isRow(element)) this.#whole(element);
    else if (name === 'blockquote' && isPost(element)) this.#whole(element);
    else if (BLOCK_ELEMENTS.has(name)) this.#block(element);
    else this.#inline(element);
  }

  /** `<q>` is shown in marks: single ones inside another. */
  #quoted(element: PageElement): void {
    if (isBlank(element)) return;
    const [opening, closing] = this.#quotes % 2 === 0 ? '“”' : '‘’';
    this.#quotes += 1;
    this.#run.text += opening;
    this.#children(element);
    this.#run.text += closing;
    this.#quotes -= 1;
  }

  #block(element: PageElement): void {
    // An icon in a link of running text is a box in a sentence, which ends none.
    if (this.#links > 0 && isBlank(element)) return;
    this.#endRun();
    this.#openBox(element, isHidden(element) ? 'hidden' : this.#regions.of(element));
    this.#children(element);
    this.#endRun();
    this.#closeBox();
  }

  #inline(element: PageElement): void {
    const region = isUnspoken(element) ? 'hidden' : this.#regions.of(element);
    if (region !== null && (INSERTED.has(region) || standsAlone(element)))
      this.#apart(element, region);
    else if (element.localName === 'a') this.#link(element);
    else if (this.#run.start !== null && isPicturedCard(element)) this.#apart(element, 'card');
    else this.#children(element);
  }

  #link(element: PageElement): void {
    const run = this.#run;
    const before = run.text.length;
    this.#links += 1;
    this.#children(element);
    this.#links -= 1;
    if (run.text.length - before >= SHORTEST_HEADLINE) run.headlines += 1;
  }

  /** The words round it are read on as if it did not stand there. */
  #apart(element: PageElement, region: RegionName): void {
    const around = this.#run;
    this.#run = emptyRun();
    this.#openBox(element, region);
    this.#children(element);
    this.#endRun();
    this.#closeBox();
    this.#run = around;
  }

  /** A row of a table is one block, and so is an embedded post with the line that says whose it is. */
  #whole(element: PageElement): void {
    this.#endRun();
    this.#openBox(element, null);
    for (let part = element.firstChild; part !== null; part = part.nextSibling) {
      this.#flat(part);
      this.#run.text += ' ';
    }
    this.#endRun();
    this.#closeBox();
  }

  #flat(node: PageNode): void {
    if (node.nodeType === 3) this.#words(node);
    if (node.nodeType !== 1 || UNSEEN.has(node.localName ?? '')) return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) this.#flat(child);
    if (BLOCK_ELEMENTS.has(node.localName ?? '') || node.localName === 'br') this.#run.text += ' ';
  }

  #openBox(element: PageElement, region: RegionName | null): void {
    const [first] = (element.getAttribute('class') ?? '').trim().split(/\s+/, 1);
    const make = `${element.localName}.${first}`;
    const blocks = this.#blocks.length;
    this.#boxes.push({
      parent: this.#box,
      element,
      make,
      region,
      first: blocks,
      end: blocks,
      until: 0,
      pictures: this.#pictures,
    });
    this.#box = this.#boxes.length - 1;
  }

  #closeBox(): void {
    const box = this.#boxes[this.#box] as Box;
    box.end = this.#blocks.length;
    box.until = this.#boxes.length;
    box.pictures = this.#pictures - box.pictures;
    this.#box = box.parent;
  }

  #endRun(): void {
    const { text, linked, lead, headlines, start } = this.#run;
    this.#run = emptyRun();
    if (start === null) return;
    const share = Math.min(1, linked / text.length);
    for (const part of text.split(/\n\s*\n/)) {
      const words = oneSpaced(part).trim();
      if (words === '') continue;
      this.#blocks.push({
        text: words,
        box: this.#box,
        start,
        linked: share,
        lead: linked === 0 ? words.length : text.slice(0, lead).trim().length,
        headlines,
      });
    }
  }
}

function emptyRun(): Run {
  return { text: '', linked: 0, lead: 0, headlines: 0, start: null };
}
