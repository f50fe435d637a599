import type { types, ViewSubmitAction } from '@slack/bolt';
import type { BotRequest } from '../../../src/bot/message/bot-request.ts';
import { limits, room } from '../limits.ts';
import { texts } from '../texts.ts';
import { plainText } from './blocks.ts';

/** Callback ids of the shortcuts and the modal, as the manifest names them. */
export const ASK_SHORTCUT = 'onrecord_ask';
export const CHECK_SHORTCUT = 'onrecord_check';
export const MODAL = 'onrecord_question';

const FIELDS = ['question', 'speaker', 'since', 'until'] as const;

/** The window in which a question is asked. */
export function modal(): types.ModalView {
  const { title, submit, cancel } = texts.modal;
  return {
    type: 'modal',
    callback_id: MODAL,
    title: plainText(title.slice(0, limits.title)),
    submit: plainText(submit),
    close: plainText(cancel),
    blocks: [
      field('question', texts.modal.question, false, {
        type: 'plain_text_input',
        multiline: true,
        max_length: room.questionTyped,
        focus_on_load: true,
      }),
      field('speaker', texts.modal.speaker, true, {
        type: 'external_select',
        min_query_length: 0,
        placeholder: plainText(texts.modal.speakerPlaceholder),
      }),
      ...(['since', 'until'] as const).map((day) =>
        field(day, texts.modal[day], true, {
          type: 'datepicker',
          placeholder: plainText(texts.modal.day),
        }),
      ),
    ],
  };
}

function field(
  id: (typeof FIELDS)[number],
  label: string,
  optional: boolean,
  element: types.InputBlock['element'],
): types.InputBlock {
  const named = { ...element, action_id: id } as types.InputBlock['element'];
  return { type: 'input', block_id: id, label: plainText(label), optional, element: named };
}

/** What was filled in, or what is wrong with it, by field. */
export function modalFields(
  values: ViewSubmitAction['view']['state']['values'],
): { wanted: BotRequest } | { errors: Record<string, string> } {
  const value = (id: (typeof FIELDS)[number]) => values[id]?.[id];
  const question = String(value('question')?.value ?? '').trim();
  const speaker = value('speaker')?.selected_option?.value;
  const since = value('since')?.selected_date ?? undefined;
  const until = value('until')?.selected_date ?? undefined;
  if (question === '') return { errors: { question: texts.modal.empty } };
  if (since !== undefined && until !== undefined && since > until)
    return { errors: { until: texts.modal.order } };
  const given = { speaker, since, until };
  const named = Object.entries(given).filter(([, text]) => typeof text === 'string');
  return { wanted: { kind: 'ask', question, ...Object.fromEntries(named) } };
}
