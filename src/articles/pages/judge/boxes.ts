import { boilerplateRule } from '../../import/clean/boilerplate/boilerplate.ts';
import { carriesSpeech } from '../../import/clean/prose.ts';
import type { Box, OutlineBlock } from '../outline.ts';
import { isRunning, type TextPlaces } from '../places.ts';
import { fold } from '../witness.ts';

/** Blocks that a box beside the text has at most, and share of the page's running text that it may hold. */
const LARGEST_BOX = 16;
const LARGEST_SHARE = 0.5;
/** Share of the page's running text that stands above its printed headline at most, where it is none of the article. */
const LARGEST_ABOVE = 0.2;
/** Lines that stand above the first sentence of an offer, in its box. */
const OFFER_HEAD = 2;
/** How far from the end of the text a box on its author stands at most, in blocks of the text. */
const END = 4;
/** The same of a line on somebody who is not named as its author. */
const LAST = 2;

/** Headings of boxes on who wrote the article. */
const ABOUT_AUTHOR =
  /^(?:about the (?:authors?|writers?)|(?:the|our) authors?|(?:die|der|zur|zum|über (?:die|den)) autor(?:in|en|innen)?|zur person|l['’]auteure?|[àa] propos de l['’]auteure?|sobre (?:el|la|o|a) autora?|(?:el|la|o|a) autora?|l['’]autore|l['’]autrice|sull['’]autore|over de auteur|de auteur|om (?:forfatteren|författaren)|об авторе|про автора|yazar hakkında)\s?:?$/i;
/** What follows a name in a line that says who its bearer is. */
const BIOGRAPHY =
  /^(?:,| \(| (?:is|was|has|covers?|writes?|works?|reports?|joined|lives|ist|war|schreibt|arbeitet|berichtet|leitet|est|écrit|es|escribe|è|scrive|é|escreve|är|er|on)\b)/;

/** A line that says who somebody is who writes for a living. */
const WRITER =
  /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,3}\p{Lu}[\p{L}'’-]{1,30},? (?:is|ist|est|es|è|é|är|er) (?:an?|the|[\p{L}’']{1,20}) [^.]{0,100}(?:reporter|correspondent|editor|journalist|columnist|writer|novelist|redakteur|korrespondent|autor|rédact|periodist|redactor|giornalist|jornalist|columniste?)/u;

/** Whether a block stands above the headline, or prints it again above the text: kickers and copies, no paragraphs. */
export function aboveHeadline(
  places: TextPlaces,
  titles: readonly string[],
): (block: OutlineBlock, at: number) => boolean {
  const { blocks } = places.outline;
  const folded = titles.map(fold).filter(({ length }) => length > 8);
  const start = blocks.findIndex(isRunning);
  const isTitle = ({ text }: OutlineBlock) => folded.some((title) => isCopy(fold(text), title));
  const last = blocks.slice(0, Math.max(0, start)).findLastIndex(isTitle);
  const main = blocks.findIndex(
    (block) => isTitle(block) && places.outline.boxes[block.box]?.element.localName === 'h1',
  );
  const share =
    places.running(0, Math.max(0, main)) / Math.max(1, places.running(0, blocks.length));
  return (block, at) => (at <= last && !isRunning(block)) || (at < main && share < LARGEST_ABOVE);
}

/** The title, with a kicker of some words before it or without. */
function isCopy(text: string, title: string): boolean {
  return text === title || (text.endsWith(title) && text.length < title.length * 2);
}

/** The blocks of boxes whose first words offer a subscription or a newsletter. */
export function offerBoxes(places: TextPlaces, chosen: readonly boolean[]): Set<number> {
  const { blocks } = places.outline;
  const offered = new Set<number>();
  for (const [at, block] of blocks.entries()) {
    if (
      !chosen[at] ||
      !/^(?:subscription|newsletter-box)$/.test(boilerplateRule(block.text, true)?.rule ?? '')
    )
      continue;
    const box = boxBegunAt(places, at, OFFER_HEAD);
    if (box) for (let inside = box.first; inside < box.end; inside++) offered.add(inside);
  }
  return offered;
}

/** The widest box that begins with a block, or some lines above it, and is still small. */
function boxBegunAt(places: TextPlaces, at: number, above: number): Box | null {
  let found: Box | null = null;
  for (const box of places.around(places.outline.blocks[at]?.box ?? -1)) {
    if (box.first < at - above || !isSmall(places, box)) break;
    found = box;
  }
  return found;
}

function isSmall(places: TextPlaces, { first, end }: Box): boolean {
  const all = places.running(0, places.outline.blocks.length);
  return end - first <= LARGEST_BOX && places.running(first, end) <= all * LARGEST_SHARE;
}

/** The blocks that say who the author is: under a heading for it, or at the end, beginning with the author's name. */
export function authorBoxes(
  places: TextPlaces,
  chosen: readonly boolean[],
  byline: string | null,
): Set<number> {
  const text = places.outline.blocks.flatMap((_, at) => (chosen[at] ? [at] : []));
  return new Set([
    ...boxesAboutAuthors(places, text),
    ...linesAboutAuthors(places.outline.blocks, text, byline ?? ''),
  ]);
}

function boxesAboutAuthors(places: TextPlaces, text: readonly number[]): number[] {
  const begun = text.filter((at) => ABOUT_AUTHOR.test(places.outline.blocks[at]?.text ?? ''));
  return begun.flatMap((at) => {
    const box = boxBegunAt(places, at, 0);
    return box
      ? Array.from({ length: box.end - box.first }, (_, inside) => box.first + inside)
      : [];
  });
}

function linesAboutAuthors(
  blocks: readonly OutlineBlock[],
  text: readonly number[],
  byline: string,
): number[] {
  const names = byline.split(/, | (?:and|und|et|y|og|och|e|&) /).filter((name) => / /.test(name));
  const late = new Set(text.slice(-END));
  const last = new Set(text.slice(-LAST));
  return text.filter((at) => {
    const words = blocks[at]?.text ?? '';
    if (last.has(at) && WRITER.test(words) && !carriesSpeech(words)) return true;
    const name = names.find((one) => words.startsWith(one));
    if (name === undefined) return false;
    const rest = words.slice(name.length);
    return rest === '' || (late.has(at) && BIOGRAPHY.test(rest));
  });
}
