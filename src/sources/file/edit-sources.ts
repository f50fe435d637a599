import {
  type Document,
  isMap,
  isSeq,
  lineCounter,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from '../../articles/read/yaml.ts';
import type { SourceKind } from './source.ts';

/** A source as it is to be written down. */
interface NewSource {
  readonly kind: SourceKind;
  readonly place: string;
  /** Null leaves it to the articles. */
  readonly outlet: string | null;
}

/** What is to be done to a sources.yaml; sources that are there are named by their lines. */
export type SourcesEdit =
  | { readonly do: 'add'; readonly source: NewSource }
  | { readonly do: 'remove' | 'pause' | 'resume'; readonly line: number };

/** A sources.yaml after an edit: comments stay, and values as they are written; indentation becomes even. */
export function editedSources(text: string, edit: SourcesEdit): string {
  const lines = lineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines });
  if (edit.do === 'add') add(document, edit.source);
  else {
    const list = document.get('sources');
    const items = isSeq(list) ? list.items : [];
    const at = items.findIndex(
      (item) => isMap(item) && lines.linePos(item.range?.[0] ?? 0).line === edit.line,
    );
    if (at < 0) return text;
    if (edit.do === 'remove') remove(list as YAMLSeq<YAMLMap>, at);
    else pause(items[at] as YAMLMap, edit.do === 'pause');
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function add(document: Document, { kind, place, outlet }: NewSource): void {
  const entry = document.createNode({ [kind]: place, ...(outlet === null ? {} : { outlet }) });
  const list = document.get('sources');
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.add(entry);
  } else document.set('sources', document.createNode([entry]));
}

/** The first item's comment is the list's in yaml 2.9; what an empty line parts from it is said of all of them. */
function remove(list: YAMLSeq<YAMLMap>, at: number): void {
  list.delete(at);
  const [first] = list.items;
  if (at > 0) return;
  const kept = [...(list.commentBefore?.split('\n\n').slice(0, -1) ?? []), first?.commentBefore];
  list.commentBefore = kept.filter((part) => part != null).join('\n\n') || null;
  if (first) Object.assign(first, { commentBefore: null, spaceBefore: false });
}

function pause(item: YAMLMap, paused: boolean): void {
  if (paused) item.set('paused', true);
  else item.delete('paused');
}
