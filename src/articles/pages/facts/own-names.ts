import { type PageElement, shortText } from '../page-dom.ts';
import { fold } from '../witness.ts';
import { fits } from './called-as.ts';
import type { PageHead } from './page-head.ts';

/** Longest name, in UTF-16 code units, and most links to the front page that are read. */
const LONGEST = 60;
const MOST_LINKS = 12;
/** Places of different kinds that must agree on a name which is not the address's. */
const AGREED = 2;
/** What follows a name in the title of a feed, in a tab, in a line of copyright. */
const TAIL =
  /(?:(?<!\s)\s+)?(?:[|ㅣ»›:：]|(?<=\s)[-–—•·]|-{2}|©|\(c\)|版权所有|all rights reserved).*$/isu;
/** What a company calls itself behind its paper's name. */
const LEGAL_FORM =
  /(?<![\s,])[\s,]+(?:GmbH|mbH|Ltd\.?|Limited|LLC|Inc\.?|PLC|AG|SE|S\.?A\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|AS|A\/S|AB|Oy|B\.?V\.?|N\.?V\.?)(?:\s*& Co\.? KG)?$/u;

/**
 * What a page whose head names no outlet calls its own site: in its logo, links to its front page, the titles of its feeds,
 * its tab, its line of copyright and its owner's name: what is called as its address is, then that on which two kinds of places agree.
 */
export function ownNames(head: PageHead, hosts: readonly string[], owner: string | null): string[] {
  const kinds = namesByKind(head, hosts, owner);
  const called = (name: string) => hosts.some((host) => fits(name, host));
  const agreed = (name: string) =>
    kinds.filter((names) => names.some((other) => fold(other) === fold(name))).length;
  const names = kinds.flat().filter((name) => /\p{L}/u.test(name));
  const letters = new Set(hosts.flatMap((host) => host.split('.').map(fold)));
  const fitting = names.filter(called);
  const exact = fitting.filter((name) => letters.has(fold(name)));
  return [...exact, ...fitting, ...names.filter((name) => agreed(name) >= AGREED)];
}

/** Names from the links home, their pictures, the feeds, the owner and the end of the tab's title, in this order. */
function namesByKind(head: PageHead, hosts: readonly string[], owner: string | null): string[][] {
  const homes = head.homes.filter((link) => leadsHome(link, hosts)).slice(0, MOST_LINKS);
  const owners = [...head.metas('copyright', 'company', 'dc.rights'), owner ?? ''];
  const kinds = [
    homes.flatMap((link) => shortText(link, LONGEST) ?? []),
    homes.flatMap(pictureNames),
    head.feeds,
    owners.map((name) => name.slice(0, 2 * LONGEST).replace(LEGAL_FORM, '')),
    [(head.tabTitle ?? '').split(/\s[-–—|•·]\s|-{2}|\|/).at(-1) ?? ''],
  ];
  return kinds.map((names) =>
    names.map(plain).filter((name) => name.length > 1 && name.length <= LONGEST),
  );
}

function plain(stated: string): string {
  const name = stated
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TAIL, '');
  return name.replace(TO_HOME, '').replace(HOME, '');
}

/** What a link to the front page says beside the site's name. */
const TO_HOME =
  /^(?:logo(?: (?:of|von|de))?|(?:go |back )?to(?: the)?|zur|zum|zurück zu[rm]?|ir a|vai a|aller à) /i;
const HOME = / (?:logo|start ?seite|home ?page|home|accueil|inicio|web ?site)$/i;

/** Whether a link leads to the front page of the page's own site. */
function leadsHome(link: PageElement, hosts: readonly string[]): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '/') return true;
  const home = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : null;
  return home !== null && hosts.some((host) => host === home || host.endsWith(`.${home}`));
}

/** What a link is called that shows a picture: its own title, or the picture's words. */
function pictureNames(link: PageElement): string[] {
  const pictures = Array.from(link.querySelectorAll('img'));
  return [link, ...pictures].flatMap((element) =>
    ['alt', 'title', 'aria-label'].flatMap((name) => element.getAttribute(name) ?? []),
  );
}
