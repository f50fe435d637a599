import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { cleanLine } from '../../../src/replies/clean.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts.ts';
import { encode, type Keys } from './custom-id.ts';

/** A window with the message's text in it, to be made into a question. */
export function modal(
  text: string,
  owner: string,
  keys: Keys,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encode({ verb: 'question', owner, payload: null }, 0, keys),
    title: texts.modal.title,
    components: [
      {
        type: ComponentType.Label,
        label: texts.modal.question,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'question',
          style: TextInputStyle.Paragraph,
          max_length: limits.modalText,
          required: true,
          value: cleanLine(cleanLine(text).slice(0, limits.modalText)),
        },
      },
    ],
  };
}
