import type { Request } from '../../replies/request.ts';
import type { Json } from '../queue/inquiry.ts';
import type { SourcesRequest } from './sources-request.ts';
import type { WatchRequest } from './watch-request.ts';

/** What a button or menu may ask for: anything the coverage answers, or the lists of our own. */
export type BotRequest =
  | Request
  | { readonly kind: 'articles' }
  | { readonly kind: 'help' }
  | ChangesRequest
  | ReceiptRequest
  | SourcesRequest
  | WatchRequest;

/** What changed in articles after they were printed: in one of them, by its id or words of its headline; from a day on, ISO 8601; in somebody's words. */
export interface ChangesRequest {
  readonly kind: 'changes';
  readonly article?: string;
  readonly speaker?: string;
  readonly since?: string;
}

/** A passage to be taken out with its evidence, and with a check that rests on it. */
export interface ReceiptRequest {
  readonly kind: 'receipt';
  readonly passage: string;
  readonly quote?: string;
  readonly speaker?: string;
}

/** The fields of each kind in their order, so that a button needs no names. */
const FIELDS = {
  ask: ['question', 'speaker', 'outlet', 'since', 'until', 'before'],
  quotes: ['speaker', 'about'],
  check: ['quote', 'speaker'],
  timeline: ['speaker', 'about'],
  context: ['passage'],
  passages: ['passages'],
  articles: [],
  help: [],
  // Their order is written into buttons: what is new comes last.
  changes: ['article', 'speaker', 'since'],
  receipt: ['passage', 'quote', 'speaker'],
  watch: ['watching', 'of', 'when', 'hour', 'quiet', 'speaker'],
  'watch-save': ['watching', 'of', 'when', 'hour', 'quiet', 'speaker', 'where'],
  watches: [],
  unwatch: ['watch'],
  alert: ['alert'],
  sources: ['do', 'source', 'as', 'outlet'],
} as const satisfies Record<BotRequest['kind'], readonly string[]>;

const KINDS = Object.keys(FIELDS) as BotRequest['kind'][];

/** The fields without which a command asks nothing. */
export const NEEDED = {
  ask: ['question'],
  quotes: ['speaker'],
  check: ['quote'],
  timeline: ['speaker'],
  articles: [],
  changes: [],
  help: [],
} as const satisfies Partial<Record<BotRequest['kind'], readonly string[]>>;

/** What can be asked for by a command with fields. */
export type CommandKind = keyof typeof NEEDED;

/** A command's request; null where a field is missing that it needs. */
export function requestWith(
  kind: CommandKind,
  fields: Readonly<Record<string, unknown>>,
): BotRequest | null {
  const missing = NEEDED[kind].some((name) => typeof fields[name] !== 'string');
  return missing ? null : ({ kind, ...fields } as BotRequest);
}

/** As short as may be: the kind's number, then its fields, those at the end left off where absent. */
export function encodeRequest(wanted: BotRequest): Json[] {
  const fields = wanted as unknown as Readonly<Record<string, Json>>;
  const values = FIELDS[wanted.kind].map((name) => fields[name] ?? null);
  while (values.at(-1) === null) values.pop();
  return [KINDS.indexOf(wanted.kind), ...values];
}

/** What was packed; null for anything else. */
export function decodeRequest(packed: Json): BotRequest | null {
  if (!Array.isArray(packed)) return null;
  const [number, ...values] = packed as readonly Json[];
  const kind = typeof number === 'number' ? KINDS[number] : undefined;
  if (kind === undefined) return null;
  const names = FIELDS[kind];
  const fields = values.flatMap((value, index) =>
    value === null ? [] : [[names[index] ?? '', value]],
  );
  return { kind, ...Object.fromEntries(fields) } as BotRequest;
}

/** What somebody asked for with all that belongs to it, as it can be written down. */
export function store(asked: { readonly wanted: BotRequest }): Json {
  return { ...asked, wanted: encodeRequest(asked.wanted) };
}

/** What was stored, as it was. @throws Error where it is none of ours */
export function restore<Asked extends { readonly wanted: BotRequest }>(stored: Json): Asked {
  const { wanted, ...rest } = stored as { wanted: Json } & Omit<Asked, 'wanted'>;
  const unpacked = decodeRequest(wanted);
  if (unpacked === null) throw new Error('The journal holds an inquiry of an unknown form.');
  return { ...rest, wanted: unpacked } as Asked;
}

/** What was wanted, in the words of whoever wants it; empty where a button says it. */
export function inWords(wanted: BotRequest): string {
  switch (wanted.kind) {
    case 'ask': {
      const { question, speaker, outlet, since, until } = wanted;
      return [question, ...named({ speaker, outlet, since, until })].join(' · ');
    }
    case 'check':
      return [wanted.quote, ...named({ speaker: wanted.speaker })].join(' · ');
    case 'changes': {
      const { article, speaker, since } = wanted;
      return named({ article, speaker, since }).join(' · ');
    }
    case 'quotes':
    case 'timeline':
      return [wanted.speaker, ...named({ about: wanted.about })].join(' · ');
    default:
      return '';
  }
}

function named(fields: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
}

/** The text that somebody typed to be answered: a question, or a quotation to check; else empty. */
export function askedText(wanted: BotRequest): string {
  if (wanted.kind === 'ask') return wanted.question;
  return wanted.kind === 'check' ? wanted.quote : '';
}

/** Whether an answer to it is good or bad, and 👍 and 👎 have a meaning. */
export function isVotedOn({ kind }: BotRequest): boolean {
  return kind === 'ask' || kind === 'check' || kind === 'quotes';
}
