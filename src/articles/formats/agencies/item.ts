import type { FrontMatter } from '../../front-matter.ts';
import type { Found, PassedOverPart } from '../format.ts';
import { type Aside, found, noArticle } from '../found.ts';

/** An item of an agency, read as far as all its formats have it. */
export interface AgencyItem {
  readonly id: string | null;
  readonly version: number;
  readonly stated: Partial<FrontMatter>;
  readonly paragraphs: readonly string[];
  readonly asides: readonly Aside[];
}

/**
 * The article of an item. A withdrawn one without text stays an article without words, so that import can take back what the
 * corpus has of it; else an item without text is told.
 */
export function agencyArticle(
  { id, stated, paragraphs, asides }: AgencyItem,
  number: number,
  file: string,
): Found {
  const withdrawn = stated.status === 'withdrawn' && id !== null;
  if (paragraphs.length === 0 && !withdrawn) return withoutText(stated.title, number, file);
  return found({
    place: id ?? number,
    name: stated.title ? null : `item-${number}`,
    stated,
    paragraphs,
    asides,
  });
}

function withoutText(title: string | null | undefined, number: number, file: string): Found {
  const item = `Item ${number}${title ? `, “${title}”,` : ''}`;
  return noArticle(file, 'article-empty', `${item} has no text.`, 'Leave it out.');
}

/** A version that another one of the same file replaces. */
export function replacedBy({ id, version, stated }: AgencyItem): PassedOverPart {
  return {
    passedOver: `version ${version} of “${stated.title ?? id}”, which a later one replaces`,
    inside: `${id}, version ${version}`,
  };
}
