import type { ConversationTurn } from '../../questions/follow-up/follow-up.ts';
import type { Inquiry, Json } from '../queue/inquiry.ts';
import type { Pseudonym } from '../store/pseudonym.ts';
import type { State } from '../store/state.ts';

/** How long a follow-up may refer to the last question: ten minutes. */
const REMEMBERED = 10 * 60_000;
/** Longest question that is remembered, in characters of JSON. */
const LONGEST = 8_192;

/** Questions that a follow-up may refer to. */
const MOST_TURNS = 3;

/** What was asked in a conversation, oldest first, as {@link withTurn} wrote it down; none that an older version did. */
export function turnsIn(remembered: Json): readonly ConversationTurn[] {
  const turns = Array.isArray(remembered)
    ? (remembered as unknown as readonly Partial<ConversationTurn>[])
    : [];
  return turns.filter((turn): turn is ConversationTurn => Array.isArray(turn.queries));
}

/** A conversation with one more question, to be remembered. */
export function withTurn(remembered: Json, turn: ConversationTurn): Json {
  return [...turnsIn(remembered), turn].slice(-MOST_TURNS) as unknown as Json;
}

/** The last question of each person in each channel, for follow-ups ("and what did she say in May?"). */
export interface Conversations {
  /** The last question, as it was given; null after ten minutes, or where there was none. */
  last(inquiry: Inquiry): Promise<Json>;
  /** Makes this the last question; null forgets. One of more than 8,192 characters of JSON is not kept. */
  remember(inquiry: Inquiry, question: Json): Promise<void>;
}

/** Conversations in the state. A thread is a conversation of its own. */
export function openConversations(state: State, pseudonym: Pseudonym): Conversations {
  const keyOf = ({ platform, place, person }: Inquiry) =>
    pseudonym(
      'conversation',
      platform,
      place.guild ?? '',
      place.channel,
      place.thread ?? '',
      person,
    );
  return {
    last: (inquiry) => lastUnder(keyOf(inquiry), state),
    remember: (inquiry, question) => rememberUnder(keyOf(inquiry), question, state),
  };
}

async function lastUnder(key: string, state: State): Promise<Json> {
  const now = state.now();
  const found = await state.read((database) =>
    database.get<{ question: string }>(
      'SELECT question FROM conversations WHERE key = ? AND forget_at > ?',
      key,
      now,
    ),
  );
  return found === undefined ? null : (JSON.parse(found.question) as Json);
}

function rememberUnder(key: string, question: Json, state: State): Promise<void> {
  const json = JSON.stringify(question);
  const kept = json.length <= LONGEST ? json : 'null';
  const row = { key, question: kept, forget_at: state.now() + REMEMBERED };
  return state.write((database) => database.put('conversations', row));
}
