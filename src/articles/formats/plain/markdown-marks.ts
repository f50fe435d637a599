import type { Aside } from '../found.ts';

/** A body in Markdown, its marks taken off. */
export interface MarkdownBlocks {
  readonly paragraphs: string[];
  readonly captions: string[];
  readonly asides: Aside[];
}

/** What notes write at the beginning of a box: `[!quote]`. */
const CALLOUT = /^\[![a-z-]{2,20}\][+-]? ?/i;

/** Paragraphs of a body in Markdown: one a block, one an item of a list; no word is changed. */
export function markdownBlocks(body: string): MarkdownBlocks {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  const asides: Aside[] = [];
  let open = false;
  for (const [at, raw] of body.split('\n').entries()) {
    const line = raw.trim();
    const note = /^\[\^[^\]]{1,40}\]:\s*(.*)$/.exec(line);
    const picture = /^!\[([^\]]{0,500})\]\([^)]{0,2000}\)$/.exec(line);
    if (line === '' || /^(?:[-*_] ?){3,}$/.test(line)) open = false;
    else if (note)
      asides.push({ text: withoutMarks(note[1] ?? ''), rule: 'footnote', line: at + 1 });
    else if (picture) {
      if (picture[1]) captions.push(withoutMarks(picture[1]));
      open = false;
    } else {
      const begins = /^(?:#{1,6}\s+|>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/.exec(line)?.[0] ?? '';
      const words = withoutMarks(
        line.slice(begins.length).replace(CALLOUT, '').replace(/\s#+$/, ''),
      );
      if (open && begins === '' && words !== '') paragraphs[paragraphs.length - 1] += ` ${words}`;
      else if (words !== '') paragraphs.push(words);
      open = words !== '' && !begins.startsWith('#');
    }
  }
  return { paragraphs, captions, asides };
}

/** A line without marks: links keep their words, pictures and marks of footnotes go, escapes are undone. */
export function withoutMarks(line: string): string {
  return withoutBrackets(line)
    .replace(/==(?=\S)([^=]{1,2000})==/g, '$1')
    .replace(/(?<![\\*])\*\*(?=\S)([^*]{1,2000})\*\*/g, '$1')
    .replace(/(?<![\\*\p{L}])\*(?=\S)([^*]{1,2000})\*(?!\p{L})/gu, '$1')
    .replace(/(?<![\\_\p{L}\p{N}])__?(?=\S)([^_]{1,2000})__?(?![\p{L}\p{N}])/gu, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .trim();
}

/** Each pattern is tried only on a line that has its closing mark: brackets without one would be looked through again and again. */
function withoutBrackets(line: string): string {
  let words = line;
  if (words.includes('](')) {
    words = words
      .replace(/!\[[^\]]{0,500}\]\([^()]{0,2000}\)/g, '')
      .replace(/\[([^\]]{0,500})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g, '$1');
  }
  if (words.includes(']]')) {
    words = words.replace(/\[\[(?:[^\]|]{0,300}\|)?([^\]]{1,300})\]\]/g, '$1');
  }
  return words.includes('[^') ? words.replace(/\[\^[^\]]{1,40}\]/g, '') : words;
}
