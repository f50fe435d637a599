import { createHash } from 'node:crypto';
import { minute } from '../../replies/change-cards.ts';
import { texts } from '../../replies/texts.ts';
import type { SourceReport } from '../../sources/fetch/source-reports.ts';
import type { Source } from '../../sources/file/source.ts';

/** A source as it is shown in a list. */
export interface ListedSource {
  /** By which it is meant in a button: the same as long as its address is. */
  readonly key: string;
  /** Its line in sources.yaml and its address, without what may be a secret in it. */
  readonly name: string;
  /** How it is: well, or what is wrong since when, and the remedy. */
  readonly says: string;
  readonly paused: boolean;
}

/** A source's report in words. */
export function listedSource({
  place,
  line,
  standing,
  since,
  message,
  remedy,
  pagesFailing,
}: SourceReport): ListedSource {
  const { standings, failing, pages } = texts.sources;
  const wrong =
    standing === 'failing' ? failing(minute(since ?? ''), message ?? '', remedy ?? '') : null;
  const some = pagesFailing === 0 ? [] : [pages(pagesFailing)];
  return {
    key: keyOf(place),
    name: `${line} · ${shownAddress(place)}`,
    says: [wrong ?? standings[standing], ...some].join(' · '),
    paused: standing === 'paused',
  };
}

/** An address without its query and its password, which may be secrets. */
export function shownAddress(place: string): string {
  if (!/^https?:/i.test(place) || !URL.canParse(place)) return place;
  const { protocol, host, pathname, search } = new URL(place);
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`;
}

function keyOf(place: string): string {
  return `#${createHash('sha256').update(place).digest('hex').slice(0, 12)}`;
}

/** The one source that is meant by its line, its address or its key; null for none, or several. */
export function meantBy(sources: readonly Source[], typed: string): Source | null {
  const ways: readonly ((source: Source) => boolean)[] = [
    ({ place }) => keyOf(place) === typed,
    ({ place }) => place === typed,
    ({ line }) => String(line) === typed,
    ({ place }) => shownAddress(place) === typed,
  ];
  for (const way of ways) {
    const found = sources.filter(way);
    if (found.length === 1) return found[0] as Source;
  }
  return null;
}
