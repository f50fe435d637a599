import type { DocLine } from '../documents/paragraph.ts';
import { factivaText } from './factiva/factiva-text.ts';
import type { PressLayout } from './layout.ts';
import { lexisDocuments } from './lexis-documents.ts';
import { nexisUni } from './nexis-uni.ts';
import { proquest } from './proquest.ts';

/** Every layout that is known. */
const LAYOUTS: readonly PressLayout[] = [nexisUni, proquest, lexisDocuments, factivaText];

/** The layout of a press database that the lines have; null where they have none. */
export function pressLayoutOf(lines: readonly DocLine[]): PressLayout | null {
  return LAYOUTS.find((layout) => layout.recognise(lines)) ?? null;
}
