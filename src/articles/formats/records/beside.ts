import type { FrontMatter } from '../../front-matter.ts';
import { agencyStatus } from '../agencies/status.ts';
import type { Aside } from '../found.ts';
import { columnKey, fieldsOf, type RecordField } from './columns.ts';
import { printedField, type Record, wrappedIn } from './values.ts';

/** Fewest characters of a value that is words rather than a fact. */
const WORDS = 60;

/** Words that a record holds beside its text: a teaser, and what stands in fields that no field of an article is known by. */
export function unread(
  record: Record,
  paragraphs: readonly string[],
  mapped: ReadonlyMap<string, string>,
): Aside[] {
  const text = paragraphs.join(' ');
  const used = new Set([...mapped.values()].map(columnKey));
  return [...Object.entries(record), ...wrappedIn(record)].flatMap(([name, value]) => {
    const fields = fieldsOf(name);
    const teaser = fields[0] === 'teaser';
    const words = printedField(typeof value === 'object' ? null : value)?.trim() ?? '';
    const told = (fields.length > 0 && !teaser) || used.has(columnKey(name));
    if (told || words.length < WORDS || !PROSE.test(words)) return [];
    const known = text.includes(words.replace(/(?:…|\.\.\.|\[…\])$/, '').replace(/\s+/g, ' '));
    return known ? [] : [{ text: words, rule: teaser ? 'teaser' : 'field-unread' }];
  });
}

/** Words of a language rather than markup, an address or a list of keys. */
const PROSE = /^(?![<{[]|https?:)(?:\S{1,40}\s+){5}/;

/** Whether it may be shown, by the words that services have for it; others, such as `published`, state nothing. */
export function standingBy(
  value: (field: RecordField) => string | null,
): Pick<FrontMatter, 'status' | 'embargo'> {
  const named = value('embargo');
  const none = named === null || /^(?:false|no|none|null|0|n\/a|-)$/i.test(named);
  const until = none || /^(?:true|yes|1)$/i.test(named) ? null : named;
  const status = agencyStatus(value('status'));
  return { status: status ?? (none ? null : 'embargoed'), embargo: until };
}
