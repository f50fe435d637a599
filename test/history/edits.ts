import type { Article } from '../../src/articles/article.ts';
import type { ChangeKind } from '../../src/history/changes/kinds.ts';

/** One edit of an article, and the kind it is to be told as; null where it is no change. */
export interface Edit {
  readonly article: Article;
  readonly text: string;
  readonly kind: ChangeKind | null;
  readonly did: string;
}

type Random = (below: number) => number;
type Maker = (text: string, random: Random) => Omit<Edit, 'article'> | null;

/** A generator of the same numbers on every run (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Edits of these articles, each kind in turn, until there are `count`. */
export function edits(articles: readonly Article[], count: number): Edit[] {
  const random = seeded(15);
  const made: Edit[] = [];
  for (let at = 0; made.length < count && at < count * 20; at++) {
    const article = articles[random(articles.length)] as Article;
    const edit = (MAKERS[at % MAKERS.length] as Maker)(article.text, random);
    if (edit !== null && edit.text !== article.text) made.push({ article, ...edit });
  }
  return made;
}

/** Replaces one of the places that a pattern finds; within quotation marks any edit alters a quotation. */
function replacing(
  pattern: RegExp,
  change: (word: string, random: Random) => string,
  kind: ChangeKind,
): Maker {
  return (text, random) => {
    const places = [...text.matchAll(pattern)];
    const place = places[random(Math.max(1, places.length))];
    if (place === undefined) return null;
    const [word] = place;
    const start = text.lastIndexOf('\n', place.index) + 1;
    const line = text.slice(start, place.index);
    const quoted = line.split('“').length > line.split('”').length;
    const other = change(word, random);
    return {
      text: text.slice(0, place.index) + other + text.slice(place.index + word.length),
      kind: quoted ? 'quotation' : kind,
      did: `${word} -> ${other}`,
    };
  };
}

const SOFTER: Readonly<Record<string, string>> = {
  will: 'may',
  must: 'could',
  said: 'suggested',
  warned: 'said',
  insisted: 'hinted',
  rejected: 'questioned',
};
const CUES = ['said', 'warned', 'insisted'];
const softened = (word: string): Maker =>
  replacing(
    new RegExp(`(?<=[a-z”] )${word}(?= )`, 'gu'),
    () => SOFTER[word] as string,
    CUES.includes(word) ? 'attribution' : 'wording',
  );

const paragraphs = (text: string) => text.split('\n\n');

const MAKERS: readonly Maker[] = [
  replacing(
    /(?<=[a-z] )[a-z]{6,}(?= [a-z])/gu,
    (word, random) => {
      const at = 1 + random(word.length - 2);
      return word.slice(0, at) + word.slice(at + 1);
    },
    'spelling',
  ),
  replacing(
    /\b\d{2,3}(?:,\d{3})?\b/gu,
    (word) => String(Number(word.replace(',', '')) + 7),
    'numbers',
  ),
  (text, random) =>
    softened(Object.keys(SOFTER)[random(Object.keys(SOFTER).length)] as string)(text, random),
  replacing(/(?<=[a-z]) not(?= [a-z])/gu, () => '', 'negation'),
  (text, random) => {
    const all = paragraphs(text);
    const from = random(all.length);
    const [taken = ''] = all.splice(from, 1);
    if (taken.split(' ').length < 8) return null;
    const to = (from + 2 + random(Math.max(1, all.length - 3))) % (all.length + 1);
    all.splice(to, 0, taken);
    return Math.abs(to - from) < 2
      ? null
      : { text: all.join('\n\n'), kind: 'moved', did: `¶${from} to ${to}` };
  },
  replacing(
    /(?<=[a-z,] )(?:Radakin|Healey|Starmer|Zelenskyy|Macron|Putin)(?=[ ,.])/gu,
    (word) => `${word.slice(0, -2)}ov`,
    'name',
  ),
  (text, random) => {
    const notes = [
      'Correction: an earlier version of this article misstated the number of ships.',
      'This article was amended on 2 March to correct a name.',
      'Editor’s note: the figure in the third paragraph has been put right.',
    ];
    return { text: `${text}\n\n${notes[random(notes.length)]}`, kind: 'note', did: 'note' };
  },
  (text, random) => {
    const all = paragraphs(text);
    const line = ['Share this article', 'Sign up to our newsletter', 'Advertisement', 'Read more'][
      random(4)
    ] as string;
    all.splice(1 + random(all.length), 0, line);
    return { text: all.join('\n\n'), kind: null, did: line };
  },
  (text, random) => {
    const ways = [
      text.replaceAll('“', '"').replaceAll('”', '"'),
      text.replaceAll(' and ', '  and '),
      text.replaceAll('’', "'"),
      text.replace(/\b(Ukraine)\b/u, '**$1**'),
    ];
    const way = random(ways.length);
    return { text: ways[way] as string, kind: null, did: `looks ${way}` };
  },
];
