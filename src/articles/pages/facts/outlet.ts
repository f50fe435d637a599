import { outletOf } from '../../import/clean/statements.ts';
import { fits } from './called-as.ts';
import { linkedText } from './json-ld.ts';
import { ownNames } from './own-names.ts';
import type { PageHead } from './page-head.ts';

/** What companies are called, and outlets never: the one who owns the paper is not the paper. */
const COMPANY =
  /\b(?:GmbH|mbH|Ltd|LLC|L\.L\.C|Inc|Corp|Corporation|PLC|Limited|Pty|Holdings?|S\.?p\.?A|S\.?A\.?S|S\.?r\.?l|S\.L\.U?|S\.A\.U?|B\.V|N\.V|A\/S|Oyj?|Sp\. z o\.o|Verlagsgesellschaft|Mediengruppe|Media Group|Publishing|Publishers|Verlag|Rundfunkanstalt|(?:& Co\.?|Co\.) KG|KGaA|a\.s|s\.r\.o|d\.o\.o)(?=$|[\s.,;)])|\bAG$|\bASA$|\bS\.?A\.?$/;
/** What a site is built with or stands on. */
const PLATFORM =
  /^(?:blogger|blogspot(?:\.com)?|wordpress(?:\.com)?|my wordpress (?:site|website)|my site|tumblr|substack|medium|wix(?:\.com)?|squarespace|ghost|drupal|joomla!?|weebly|facebook|x|twitter|youtube|instagram|linkedin|telegram|website|home|homepage|index|default|news|untitled|undefined|null)$/i;
/** Longest name of an outlet, in words. */
const LONGEST = 9;
const BARS = / (?:\||[-–—•·:»/]) |\s?[|ㅣ]\s?/;

/** The names of `<meta>` that may name the outlet, apart from the site's own name, the most trusted first. */
const OUTLET_METAS = [
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'publisher',
  'article:publisher',
];

/** Who published the page, by its own name; null where it names nobody or only an owner, a platform or an address. */
export function outletIn(head: PageHead, hosts: readonly string[]): string | null {
  const { article, page } = head.data;
  const published = head.data.object(article?.publisher) ?? head.data.object(page?.publisher);
  const publisher = linkedText(published?.name) ?? linkedText(article?.publisher);
  const stated = [...head.metas('og:site_name'), publisher, ...head.metas(...OUTLET_METAS)];
  const named = stated.flatMap((name) => nameIn(name, publisher) ?? []);
  const tail = tailOf(head, hosts)?.outlet;
  const own = ownNames(head, hosts, publisher).flatMap((name) => nameIn(name, publisher) ?? []);
  return named[0] ?? tail ?? own[0] ?? stated.find(isDomain) ?? null;
}

/** Papers that have no other name than their domain state that: "paper.example". */
function isDomain(name: string | null): boolean {
  return name !== null && DOMAIN.test(name) && !PLATFORM.test(name);
}

const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** A name as it is fit to be cited; null for addresses, companies and platforms. */
function nameIn(stated: string | null, publisher: string | null): string | null {
  const name = stated?.replace(/\s+/g, ' ').trim() ?? '';
  if (name === '' || isAddress(name) || PLATFORM.test(name) || COMPANY.test(name)) return null;
  if (publisher !== null && name.length > publisher.length && name.startsWith(`${publisher} `)) {
    const rest = name.slice(publisher.length);
    if (BARS.test(rest)) return publisher;
  }
  const [first = ''] = name.split(BARS);
  const short = first.length > 2 && first !== name ? first : name;
  return short.split(' ').length > LONGEST ? null : short.replace(/ website$/i, '');
}

/** "https://paper.example", "www.paper.example", "@paper", "paper.example/news". */
function isAddress(name: string): boolean {
  return /:\/\/|^www\.|^@|^[\w.-]+\.[a-z]{2,10}\//i.test(name) || DOMAIN.test(name);
}

/** The end of a title that was made for browser tabs, where it is the outlet's name: a known one, or the host's. */
function tailOf(
  head: PageHead,
  hosts: readonly string[],
): { title: string; outlet: string } | null {
  for (const title of [head.tabTitle, head.meta('og:title'), head.meta('twitter:title')]) {
    const found = title === null ? null : partTail(title, hosts);
    if (found) return found;
  }
  return null;
}

/** Parts a title from the outlet's name at its end. */
export function partTail(
  title: string,
  hosts: readonly string[],
): { title: string; outlet: string } | null {
  const bars = [...title.matchAll(/ (?:\||[-–—•·:»]) |\s?[|ㅣ]\s?/g)];
  const last = bars.at(-1);
  if (!last) return null;
  const outlet = title.slice(last.index + last[0].length).trim();
  if (outlet.length < 2 || outlet.split(' ').length > LONGEST - 2) return null;
  const known = outletOf(outlet) !== null || hosts.some((host) => fits(outlet, host));
  return known ? { title: title.slice(0, last.index).trim(), outlet } : null;
}
