import type { types } from '@slack/bolt';
import { type SourcesRequest, typedSource } from '../../../src/bot/message/sources-request.ts';
import type { ListedSource } from '../../../src/bot/sources/listed-source.ts';
import type { SourcesPage } from '../../../src/bot/sources/sources-desk.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { type Block, header, option, plainText, smallPrint } from './blocks.ts';
import { shortened } from './escape.ts';

/** The `action_id` of the field that a source is typed into, and of a source's menu. */
const ADD = 'onrecord-source:add';
const MENU = 'onrecord-source:menu';
/** Sources that fit App Home beside all else. */
const MOST = 30;

/** What is fetched, each source with a menu, and a field to add one. */
export function sourcesBlocks({ lead, sources }: SourcesPage): Block[] {
  const { title, add } = texts.sources;
  const left = sources.length - MOST;
  return [
    header(title),
    smallPrint([shortened(lead, room.lead)]),
    ...sources.slice(0, MOST).map(sourceBlock),
    ...(left > 0 ? [smallPrint([texts.card.andOthers(left)])] : []),
    {
      type: 'input',
      dispatch_action: true,
      label: plainText(add),
      element: {
        type: 'plain_text_input',
        action_id: ADD,
        max_length: room.lead,
        dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      },
    },
  ];
}

function sourceBlock({ key, name, says, paused }: ListedSource): Block {
  const deed = paused ? 'resume' : 'pause';
  const menu: types.Overflow = {
    type: 'overflow',
    action_id: `${MENU}:${key}`,
    options: [
      option(texts.sources[deed], `${deed} ${key}`),
      option(texts.sources.remove, `remove ${key}`),
    ],
  };
  const text = plainText(`${shortened(name, room.line)}\n${shortened(says, room.line)}`);
  return { type: 'section', text, accessory: menu };
}

/** What a used control wants of the sources; null where it is none of these. */
export function sourcesAsked(action: {
  readonly action_id: string;
  readonly value?: string;
  readonly selected_option?: { readonly value: string } | null;
}): SourcesRequest | null {
  if (action.action_id === ADD) return typedSource(action.value ?? '') ?? addOf(action.value);
  if (!action.action_id.startsWith(MENU)) return null;
  const [deed, source = ''] = (action.selected_option?.value ?? '').split(' ');
  if (deed !== 'pause' && deed !== 'resume' && deed !== 'remove') return null;
  return { kind: 'sources', do: deed, source };
}

/** What is no address is refused where all else is. */
function addOf(source = ''): SourcesRequest {
  return { kind: 'sources', do: 'add', source };
}
