import { fold } from '../witness.ts';
import type { Headline } from './headlines.ts';
import { linkedText } from './json-ld.ts';
import { partTail } from './outlet.ts';
import type { PageHead } from './page-head.ts';

/** Share of words that a printed headline and one stated in the head have in common at least. */
const ALIKE = 0.3;
/** Words that a printed headline has where the head says nothing like it. */
const FEWEST_WORDS = 4;
/**
 * Titles in the head whose agreement outweighs a printed headline that has less in common with them: the latest news of a live
 * blog.
 */
const AGREED = 3;
const ALIKE_AGREED = 0.5;
const NEARLY = 0.8;

/**
 * The headline that readers see, before what the head states for search engines; else what the head states, without the
 * outlet's name at its end. What JSON-LD states is the newsroom's where the page prints it, or the tab shows another one.
 */
export function titleOf(
  head: PageHead,
  printed: readonly Headline[],
  outlet: string | null,
  hosts: readonly string[],
  copies: ReadonlySet<string>,
): string | null {
  const stated = mostAgreed(statedTitles(head, outlet, hosts), copies);
  const headline = linkedText(head.data.article?.headline);
  if (headline !== null && isNewsroomsOwn(headline, head.tabTitle, copies)) return headline;
  const [first] = stated;
  const best = mostAlike(printed, stated);
  if (best === undefined) return first ?? null;
  const agreed = similar(stated, first) >= AGREED;
  const alone = printed.length === 1 && wordsIn(best.words).size >= FEWEST_WORDS;
  const enough = best.alike >= (agreed ? ALIKE_AGREED : ALIKE) || (alone && !agreed);
  if (!enough) return first ?? best.words;
  return statedAs(best.words, stated, head.tabTitle) ?? withoutOutlet(best.words, outlet, hosts);
}

/** The stated title that is the printed one with its kicker, or else a part of it. */
function statedAs(printed: string, stated: readonly string[], tabTitle: PageHead['tabTitle']) {
  const kicked = stated.find((title) => title !== tabTitle && isKicked(title, printed));
  return kicked ?? stated.find((title) => isWithin(title, printed));
}

function mostAlike(printed: readonly Headline[], stated: readonly string[]) {
  const compared = printed.map(({ text: words }) => ({
    words,
    alike: Math.max(0, ...stated.map((title) => likeness(words, title))),
  }));
  return compared.sort((a, b) => b.alike - a.alike)[0];
}

/** The titles in their order, those first that the page prints, then those that several places in the head agree on. */
function mostAgreed(titles: readonly string[], copies: ReadonlySet<string>): string[] {
  const votes = (title: string) => {
    const agreed = titles.filter((other) => fold(other) === fold(title)).length;
    return agreed + (copies.has(fold(title)) ? titles.length : 0);
  };
  return [...titles].sort((a, b) => votes(b) - votes(a));
}

/** How many of the titles are one title but for a word. */
function similar(titles: readonly string[], one: string | undefined): number {
  return titles.filter((other) => likeness(other, one ?? '') >= NEARLY).length;
}

/** The headlines that the head states, without the outlet's name at their end, JSON-LD's first. */
export function statedTitles(
  head: PageHead,
  outlet: string | null,
  hosts: readonly string[],
): string[] {
  const { article } = head.data;
  const stated = [
    linkedText(article?.headline) ?? linkedText(article?.name),
    ...head.metas('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
    head.tabTitle,
  ];
  return stated
    .filter((title) => title !== null)
    .map((title) => withoutOutlet(title, outlet, hosts));
}

/** A headline with a kicker before it, or a mark behind it, that the head states without. */
function isWithin(title: string, printed: string): boolean {
  const [inner, outer] = [fold(title), fold(printed)];
  return (
    inner.length > 15 &&
    inner.length < outer.length &&
    (outer.endsWith(inner) || outer.startsWith(inner))
  );
}

/** A headline stated for the article is written for search engines where the tab shows it and no heading of the page does. */
function isNewsroomsOwn(
  headline: string,
  tab: string | null,
  copies: ReadonlySet<string>,
): boolean {
  const folded = fold(headline);
  return copies.has(folded) || (tab !== null && !fold(tab).includes(folded));
}

/** The printed headline with the kicker that is printed above it or before it: "Harbour: Board votes to dredge". */
function isKicked(title: string, printed: string): boolean {
  if (fold(title) === fold(printed)) return title.includes(': ') && !printed.includes(':');
  const kicker = title.toLowerCase().endsWith(printed.toLowerCase())
    ? title.slice(0, -printed.length)
    : '';
  return /[:：] ?$/.test(kicker);
}

/** How many of their words two titles share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

/** Words; in scripts without spaces, pairs of characters. */
function wordsIn(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairs(word) : [word])));
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

function pairs(word: string): string[] {
  return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

/** Takes the outlet's name off the end of a headline that was made for browser tabs. */
function withoutOutlet(title: string, outlet: string | null, hosts: readonly string[]): string {
  for (const bar of [' | ', ' - ', ' – ', ' — ', ' • ', ' · ', '|', 'ㅣ', ' » ']) {
    if (outlet !== null && title.toLowerCase().endsWith(bar + outlet.toLowerCase())) {
      return withoutOutlet(title.slice(0, -(bar + outlet).length).trim(), outlet, hosts);
    }
  }
  return partTail(title, hosts)?.title ?? title;
}
