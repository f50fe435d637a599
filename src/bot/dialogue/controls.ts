import { texts } from '../../replies/texts.ts';
import { type BotRequest, decodeRequest } from '../message/bot-request.ts';
import type { Json } from '../queue/inquiry.ts';
import type { Asked } from './asked.ts';
import type { Intent } from './intent.ts';

/** What a button or menu does. */
export const VERBS = ['page', 'show', 'share', 'vote', 'choose', 'ask'] as const;
export type Verb = (typeof VERBS)[number];

/** All that a button needs to work after a restart and in another process. */
export interface Control {
  readonly verb: Verb;
  /** The platform's id of who asked. */
  readonly owner: string;
  /** For `choose` and `ask` the question that was picked; else as the button was made with. */
  readonly payload: Json;
}

/** Who used a control, and whether the message that it stands on is seen by them alone. */
export interface Use {
  readonly person: string;
  readonly hidden: boolean;
  /** Who votes; default the person. */
  readonly voter?: string;
  /** Fields of the platform's own between the answer's name and the request; default none. */
  readonly extras?: number;
}

/** What a used control wants. */
export type Used =
  | {
      readonly kind: 'asked';
      readonly asked: Pick<Asked, 'wanted' | 'page' | 'answers' | 'manner' | 'hidden' | 'sharedBy'>;
      /** The platform's own fields. */
      readonly extras: readonly Json[];
    }
  | Extract<Intent, { readonly kind: 'vote' | 'notice' }>;

/** A first page, for whoever used the control alone. */
const ALONE = { page: 1, answers: null, sharedBy: null, manner: 'private' } as const;

const GONE: Used = { kind: 'notice', notice: texts.errors.gone };

/**
 * What a control wants, by who used it: only the asker turns a page in place, or shares. `gone` stands
 * for one whose payload is no longer kept.
 */
export function usedControl(control: Control | 'gone', use: Use): Used {
  if (control === 'gone') return GONE;
  switch (control.verb) {
    case 'vote':
      return voted(control, use);
    case 'choose':
    case 'ask':
      return picked(control, use);
    case 'show':
      return shown(control, use);
    default:
      return paged(control, use);
  }
}

function voted({ payload }: Control, { person, voter = person }: Use): Used {
  const [reference, up] = payload as [string, number];
  return { kind: 'vote', reference, up: up === 1, person: voter };
}

function picked({ owner, payload }: Control, { person, hidden }: Use): Used {
  if (typeof payload !== 'string') return GONE;
  // Seen by whoever sees the message with the menu; somebody else's choice is seen by them alone.
  const manner = owner === person && !hidden ? 'open' : 'private';
  const wanted: BotRequest = { kind: 'ask', question: payload };
  return { kind: 'asked', asked: { ...ALONE, hidden, wanted, manner }, extras: [] };
}

function shown({ payload }: Control, { hidden }: Use): Used {
  const wanted = decodeRequest(fieldsOf(payload));
  if (wanted === null) return GONE;
  return { kind: 'asked', asked: { ...ALONE, hidden, wanted }, extras: [] };
}

/** A page to turn to, or to share. */
function paged({ verb, owner, payload }: Control, use: Use): Used {
  const { person, hidden, extras: count = 0 } = use;
  const fields = fieldsOf(payload);
  const wanted = decodeRequest(fields.slice(2 + count));
  if (wanted === null) return GONE;
  const [page, answers] = fields as unknown as readonly [number, string | null];
  const asked = { ...ALONE, hidden, wanted, page, answers };
  const extras = fields.slice(2, 2 + count);
  const mine = owner === person;
  // Somebody else's page is not turned under their eyes: it comes to whoever pressed, alone.
  if (verb !== 'share')
    return { kind: 'asked', asked: { ...asked, manner: mine ? 'turn' : 'private' }, extras };
  if (!mine) return { kind: 'notice', notice: texts.errors.notYours };
  return { kind: 'asked', asked: { ...asked, manner: 'open', sharedBy: person }, extras };
}

function fieldsOf(payload: Json): readonly Json[] {
  return Array.isArray(payload) ? (payload as readonly Json[]) : [];
}
