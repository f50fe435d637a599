import {
  isMap,
  isScalar,
  isSeq,
  lineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from '../../articles/read/yaml.ts';
import type { Problem } from '../../problem.ts';
import type { Speaker } from '../speaker.ts';

/** One correction by an editor: who stands behind some names. Two entries are never merged. */
export interface SpeakerEntry {
  readonly name: string;
  /** Other names of the same speaker, as printed. */
  readonly aliases: readonly string[];
  /** Null leaves what the text says. */
  readonly kind: Speaker['kind'] | null;
  /** Articles in which the names mean this speaker; null means in all. */
  readonly articles: readonly string[] | null;
}

/** What `speakers.yaml` says, and what of it could not be read; the good entries count all the same. */
export interface SpeakersFile {
  readonly entries: readonly SpeakerEntry[];
  readonly problems: readonly Problem[];
}

const KINDS: readonly unknown[] = ['person', 'body', 'outlet'];
const KEYS: readonly unknown[] = ['name', 'aliases', 'kind', 'articles'];
const REMEDY =
  'Write a list of speakers, each "- name: Full Name" with optional "aliases", "kind" (person, body or outlet) and "articles" (ids).';

type Report = (node: Node | null | undefined | number, message: string) => null;

/**
 * Reads the text of `speakers.yaml`: a list, each item with `name` and optionally `aliases`, `kind`
 * and `articles`. `file` is its name as problems shall print it. Never throws.
 */
export function readSpeakersFile(text: string, file: string): SpeakersFile {
  const lines = lineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: Problem[] = [];
  const report: Report = (where, message) => {
    const offset = typeof where === 'number' ? where : (where?.range?.[0] ?? 0);
    const line = lines.linePos(offset).line;
    problems.push({ code: 'speakers-file', message, remedy: REMEDY, file, line });
    return null;
  };
  for (const error of document.errors) report(error.pos[0], firstLine(error.message));
  const list = document.contents;
  if (list === null) return { entries: [], problems };
  if (!isSeq(list)) report(list, 'This is no list of speakers.');
  const items = isSeq(list) ? (list.items as Node[]) : [];
  const entries = items.flatMap((item) => readEntry(item, report) ?? []);
  return { entries: withoutRepeats(entries, items, report), problems };
}

function firstLine(message: string): string {
  return `The YAML can't be read: ${message.split('\n')[0]?.replace(/ at line .*/u, '')}.`;
}

function reportUnknownKeys({ items }: YAMLMap, report: Report): void {
  for (const { key } of items) {
    const known = isScalar(key) && KEYS.includes(key.value);
    if (!known) report(key as Node, `There is no setting "${String(key)}".`);
  }
}

function readEntry(item: Node, report: Report): SpeakerEntry | null {
  if (!isMap(item)) return report(item, 'An entry is no "name: …".');
  reportUnknownKeys(item, report);
  const name = item.get('name');
  if (typeof name !== 'string' || name.trim() === '') return report(item, 'An entry has no name.');
  const kind = item.get('kind') ?? null;
  if (kind !== null && !KINDS.includes(kind)) {
    return report(item.get('kind', true), `"${String(kind)}" is no kind of speaker.`);
  }
  return {
    name: name.trim(),
    aliases: readWords(item, 'aliases', report) ?? [],
    kind: kind as SpeakerEntry['kind'],
    articles: readWords(item, 'articles', report),
  };
}

/** A list of words, or one word alone; null where the key is not there or is wrong. */
function readWords(item: YAMLMap, key: string, report: Report): string[] | null {
  const node = item.get(key, true) as Node | undefined;
  if (node === undefined || (isScalar(node) && node.value === null)) return null;
  const nodes = isSeq(node) ? (node.items as Node[]) : [node];
  return nodes.flatMap((one) => {
    const value = isScalar(one) ? String(one.value).trim() : '';
    return value === '' ? (report(one, `An item of "${key}" is no text.`) ?? []) : [value];
  });
}

/** One name is one speaker's: a second entry of the same name is reported and left out. */
function withoutRepeats(entries: SpeakerEntry[], items: Node[], report: Report): SpeakerEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ name }, at) => {
    const again = seen.has(name.toLowerCase());
    if (again) report(items[at], `"${name}" is there twice.`);
    seen.add(name.toLowerCase());
    return !again;
  });
}
