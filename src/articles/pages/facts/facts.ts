import type { FrontMatter } from '../../front-matter.ts';
import { normalise } from '../../import/clean/normalise.ts';
import type { TextPlaces } from '../places.ts';
import { addressesOf, addressIn, hostsOf } from './address.ts';
import { bylineIn } from './authors.ts';
import { type Headline, headlinesOf, printedHeadings } from './headlines.ts';
import { linkedText } from './json-ld.ts';
import { outletIn } from './outlet.ts';
import type { PageHead } from './page-head.ts';
import { publishedOf } from './published.ts';
import { statedTitles, titleOf } from './titles.ts';

/** What a page states of its article. */
export interface PageFacts {
  readonly stated: Partial<FrontMatter>;
  /** The headlines printed in the page. */
  readonly headlines: readonly Headline[];
  /** The page's own copy of the text; null where it has none. */
  readonly articleBody: string | null;
  /** What the head says the article is about. */
  readonly descriptions: readonly string[];
  /** Every headline of the article that the head states, whoever it is written for. */
  readonly titles: readonly string[];
}

/** Reads what a page's head, its JSON-LD and the lines round its headline state of its article. */
export function factsOf(head: PageHead, places: TextPlaces, savedFrom: string | null): PageFacts {
  const addresses = addressesOf(head, savedFrom);
  const hosts = hostsOf(addresses);
  const outlet = outletIn(head, hosts);
  const titles = statedTitles(head, outlet, hosts);
  const headlines = headlinesOf(places, outlet, titles);
  const stated = filled({
    title: titleOf(head, headlines, outlet, hosts, printedHeadings(places)),
    outlet,
    byline: bylineIn(head, outlet),
    published: publishedOf(head),
    url: addressIn(addresses, outlet),
    language: languageOf(head),
  });
  const articleBody = linkedText(head.data.article?.articleBody);
  return { stated, headlines, articleBody, descriptions: descriptionsIn(head), titles };
}

function descriptionsIn(head: PageHead): string[] {
  const { article } = head.data;
  return [
    ...head.metas('description', 'og:description', 'twitter:description', 'dc.description'),
    linkedText(article?.description),
    linkedText(article?.alternativeHeadline),
  ].filter((description) => description !== null);
}

function languageOf(head: PageHead): string | null {
  const stated = [
    head.language,
    linkedText(head.data.article?.inLanguage),
    head.meta('og:locale', 'content-language', 'language'),
  ];
  return stated.map(languageTag).find((tag) => tag !== null) ?? null;
}

/** A language tag in its usual form; of one that is none, the language alone where that is one. */
function languageTag(stated: string | null): string | null {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  const [language = ''] = tag.split('-');
  for (const candidate of [tag, language]) {
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(candidate)) continue;
    try {
      return new Intl.Locale(candidate).toString();
    } catch {
      // The next candidate is shorter.
    }
  }
  return null;
}

function filled(facts: Record<string, string | null>): Partial<FrontMatter> {
  const stated = Object.entries(facts).flatMap(([field, value]) => {
    const plain = normalise(value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return plain === '' ? [] : [[field, plain] as const];
  });
  return Object.fromEntries(stated);
}
