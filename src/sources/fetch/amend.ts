import type { Draft } from '../../articles/import/read/drafts.ts';
import type { Problem } from '../../problem.ts';
import type { Source } from '../file/source.ts';
import type { Listed } from '../list/listing.ts';
import { saysTeaser, TEASER_WORDS } from '../visit/page-kind.ts';

/** What a list says of the article on a page. */
export type KnownOfPage = Partial<Pick<Listed, 'title' | 'published'>> & {
  /** What the list calls itself, or whom it names as the publisher of that page. */
  readonly listTitle?: string | null;
};

/** What is known of the article that stands on a page, whose bytes are `html`. */
export function amendPage(
  url: string,
  html: string,
  { outlet }: Pick<Source, 'outlet'>,
  known: KnownOfPage = {},
) {
  const teases = saysTeaser(html);
  return (draft: Draft): Draft | Problem => {
    if (teases && wordsOf(draft) < TEASER_WORDS) return teaserOnly(url);
    const { front } = draft;
    return stated(draft, {
      url: ownAddress(front.url, url),
      outlet: outlet ?? front.outlet ?? known.listTitle ?? null,
      title: front.title ?? known.title ?? null,
      published: front.published ?? known.published ?? null,
    });
  };
}

/** What is known of the articles of a file that was fetched: where it is one article, that its address is its own. */
export function amendFile(url: string) {
  return (draft: Draft): Draft => {
    const alone = draft.from === draft.file && draft.front.url === null;
    return stated(draft, alone ? { url } : {});
  };
}

/**
 * What is known of an article that stands in a feed; null where its page is taken instead.
 * @param items of the feed, with the addresses that relative ones lead to
 */
export function amendFeed(
  { outlet }: Source,
  items: readonly Listed[],
  fromPages: ReadonlySet<string>,
) {
  const byTitle = new Map(items.map(({ title, url }) => [title, url]));
  return (draft: Draft): Draft | null => {
    const { title } = draft.front;
    const url = draft.front.url ?? (title === null ? null : (byTitle.get(title) ?? null));
    return url !== null && fromPages.has(url) ? null : stated(draft, { url, outlet });
  };
}

/**
 * The address that a page has by its own word, where that is on the same site; else where it was fetched. A page that
 * names another outlet's article as its own address shall not take that one's place.
 */
function ownAddress(named: string | null, fetched: string): string {
  if (named === null || !URL.canParse(named)) return fetched;
  const [one, other] = [siteOf(named), siteOf(fetched)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) ? named : fetched;
}

function siteOf(url: string): string {
  return new URL(url).hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '');
}

/** What sources.yaml or a list says is marked as stated by the importer, not by the page. No id is taken from outside. */
function stated(draft: Draft, facts: Partial<Record<Fact, string | null>>): Draft {
  const changed = (Object.entries(facts) as [Fact, string | null][]).filter(
    ([field, value]) => value !== null && value !== draft.front[field],
  );
  const marks = changed.map(([field]) => [field, 'importer'] as const);
  return {
    ...draft,
    id: null,
    front: {
      ...draft.front,
      ...Object.fromEntries(changed),
      stated: { ...draft.front.stated, ...Object.fromEntries(marks) },
    },
  };
}

type Fact = 'url' | 'outlet' | 'title' | 'published';

function wordsOf({ paragraphs }: Draft): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
}

function teaserOnly(url: string): Problem {
  return {
    code: 'teaser-only',
    message: 'It shows the beginning of an article only; the rest is for subscribers.',
    remedy: 'Save the whole page from your browser and import that, or leave the source out.',
    file: url,
    line: null,
  };
}
