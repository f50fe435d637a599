import type { DocLine } from '../documents/paragraph.ts';
import type { Found } from '../format.ts';

/** How a press database lays out its articles in a document, whether that is DOCX, RTF or plain text. */
export interface PressLayout {
  readonly name: string;
  /** Whether the lines are laid out so. */
  recognise(lines: readonly DocLine[]): boolean;
  /**
   * Parts them into articles.
   *
   * @param file for problems, as the user would name it
   */
  part(lines: readonly DocLine[], file: string): Iterable<Found>;
}
