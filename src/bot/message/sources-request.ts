import type { SourceKind } from '../../sources/file/source.ts';

/** What may be done about sources in a chat. */
export const SOURCE_DEEDS = ['list', 'add', 'remove', 'pause', 'resume'] as const;
type SourceDeed = (typeof SOURCE_DEEDS)[number];

/** Kinds that can be named in a chat: folders of the machine are named in the file alone. */
export const CHAT_KINDS = [
  'feed',
  'sitemap',
  'page',
  'opml',
] as const satisfies readonly SourceKind[];
type ChatKind = (typeof CHAT_KINDS)[number];

/** Somebody wants to see or change what is fetched. */
export interface SourcesRequest {
  readonly kind: 'sources';
  readonly do: SourceDeed;
  /** The address to add; or which is meant, by its line in sources.yaml, its address, or its key in a list. */
  readonly source?: string;
  /** Default feed. */
  readonly as?: ChatKind;
  readonly outlet?: string;
}

/** A source typed into one line: `[feed|sitemap|page|opml] ADDRESS [OUTLET]`; null where no address stands there. */
export function typedSource(text: string): SourcesRequest | null {
  const [, kind, source, outlet = ''] =
    /^(?:(feed|sitemap|page|opml)\s+)?(https?:\/\/\S+)(?:\s+([\s\S]*))?$/iu.exec(text.trim()) ?? [];
  if (source === undefined) return null;
  const as = CHAT_KINDS.find((known) => known === kind?.toLowerCase());
  const name = outlet.trim();
  return {
    ...{ kind: 'sources', do: 'add', source },
    ...(as && { as }),
    ...(name !== '' && { outlet: name }),
  };
}
