import { texts } from '../texts.ts';
import { frame, message, type Payload, text } from './components.ts';

const COLOUR = 0x3d6bdb;

/** What one can ask, and how. */
export function renderHelp(): Payload {
  return message([frame(COLOUR, [text(texts.help.join('\n'))])]);
}
