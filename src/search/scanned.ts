import type { TermScan } from '../language/scan/term-scan.ts';
import type { SearchDocument } from './engine.ts';

/** A document of a list that one scan goes over: an engine of our own counts its terms by number. */
class ScannedDocument implements SearchDocument {
  readonly title: string;
  readonly text: string;
  readonly speakers: string;
  readonly outlet: string;
  readonly scan: TermScan;

  constructor({ title, text, speakers, outlet }: SearchDocument, scan: TermScan) {
    this.title = title;
    this.text = text;
    this.speakers = speakers;
    this.outlet = outlet;
    this.scan = scan;
  }

  /** Made where an engine asks for it. */
  get terms(): readonly string[] {
    return this.scan.indexed();
  }
}

/** @param scan has scanned the document's text last */
export function scanned(document: SearchDocument, scan: TermScan): SearchDocument {
  return new ScannedDocument(document, scan);
}

/** The scan that has scanned the document's text last; null where that is not known. */
export function scanOf(document: SearchDocument): TermScan | null {
  return document instanceof ScannedDocument ? document.scan : null;
}
