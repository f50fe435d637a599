import { texts } from '../texts.ts';
import { frame, markdown, message, type Payload } from './components.ts';

const COLOUR = 0x3d6bdb;

/** What one can ask, and how. */
export function renderHelp(): Payload {
  return message([frame(COLOUR, [markdown(texts.help.join('\n'))])]);
}
