import { type Action, actionsOn } from '../../replies/action.ts';
import type { Card } from '../../replies/card.ts';
import type { Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import type { Json } from '../queue/inquiry.ts';
import { type BotRequest, encodeRequest, type ReceiptRequest } from './bot-request.ts';
import type { Setting } from './setting.ts';

/** What a button does: turn to a page, show something beside, share, or vote. */
type ButtonVerb = 'page' | 'show' | 'share' | 'vote';

/** A button that comes back to us, with all that is needed to do what it says. */
export interface Button {
  readonly label: string;
  readonly verb: ButtonVerb;
  readonly payload: Json;
}

/** The buttons of one card. The article's own address is no button of these: it leads away. */
export function cardButtons(
  card: Card,
  { actions, check }: Pick<Reply, 'actions' | 'check'>,
  { wanted: asked }: Pick<Setting, 'wanted'>,
): Button[] {
  const speaker = asked.kind === 'check' ? asked.speaker : undefined;
  const checked = check === null ? {} : { quote: check.quote, ...(speaker && { speaker }) };
  return actionsOn(card, actions).flatMap((action) => {
    const wanted = requestOf(action, checked);
    return wanted === null ? [] : [showing(labelOf(action), wanted)];
  });
}

function requestOf(
  action: Action,
  checked: Pick<ReceiptRequest, 'quote' | 'speaker'>,
): BotRequest | null {
  switch (action.kind) {
    case 'context':
      return { kind: 'context', passage: action.passageId };
    case 'outlets':
      return { kind: 'passages', passages: action.passageIds };
    case 'receipt':
      return { kind: 'receipt', passage: action.passageId, ...checked };
    default:
      return null;
  }
}

function labelOf(action: Action): string {
  const { context, outlets, receipt } = texts.buttons;
  if (action.kind === 'outlets') return outlets(action.passageIds.length);
  return action.kind === 'receipt' ? receipt : context;
}

/** What of the buttons of a whole reply is a platform's own. */
interface OwnButtons {
  /** What the button says that shares it. Default: Share. */
  readonly share?: string;
  /** Whether one votes by buttons among the others. Default true. */
  readonly votes?: boolean;
  /** Fields of the platform's own, between the answer's name and the request; see Use. Default none. */
  readonly extras?: readonly Json[];
}

/** What one may do with the whole reply: turn its pages, see a timeline, share it, vote. */
export function replyButtons(
  { page, actions }: Reply,
  setting: Pick<Setting, 'reference' | 'wanted' | 'shareable' | 'watch'>,
  { share = texts.buttons.share, votes = true, extras = [] }: OwnButtons = {},
): Button[] {
  const { back, up, down } = texts.buttons;
  const { reference, wanted, shareable, watch = null } = setting;
  const packed = [reference, ...extras, ...encodeRequest(wanted)];
  return [
    ...(page > 1 ? [paging(back, 'page', page - 1, packed)] : []),
    ...actions.flatMap((action) => goingOn(action, packed, wanted)),
    ...(watch === null ? [] : [showing(texts.buttons.watch, { kind: 'watch', ...watch })]),
    ...(shareable ? [paging(share, 'share', page, packed)] : []),
    ...(reference === null || !votes ? [] : [voting(up, reference, 1), voting(down, reference, 0)]),
  ];
}

/** The next page, the whole timeline, or what is done with a watch. */
function goingOn(action: Action, packed: readonly Json[], wanted: BotRequest): Button[] {
  const { more, timeline, save, rhythm, instead, stop } = texts.buttons;
  switch (action.kind) {
    case 'more':
      return [paging(more(action.cards), 'page', action.page, packed)];
    case 'timeline':
      return [showing(timeline, { kind: 'timeline', speaker: action.speaker })];
    case 'stop':
      return [showing(stop(action.number), { kind: 'unwatch', watch: action.watch })];
    case 'save': {
      const { where } = action;
      if (wanted.kind !== 'watch') return [];
      return [showing(save[where], { ...wanted, kind: 'watch-save', where })];
    }
    case 'rhythm':
      if (wanted.kind !== 'watch') return [];
      return [showing(instead(rhythm[action.when]), { ...wanted, when: action.when })];
    default:
      return [];
  }
}

/** A menu of questions, of which one may be asked. */
export interface Menu {
  readonly label: string;
  readonly verb: 'choose' | 'ask';
  readonly questions: readonly string[];
  /** How each of them reads in the menu: with the letter by which it can be asked, as at the prompt. */
  readonly entries: readonly string[];
}

/** The menus of a reply: which of several was meant, and what to ask next. */
export function replyMenus({ actions }: Reply): Menu[] {
  let letter = 'a'.charCodeAt(0);
  return actions.flatMap((action) => {
    if (action.kind !== 'choose' && action.kind !== 'ask') return [];
    const { kind: verb, questions } = action;
    const once = new Map<string, string>();
    for (const question of questions) {
      const entry = `${String.fromCharCode(letter++)}) ${question}`;
      if (!once.has(question)) once.set(question, entry);
    }
    const [own, entries] = [[...once.keys()], [...once.values()]];
    return [{ label: texts.buttons[verb], verb, questions: own, entries }];
  });
}

function showing(label: string, wanted: BotRequest): Button {
  return { label, verb: 'show', payload: encodeRequest(wanted) };
}

function paging(
  label: string,
  verb: 'page' | 'share',
  page: number,
  packed: readonly Json[],
): Button {
  return { label, verb, payload: [page, ...packed] };
}

function voting(label: string, reference: string, up: 0 | 1): Button {
  return { label, verb: 'vote', payload: [reference, up] };
}
