import { createHash } from 'node:crypto';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|cmp|ito|icid|ns_\w+|xtor|smid|smtyp|partner|src|source|s|share(?:type|token)?|amp|outputtype)$/i;

/** The same for texts of the same letters and figures in the same order, however they are set; null without any. */
export function textKey(paragraphs: readonly string[]): string | null {
  const letters = paragraphs
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? null : createHash('sha256').update(letters).digest('base64');
}

/** The same for addresses of the same article; null where it is none, or leads to a front page. */
export function addressKey(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  searchParams.sort();
  const plain = pathname.replace(AMP, '').replace(/(?<!\/)\/+$/, '');
  const place = `${plain}?${searchParams}`;
  return place === '?' ? null : hostname.replace(/^(?:www|m|amp)\./, '') + place;
}

/** How the address of a page's light copy ends. */
const AMP = /(?:\/amp\/?|\.amp)(?:\.html?)?$/i;

/**
 * What tells two addresses of one text apart: of one outlet the path alone, since a mirror is another host with the same
 * paths; else the whole address.
 */
export function mirrorKey(url: string | null, outlet: string | null): string | null {
  const key = addressKey(url);
  return key === null || outlet === null ? key : key.slice(key.indexOf('/'));
}
