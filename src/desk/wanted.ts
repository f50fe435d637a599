import type { Request } from '../replies/request.ts';
import type { Json } from './inquiry.ts';

/** What a button or menu may ask for: anything the coverage answers, or the lists of our own. */
export type Wanted = Request | { readonly kind: 'articles' } | { readonly kind: 'help' };

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
} as const satisfies Record<Wanted['kind'], readonly string[]>;

const KINDS = Object.keys(FIELDS) as Wanted['kind'][];

/** As short as may be: the kind's number, then its fields, those at the end left off where absent. */
export function pack(wanted: Wanted): Json[] {
  const fields = wanted as unknown as Readonly<Record<string, Json>>;
  const values = FIELDS[wanted.kind].map((name) => fields[name] ?? null);
  while (values.at(-1) === null) values.pop();
  return [KINDS.indexOf(wanted.kind), ...values];
}

/** What was packed; null for anything else. */
export function unpack(packed: Json): Wanted | null {
  if (!Array.isArray(packed)) return null;
  const [number, ...values] = packed as readonly Json[];
  const kind = typeof number === 'number' ? KINDS[number] : undefined;
  if (kind === undefined) return null;
  const names = FIELDS[kind];
  const fields = values.flatMap((value, index) =>
    value === null ? [] : [[names[index] ?? '', value]],
  );
  return { kind, ...Object.fromEntries(fields) } as Wanted;
}
