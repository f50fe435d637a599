import type { IncomingHttpHeaders } from 'node:http';

/** What a page is where it is no article. */
export type PageKind = 'login' | 'consent' | 'bot-check' | 'error-page' | 'no-page';

/** What is said of such a page. */
export const PAGE_KINDS: Readonly<Record<PageKind, string>> = {
  login: 'it asks for an account',
  consent: 'it is a consent wall',
  'bot-check': 'it checks whether a person asks',
  'error-page': 'it says that something is not there',
  'no-page': 'it is neither a page nor a document',
};

/** Where a redirect leads to where the article is not shown. */
const PLACES: readonly (readonly [RegExp, PageKind])[] = [
  [
    /^https?:\/\/(?:consent|cmp)\.|\/(?:consent|cookie-?(?:wall|consent)|privacy-gate)(?:[/?.]|$)/i,
    'consent',
  ],
  [
    /\/(?:log-?in|sign-?in|anmelden|connexion|sso|auth)(?:[/?.]|$)|^https?:\/\/(?:login|accounts?|auth|id)\./i,
    'login',
  ],
  [/\/(?:captcha|challenge|cdn-cgi\/challenge)/i, 'bot-check'],
];

/** What such pages are called. */
const TITLES: readonly (readonly [RegExp, PageKind])[] = [
  [
    /^(?:just a moment|attention required|access denied|pardon our interruption|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|security check|please (?:verify|wait)|robot check|human verification)/i,
    'bot-check',
  ],
  [/^(?:log ?in|sign ?in|anmelden|anmeldung|connexion|iniciar sesión|accedi)\b/i, 'login'],
  [
    /^(?:before you continue|your privacy|privacy (?:settings|choices|preferences)|cookie (?:settings|consent|preferences)|we value your privacy|consent|datenschutz-?einstellungen)\b/i,
    'consent',
  ],
  [
    /^(?:(?:error )?404|page not found|not found|seite nicht gefunden|page introuvable|página no encontrada)/i,
    'error-page',
  ],
];

/** Words of checks that scripts carry out, in pages without much else. */
const CHECKS =
  /(?:g-recaptcha|h-captcha|cf-challenge|cf_chl_|px-captcha|datadome|_Incapsula_Resource|enable javascript and cookies to continue)/i;
/** Words of an article, in characters of a page's text, that a check or a login does not have beside it. */
const SHORT = 1_500;
const HEAD = 60_000;

/**
 * What a page is, by where it stands, what it is called and how little it says; null where it may be an article.
 * @param url where redirects led to
 * @param asked what was asked for
 */
export function pageKind(
  html: string,
  { url, asked, headers }: { url: string; asked: string; headers: IncomingHttpHeaders },
): PageKind | null {
  if (headers['cf-mitigated'] !== undefined) return 'bot-check';
  const moved =
    url !== asked ? PLACES.find(([place]) => place.test(url) && !place.test(asked)) : undefined;
  if (moved) return moved[1];
  const head = html.slice(0, HEAD);
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(head)?.[1]?.trim() ?? '';
  const called = TITLES.find(([name]) => name.test(title));
  const short = textLength(html) < SHORT;
  if (called && short) return called[1];
  if (!short) return null;
  if (CHECKS.test(head)) return 'bot-check';
  if (/<input\b[^>]{0,500}\btype\s*=\s*["']?password/i.test(html.slice(0, 200_000))) return 'login';
  return null;
}

/** What a page says of an article that it shows the beginning of. */
const TEASED =
  /"isAccessibleForFree"\s*:\s*"?false|\bclass\s*=\s*["'][^"']{0,200}\b(?:paywall|regwall|subscribe-?wall|premium-?wall)|(?:subscribe|sign in|log in|register)(?: now)? to (?:continue|keep|read)|(?:weiterlesen|lesen sie weiter) mit|pour lire la suite|to read the (?:full|whole|rest)/i;

/** Whether a page says that there is more than it shows to everybody. */
export function saysTeaser(html: string): boolean {
  return TEASED.test(html.slice(0, 2_000_000));
}

/** Words of an article that is shown as a teaser only: fewer than a page that says so and shows all has. */
export const TEASER_WORDS = 150;

/** Characters that a reader sees, about: from left to right, so in linear time whatever the page is made of. */
function textLength(html: string): number {
  let [length, hidden] = [0, ''];
  for (const piece of html.slice(0, 2_000_000).split('<')) {
    const name = /^\/?[a-z]{1,10}/i.exec(piece)?.[0].toLowerCase() ?? '';
    if (hidden !== '' && name !== `/${hidden}`) continue;
    hidden = HIDDEN.has(name) ? name : '';
    if (hidden === '') length += piece.slice(piece.indexOf('>') + 1).trim().length;
  }
  return length;
}

const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript']);
