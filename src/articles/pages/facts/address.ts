import { fits } from './called-as.ts';
import { type LinkedJson, linkedText } from './json-ld.ts';
import type { PageHead } from './page-head.ts';

/** The addresses that a page states of itself, canonical first; http(s) alone, and leading further than to a front page. */
export function addressesOf(head: PageHead, savedFrom: string | null): string[] {
  const { article } = head.data;
  const main = article?.mainEntityOfPage as LinkedJson | string | undefined;
  const stated = [
    head.canonical,
    head.meta('og:url'),
    linkedText(article?.url),
    typeof main === 'object' && main !== null ? linkedText(main['@id']) : linkedText(main),
    savedFrom,
  ];
  return [...new Set(stated.flatMap((address) => usable(address) ?? []))];
}

/** The hosts of addresses, each once. */
export function hostsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((address) => new URL(address).hostname))];
}

/**
 * The address to cite: the first, unless it leads to another site than the others and only theirs is called as the outlet is
 * (the canonical address of a text that was taken over).
 */
export function addressIn(addresses: readonly string[], outlet: string | null): string | null {
  const [first] = addresses;
  if (first === undefined || outlet === null || fits(outlet, new URL(first).hostname))
    return first ?? null;
  return addresses.find((address) => fits(outlet, new URL(address).hostname)) ?? first;
}

function usable(address: string | null): string | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === ''))
    return null;
  url.hash = '';
  return url.href;
}

/** Browsers note where a page was saved from in a comment at its beginning. */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, 4_000);
  return (
    /saved from url=\(\d+\)(https?:\/\/[^\s>]{4,500})/i.exec(head)?.[1] ??
    /^ ?url: (https?:\/\/[^\s>]{4,500})/im.exec(head)?.[1] ??
    null
  );
}
