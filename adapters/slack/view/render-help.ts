import type { GrantedFeatures } from '../setup/features.ts';
import { texts } from '../texts.ts';
import { type Message, words } from './blocks.ts';

/** What one can ask, and how, with the features that this workspace has granted. */
export function renderHelp(features: GrantedFeatures): Message {
  const { lead, lines, shortcuts, messages, noMessages, pane } = texts.help;
  const said = [
    lead,
    ...lines.map((line) => `• ${line}`),
    ...(features.commands ? [`• ${shortcuts}`] : []),
    ...(features.pane ? [`• ${pane}`] : []),
    features.messages ? messages : noMessages,
  ];
  return { blocks: [words(said.join('\n'))], text: said.join('\n') };
}
