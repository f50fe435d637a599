import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { ControlKeys } from '../../../src/bot/message/control-value.ts';
import { encodeShort } from '../../../src/bot/message/short-control.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts.ts';

/** A window with the message's text in it, to be made into a question. */
export function modal(
  text: string,
  owner: string,
  keys: ControlKeys,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeShort({ verb: 'question', owner, payload: null }, 0, keys, limits.customId),
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
