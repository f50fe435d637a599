import { type Document, isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
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
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines });
  if (edit.do === 'add') add(document, edit.source);
  else {
    const list = document.get('sources');
    const items = isSeq(list) ? list.items : [];
    const at = items.findIndex(
      (item) => isMap(item) && lines.linePos(item.range?.[0] ?? 0).line === edit.line,
    );
    if (at < 0) return text;
    if (edit.do === 'remove') document.deleteIn(['sources', at]);
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

function pause(item: YAMLMap, paused: boolean): void {
  if (paused) item.set('paused', true);
  else item.delete('paused');
}
