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
    blocks: FIELDS.map(field),
  };
}

type Field = (typeof FIELDS)[number];

const DAY = { type: 'datepicker', placeholder: plainText(texts.modal.day) } as const;

/** What is filled in, by field. */
const ELEMENTS: Readonly<Record<Field, types.InputBlock['element']>> = {
  question: {
    type: 'plain_text_input',
    multiline: true,
    max_length: room.questionTyped,
    focus_on_load: true,
  },
  speaker: {
    type: 'external_select',
    min_query_length: 0,
    placeholder: plainText(texts.modal.speakerPlaceholder),
  },
  since: DAY,
  until: DAY,
};

/** Only the question has to be filled in. */
function field(id: Field): types.InputBlock {
  const element = { ...ELEMENTS[id], action_id: id } as types.InputBlock['element'];
  const label = plainText(texts.modal[id]);
  return { type: 'input', block_id: id, label, optional: id !== 'question', element };
}

/** What was filled in, or what is wrong with it, by field. */
export function modalFields(
  values: ViewSubmitAction['view']['state']['values'],
): { wanted: BotRequest } | { errors: Record<string, string> } {
  const value = (id: Field) => values[id]?.[id];
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
