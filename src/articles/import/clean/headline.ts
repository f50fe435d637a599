import { boilerplateRule } from './boilerplate/boilerplate.ts';
import { foldLine } from './boilerplate/fold-line.ts';
import type { Cleaning, Line } from './cleaning.ts';
import { dropLines, state } from './cleaning.ts';
import { isLabel, isProse, isTitleLike, wordsIn } from './prose.ts';
import { outletOf } from './statements.ts';

/** Words a headline has at least; what is shorter above the text is a section or a kicker. */
const FEWEST_WORDS = 4;
/** Names of those who wrote, joined by commas and "and": a headline only where there is no other. */
const NAMES =
  /^\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+(?:(?:, | and |, and )\p{Lu}[\p{L}'’.-]+ \p{Lu}[\p{L}'’.-]+){1,6}$/u;
/** How far down a headline is looked for that is printed twice. */
const HEAD = 16;
/** More short lines than this above the text are a page's navigation. */
const NAVIGATION = 8;
/** Share of a headline's longer words that the article takes up, where navigation stands round it. */
const ECHO = 0.5;
/** How many lines are compared with the article at most, and with how much of it, in UTF-16 code units. */
const CANDIDATES = 60;
const ECHOING = 20_000;

/**
 * Finds the headline: a line printed twice at the beginning, else the first line above the text that is shaped as
 * headlines are. What stands above it is dropped where it is too short for coverage, or navigation; a second printing
 * of it anywhere is dropped. An outlet's name at its end ("… | BBC News") is taken off and stated.
 */
export function findHeadline(cleaning: Cleaning): Cleaning {
  if (cleaning.stated.title !== null) return dropRepeats(cleaning, cleaning.stated.title);
  const head = headOf(cleaning.lines);
  const line = printedTwice(head, cleaning.lines) ?? shapedAsTitle(head, cleaning.lines);
  if (!line) return dropLabels(cleaning, head);
  const { title, outlet } = partOutlet(line.text, cleaning.lines);
  const above = new Set(head.slice(0, Math.max(0, head.indexOf(line))));
  const taken = dropLines(cleaning, (other) => {
    if (other === line) return { rule: 'headline', keptAs: 'title' };
    if (!above.has(other)) return null;
    if (head.length > NAVIGATION) return { rule: 'navigation' };
    if (isLabel(other)) return { rule: 'label' };
    return boilerplateRule(other.text, true);
  });
  return dropRepeats(state(taken, outlet === null ? { title } : { title, outlet }), title);
}

/** The lines above the first paragraph; none where there is no paragraph to stand above. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const prose = lines.findIndex(({ text }) => isProse(text));
  return prose > 0 ? lines.slice(0, prose) : [];
}

/** A line above the text that is printed again above it or right below. */
function printedTwice(head: readonly Line[], lines: readonly Line[]): Line | undefined {
  const near = lines.slice(0, HEAD).map(({ text }) => foldLine(text));
  return head.slice(0, HEAD).find(({ text }, at) => {
    const folded = foldLine(text);
    return wordsIn(text) >= FEWEST_WORDS && near.indexOf(folded, at + 1) > 0;
  });
}

function shapedAsTitle(head: readonly Line[], lines: readonly Line[]): Line | undefined {
  const shaped = head.filter(({ text }) => isTitleLike(text));
  const sized = shaped.filter(({ text }) => wordsIn(text) >= FEWEST_WORDS);
  const own = sized.filter(({ text }) => boilerplateRule(text, true) === null && !NAMES.test(text));
  const long = own.length > 0 ? own : sized;
  const single = head.length === 1 ? shaped.find(isShortTitle) : undefined;
  return (head.length > NAVIGATION ? echoed(long, lines) : undefined) ?? long[0] ?? single;
}

/** The first line of which the article takes up most of the longer words. */
function echoed(candidates: readonly Line[], lines: readonly Line[]): Line | undefined {
  const prose = lines.filter(({ text }) => isProse(text));
  const article = prose
    .map(({ text }) => text.toLowerCase())
    .join(' ')
    .slice(0, ECHOING);
  return candidates.slice(0, CANDIDATES).find(({ text }) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    return words.filter((word) => article.includes(word)).length > words.length * ECHO;
  });
}

/** Two or three words are a headline rather than a name or a section where one of them is in lower case. */
function isShortTitle({ text }: Line): boolean {
  return / \p{Ll}{3}/u.test(text);
}

/** Without a headline, what is too short for coverage above the text is sections, names and buttons. */
function dropLabels(cleaning: Cleaning, head: readonly Line[]): Cleaning {
  const labels = new Set(head.filter(isLabel));
  return dropLines(cleaning, (line) => (labels.has(line) ? { rule: 'label' } : null));
}

/** Takes the outlet off the end of a headline, where the end is a known outlet or the rest is printed alone as well. */
function partOutlet(
  text: string,
  lines: readonly Line[],
): { title: string; outlet: string | null } {
  for (const { index, 0: bar } of [...text.matchAll(/ (?:\||[-–—:]) /g)].reverse()) {
    const title = text.slice(0, index).trim();
    const outlet = outletOf(text.slice(index + bar.length).trim());
    if (outlet !== null) return { title: partOutlet(title, lines).title, outlet };
    if (lines.some((line) => line.text === title)) return { title, outlet: null };
  }
  return { title: text, outlet: null };
}

/** Drops further printings of the headline, with an outlet behind it or without. */
function dropRepeats(cleaning: Cleaning, title: string): Cleaning {
  const folded = foldLine(title);
  if (folded === null) return cleaning;
  return dropLines(cleaning, ({ text }) => {
    if (text.length > title.length + 100) return null;
    const line = foldLine(text);
    const again =
      line === folded ||
      (line?.startsWith(`${folded} `) && /^ [|–—-] .{2,60}$/.test(line.slice(folded.length)));
    return again ? { rule: 'headline-repeated', keptAs: 'title' } : null;
  });
}
