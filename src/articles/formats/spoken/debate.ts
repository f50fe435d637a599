import { isProse } from '../../import/clean/prose.ts';
import type { Aside } from '../found.ts';

/** "Nell Oduya (Eastport) (Ind)", alone on a line, as parliaments print who speaks; later the name alone. */
const MEMBER =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|The) )?\p{Lu}[\p{L}'’.-]{0,30}(?: (?:(?:for|of|and|the|to|at|,) ){0,2}\p{Lu}[\p{L}'’.,-]{0,30}){0,8}(?: \([^()\n]{2,60}\)){1,2}:?$/u;
/** Who presides, and who speaks together. */
const CHAIR =
  /^(?:(?:Mr|Madam|Mrs) (?:Deputy )?(?:Speaker|Chair(?:man|woman|person)?|President)|The (?:Speaker|Chair(?:man|woman|person)?|President|Clerk|Lord Speaker)|(?:Several )?(?:hon\.? |noble )?(?:Members|Lords)):?$/;
const FEWEST = 2;

/** A debate: where its first speaker is named, and its turns, who speaks before each. */
export interface Debate {
  /** The line, from 0. */
  readonly first: number;
  readonly paragraphs: string[];
  readonly asides: Aside[];
}

/**
 * Reads a debate of a parliament, where two members or more are named on lines of their own, by seat and party, or by either
 * with a paragraph below. Null where the lines are none.
 */
export function debateIn(lines: readonly string[]): Debate | null {
  const filled = lines.flatMap((line, at) => {
    const text = line
      .replace(/^\ufeff/, '')
      .replace(/\s/g, ' ')
      .trim();
    return text === '' ? [] : [{ text, at }];
  });
  const members = filled.filter(({ text }, index) => {
    const both = text.split('(').length > 2;
    return MEMBER.test(text) && (both || isProse(filled[index + 1]?.text ?? ''));
  });
  const names = new Set(members.flatMap(({ text }) => [nameOf(text), ...bearerOf(text)]));
  const first = members[0]?.at ?? 0;
  if (names.size < FEWEST) return null;
  return {
    first,
    ...turnsOf(
      filled.filter(({ at }) => at >= first),
      names,
    ),
  };
}

function turnsOf(
  lines: readonly { readonly text: string; readonly at: number }[],
  names: ReadonlySet<string>,
): Pick<Debate, 'paragraphs' | 'asides'> {
  const paragraphs: string[] = [];
  const asides: Aside[] = [];
  let label: string | null = null;
  for (const { text, at } of lines) {
    if (names.has(nameOf(text)) || CHAIR.test(text)) {
      if (label !== null) asides.push({ text: label, rule: 'label', line: at });
      label = text.replace(/:$/, '');
      continue;
    }
    paragraphs.push(label === null ? text : `${label}: ${text}`);
    label = null;
  }
  return { paragraphs, asides };
}

/** Who holds the office that a label begins with: "The Minister for Roads (Olga Penn)"; later her name stands alone. */
function bearerOf(label: string): string[] {
  const name = /^The [^()]{2,80} \((\p{Lu}[\p{L}'’. -]{3,50})\):?$/u.exec(label)?.[1];
  return name === undefined ? [] : [name];
}

function nameOf(label: string): string {
  return label.replace(/:$/, '').replace(/ \(.*$/, '');
}
