import {
  type Cleaning,
  type DroppedLine,
  type Line,
  newCleaning,
} from '../import/clean/cleaning.ts';
import { normalise } from '../import/clean/normalise.ts';
import { type KnownBlocks, placedBlocks, textBlocks } from './choose-blocks.ts';
import { factsOf, type PageFacts } from './facts/facts.ts';
import { PageHead } from './facts/page-head.ts';
import { rulesFor } from './judge/left-out.ts';
import { mainBlocks } from './main-text.ts';
import { outlineOf } from './outline.ts';
import {
  type PageDocument,
  type PageElement,
  type PageLimits,
  parsePage,
  rootOf,
} from './page-dom.ts';
import { isRunning, TextPlaces } from './places.ts';
import { standfirstBlock } from './standfirst.ts';
import { wholeCopy, withCopy } from './whole-copy.ts';
import { fold, Witness } from './witness.ts';

/** Parts that Readability is to see: it may find that they hold the article. */
const SEEN = new Set(['meta', 'caption', 'aside', 'footer', 'navigation', 'hidden']);

/**
 * A page read: its article's lines, what was left out with the rule, what it states.
 *
 * @throws TooMuch where it is over the limits
 */
export async function readPage(
  html: string,
  limits: PageLimits,
  savedFrom: string | null = null,
): Promise<Cleaning> {
  const page = await parsePage(html, limits);
  const head = new PageHead(page);
  const root = rootOf(page);
  const outline = root ? outlineOf(root) : { boxes: [], blocks: [] };
  const places = new TextPlaces(outline);
  const facts = factsOf(head, places, savedFrom);
  const rules = await judged(page, places, facts);
  const cleaning = cleaningOf(places, rules, facts);
  const kept = rules.map((rule) => rule === null);
  const copy = wholeCopy(places, kept, new Witness(facts.articleBody));
  return copy === null ? cleaning : withCopy(cleaning, copy, outline.blocks.length);
}

/** For each block the rule that leaves it out; null where it is the article's text. */
async function judged(
  page: PageDocument,
  places: TextPlaces,
  facts: PageFacts,
): Promise<(string | null)[]> {
  const { blocks } = places.outline;
  const known = knownOf(facts);
  prepare(page, places);
  const kept = await mainBlocks(page, blocks);
  const chosen = textBlocks(places, kept, known);
  const ruled = ruledBy(places, chosen, known);
  const found = blocks.some((block, at) => ruled[at] === null && isRunning(block));
  if (found) return ruled;
  const free = blocks.map((block) => isRunning(block) && places.partOf(block.box) === null);
  const again = ruledBy(places, free, known);
  return chosen.includes(true) && !again.includes(null) ? ruled : again;
}

function ruledBy(
  places: TextPlaces,
  own: readonly boolean[],
  known: KnownBlocks,
): (string | null)[] {
  const rules = rulesFor(places, own, known);
  return places.outline.blocks.map(({ box }, at) => {
    if (own[at]) return rules[at] ?? null;
    return places.partOf(box) ?? 'beside-the-text';
  });
}

function knownOf({ articleBody, descriptions, titles, headlines, stated }: PageFacts) {
  return {
    witness: new Witness(articleBody),
    descriptions,
    titles: [...titles, ...headlines.map(({ text }) => text)],
    byline: stated.byline ?? null,
  };
}

/** Takes out of the page what is none of the article, so that it sways nothing, and shows what it hides from screen readers. */
function prepare(page: PageDocument, places: TextPlaces): void {
  const { boxes } = places.outline;
  for (const template of Array.from(page.querySelectorAll('template'))) template.remove();
  for (const { element } of boxes) {
    if (element.getAttribute('aria-hidden') === 'true') element.removeAttribute('aria-hidden');
  }
  for (const [at, { element, region }] of boxes.entries()) {
    const part = places.partOf(at);
    if (part !== null && !SEEN.has(part)) element.remove();
    if (region === 'hidden' && part === null) show(element);
  }
}

/** What is hidden until a script of the page shows it. */
function show(element: PageElement): void {
  element.removeAttribute('hidden');
  element.removeAttribute('style');
}

function cleaningOf(
  places: TextPlaces,
  rules: readonly (string | null)[],
  facts: PageFacts,
): Cleaning {
  const { outline } = places;
  const { title } = facts.stated;
  const placed = placedBlocks(places, (at) => rules[at] === null);
  const titled = new Set(
    facts.headlines.filter(({ text }) => isSame(text, title)).map(({ box }) => box),
  );
  const start = outline.blocks.findIndex((block, at) => rules[at] === null && isRunning(block));
  const printed = new Set(facts.headlines.map(({ box }) => box));
  const isHeadline = (at: number, box: number) =>
    titled.has(box) || (printed.has(box) && at < start);
  const standfirst = standfirstBlock(
    places,
    outline.blocks.map(({ box }, at) => rules[at] === null && !isHeadline(at, box)),
    facts.descriptions,
  );
  const lines: Line[] = [];
  const dropped: DroppedLine[] = [];
  const captions: string[] = [];
  for (const [at, { text, box }] of outline.blocks.entries()) {
    const words = normalise(text).trim();
    if (words === '') continue;
    const line = { printed: [{ number: at + 1, text: words }], text: words } satisfies Line;
    const rule = rules[at] ?? null;
    if (titled.has(box)) dropped.push({ line, rule: 'headline', keptAs: 'title' });
    else if (printed.has(box) && at < start)
      dropped.push({ line, rule: 'headline-repeated', keptAs: null });
    else if (rule === null && at === standfirst)
      lines.push({ ...line, placed: true, standfirst: true });
    else if (rule === null) lines.push({ ...line, placed: placed[at] ?? false });
    else if (rule === 'caption') {
      captions.push(words);
      dropped.push({ line, rule: 'photo-caption', keptAs: 'captions' });
    } else dropped.push({ line, rule, keptAs: null });
  }
  return { ...newCleaning(lines, { ...facts.stated, captions }), dropped };
}

function isSame(printed: string, title: string | null | undefined): boolean {
  return title !== null && title !== undefined && fold(printed).includes(fold(title));
}
