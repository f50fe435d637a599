import { isoDate } from '../../../language/dates/date.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { isEmbargo, readEmbargo } from '../../import/release/embargo.ts';
import { docLines, plainParagraphs } from '../documents/paragraph.ts';
import type { Found, ImportFormat } from '../format.ts';
import { type Aside, found } from '../found.ts';
import { pressLayoutOf } from '../press/layouts.ts';
import { debateIn } from './debate.ts';

/** "MS. QUILL:  Good afternoon", "Q    Minister," and ">> NAME:" at the beginning of a line. */
const LABEL =
  /^(?:>> ?)?(?:\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,5}(?: \([^)]{1,60}\))?:(?:\s|$)|[QA](?:\s{2,}|[.:]\s)\S)/u;
const FEWEST = 3;
const TIME = /^\(?(?:\d{1,2}[:.]\d\d|\d{1,2}) ?[ap]\.?m\.?(?: [A-Z]{2,4})?\)?$/i;
const END = /^(?:END|###|- ?30 ?-|\* \* \*)(?:\s{2,}.{0,40})?$/;
const TITLE =
  /\b(?:briefing|interview|transcript|remarks|conference|statement|hearing|debate|testimony|gaggle|address|speech|questions|proceedings)\b/i;
/** "Interview: Rosa Quint": whole as it stands, whatever follows, since it names who answers. */
const KICKER =
  /^(?:(?:the |das |l['’])?(?:big |great )?(?:interview|q ?& ?a|gespräch|entretien|entrevista|intervista)(?: with)?) ?[:|–-] ?\p{Lu}[\p{L}.'’ -]{2,50}$/iu;
const BODY =
  /\b(?:ministry|office|department|house|commission|committee|council|parliament|congress|senate|court|union|nations|government|agency|administration|embassy|secretariat|bank)\b/i;

/** Briefings and interviews as text, a label before what each says. */
export const transcript: ImportFormat = {
  name: 'transcript',
  about:
    'Transcripts of briefings, hearings and interviews as text, with labels for who speaks (TXT)',
  recognise: ({ head, ending }) =>
    /^\.?(?:txt|text|)$/.test(ending) &&
    (isTranscript(head.split('\n')) || debateIn(head.split('\n')) !== null) &&
    !isPress(head),
  async *read(file): AsyncGenerator<Found> {
    const text = file.text();
    yield typeof text === 'string' ? transcriptIn(text) : text;
  },
};

/** Exports of press databases have labels too, in whatever language. */
function isPress(head: string): boolean {
  return pressLayoutOf(docLines(plainParagraphs(head))) !== null;
}

/** Whether at least three lines begin with a label, of two speakers or more. */
export function isTranscript(lines: readonly string[]): boolean {
  const labels = lines.flatMap((line) => LABEL.exec(line.trim())?.[0] ?? []);
  const speakers = new Set(
    labels.map((label) => label.replace(/(?<![\s:.>])[\s:.>]+$/, '').slice(0, 40)),
  );
  return (
    labels.length >= FEWEST &&
    speakers.size >= 2 &&
    !speakers.has('SECTION') &&
    !speakers.has('LENGTH')
  );
}

function transcriptIn(text: string): Found {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const debate = debateIn(lines);
  const first = debate?.first ?? lines.findIndex((line) => LABEL.test(line.trim()));
  const { stated, asides } = headOf(
    lines.slice(0, first).map((line) => (isEmbargo(line) ? '' : line)),
  );
  const embargo = embargoOf(lines.slice(0, first));
  const { paragraphs, asides: beside } = debate ?? spokenLines(lines.slice(first), first);
  return found({
    stated: { ...stated, ...embargo.stated, form: 'transcript' },
    paragraphs,
    asides: [...asides, ...embargo.asides, ...beside],
  });
}

/** The line above the first speaker that says until when nobody may print it. */
function embargoOf(lines: readonly string[]): { stated: Partial<FrontMatter>; asides: Aside[] } {
  const printed = lines.map((text, at) => ({
    printed: [{ number: at + 1, text }],
    text: text.trim(),
  }));
  const { stated, dropped } = readEmbargo(
    newCleaning(printed.filter(({ text }) => isEmbargo(text))),
  );
  const { status, embargo } = stated;
  const asides = dropped.map(({ line }) => ({
    ...{ text: line.text, rule: 'embargo', keptAs: 'embargo' as const },
    line: line.printed[0]?.number ?? 1,
  }));
  return { stated: status === null ? {} : { status, embargo }, asides };
}

/** What stands above the first speaker: who held it, when, and its title. */
function headOf(lines: readonly string[]): { stated: Partial<FrontMatter>; asides: Aside[] } {
  const pieces = lines.flatMap((line, at) =>
    line
      .trim()
      .split(/\s{3,}/)
      .map((text) => ({ text: text.trim(), at })),
  );
  const filled = pieces.filter(({ text }) => text !== '');
  const dated = filled.find(({ text }) => isoDate(text) !== null);
  const blocks = blocksOf(filled.filter((piece) => piece !== dated && !TIME.test(piece.text)));
  const titled =
    blocks.find((block) => KICKER.test(block.text) || TITLE.test(block.text)) ??
    longest(blocks.filter((block) => !BODY.test(block.text))) ??
    longest(blocks);
  const [top] = filled;
  const outlet =
    top && top !== dated && !titled?.text.includes(top.text) && BODY.test(top.text)
      ? top.text
      : null;
  const rest = filled.filter(({ text }) => text !== outlet && !titled?.text.includes(text));
  return {
    stated: { title: titled?.text ?? null, outlet, published: dated?.text ?? null },
    asides: rest.map((piece) => ({
      text: piece.text,
      line: piece.at + 1,
      ...(piece === dated
        ? { rule: 'date', keptAs: 'published' as const }
        : { rule: 'transcript-head' }),
    })),
  };
}

function longest<T extends { readonly text: string }>(blocks: readonly T[]): T | undefined {
  return blocks.toSorted((a, b) => b.text.length - a.text.length)[0];
}

function blocksOf(pieces: readonly { text: string; at: number }[]): { text: string }[] {
  const blocks: { text: string; end: number }[] = [];
  for (const { text, at } of pieces) {
    const before = blocks.at(-1);
    const apart = before && (BODY.test(before.text) || KICKER.test(before.text));
    if (before && at - before.end <= 1 && !apart) {
      before.text += ` ${text}`;
      before.end = at;
    } else blocks.push({ text, end: at });
  }
  return blocks;
}

/** Paragraphs begin at labels, after blank lines and at indents deeper than the text's; times and the end mark are left out. */
export function spokenLines(
  lines: readonly string[],
  before: number,
): { paragraphs: string[]; asides: Aside[] } {
  const paragraphs: string[] = [];
  const asides: Aside[] = [];
  const indents = lines.filter((line) => line.trim() !== '').map(indentOf);
  const usual = Math.min(...indents);
  let open = false;
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/\u00a0/g, ' ').trim();
    if (line === '') open = false;
    else if (TIME.test(line) || END.test(line)) {
      asides.push({
        text: line,
        rule: TIME.test(line) ? 'time-stamp' : 'end-mark',
        line: before + at + 1,
      });
      open = false;
    } else if (open && !LABEL.test(line) && indentOf(raw) < usual + 3) {
      paragraphs[paragraphs.length - 1] += ` ${line}`;
    } else {
      paragraphs.push(line);
      open = true;
    }
  }
  return { paragraphs, asides };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
