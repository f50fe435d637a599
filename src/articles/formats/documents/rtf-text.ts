import { OverLimit } from '../archives/over-limit.ts';
import type { FormatLimits } from '../limits.ts';
import type { DocParagraph, DocText } from './paragraph.ts';
import {
  RTF_BESIDE,
  RTF_CHARACTERS,
  RTF_CHARSETS,
  RTF_CODE_PAGES,
  RTF_UNSEEN,
} from './rtf-words.ts';

/** What holds inside a group and ends with it. */
interface Group {
  readonly unseen: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** The rule under which its words are listed; null where they are the text. */
  readonly beside: string | null;
  /** Bytes that follow a `\u` for readers without Unicode. */
  readonly fallback: number;
  readonly font: number;
  readonly heading: number;
  /** The destination that the group was opened for. */
  readonly destination: string;
}

const OUTSIDE: Group = {
  unseen: false,
  hidden: false,
  deleted: false,
  beside: null,
  fallback: 1,
  font: -1,
  heading: 0,
  destination: '',
};

/** A control word with its number, a control symbol, a brace, or a run of characters, a longer one in pieces. */
const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]{1,50000}|[^\\{}\r\n]{1,50000}/g;

/** The paragraphs of a rich text document; hidden and deleted words, notes and comments stand beside. */
export function rtfText(bytes: Uint8Array, limits: FormatLimits): DocText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return new RtfReader(limits).read(source);
}

class RtfReader {
  readonly #limits: FormatLimits;
  readonly #paragraphs: DocParagraph[] = [];
  readonly #beside: { text: string; rule: string }[] = [];
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, number>();
  #group = OUTSIDE;
  #codePage = 1252;
  #text = '';
  #anchors: string[] = [];
  #newPage = false;
  #bytes: number[] = [];
  #skip = 0;
  #apart = '';
  #apartRule: string | null = null;
  #starred = false;
  #anchor = '';

  constructor(limits: FormatLimits) {
    this.#limits = limits;
  }

  read(source: string): DocText {
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
      const [whole, word, number, hex, symbol, brace] = match;
      if (hex === undefined) this.#flush();
      if (brace) this.#brace(brace);
      else if (word === 'bin')
        TOKEN.lastIndex = this.#binary(match.index + whole.length, number, source.length);
      else if (word) this.#word(word, number === undefined ? null : Number(number));
      else if (hex) this.#byte(Number.parseInt(hex, 16));
      else if (symbol) this.#symbol(symbol);
      else if (!/^[\r\n]/.test(whole)) for (const char of [whole]) this.#run(char);
    }
    this.#flush();
    this.#end();
    return { paragraphs: this.#paragraphs, beside: this.#beside };
  }

  /** Bytes that are skipped unread; a length beyond the file is a lie. */
  #binary(at: number, number: string | undefined, end: number): number {
    const length = Number(number ?? 0);
    if (length < 0 || at + length > end)
      throw new OverLimit('it states more binary data than it holds');
    return at + length;
  }

  #brace(brace: string): void {
    if (brace === '{') {
      this.#groups.push(this.#group);
      if (this.#groups.length > this.#limits.groups)
        throw new OverLimit('its groups lie too deep in one another');
      this.#group = { ...this.#group, destination: '' };
      return;
    }
    if (this.#group.destination === 'bkmkstart' && this.#anchor)
      this.#anchors.push(this.#anchor.trim());
    this.#anchor = '';
    const before = this.#groups.pop() ?? OUTSIDE;
    if (this.#group.beside !== before.beside) this.#listApart();
    this.#group = before;
  }

  #word(word: string, number: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (word === 'u' && number !== null) this.#unicode(number);
    else if (word in RTF_CHARACTERS) this.#put(RTF_CHARACTERS[word] ?? '');
    else if (word === 'par' || word === 'row' || word === 'sect' || word === 'nestrow') this.#end();
    else if (word === 'page' || word === 'pagebb') {
      if (word === 'page') this.#end();
      this.#newPage = !this.#group.unseen || this.#newPage;
    } else if (word in RTF_BESIDE)
      this.#set({ beside: RTF_BESIDE[word] ?? null, destination: word });
    else if (RTF_UNSEEN.has(word) || word === 'bkmkstart' || (starred && !SEEN.has(word))) {
      this.#set({ unseen: true, destination: word });
    } else this.#property(word, number);
  }

  #property(word: string, number: number | null): void {
    const on = number !== 0;
    if (word === 'v') this.#set({ hidden: on });
    else if (word === 'deleted') this.#set({ deleted: on });
    else if (word === 'plain') this.#set({ hidden: false, deleted: false, font: -1 });
    else if (word === 'pard') this.#set({ heading: 0 });
    else if (word === 'outlinelevel' && number !== null)
      this.#set({ heading: number < 9 ? number + 1 : 0 });
    else if (word === 'uc' && number !== null)
      this.#set({ fallback: Math.min(Math.max(number, 0), 9) });
    else if (word === 'ansicpg' && number !== null) this.#codePage = number;
    else if (word === 'mac') this.#codePage = 10000;
    else if (word === 'f' && number !== null) this.#set({ font: number });
    else if (word === 'fcharset' && number !== null) this.#fonts.set(this.#group.font, number);
  }

  #set(change: Partial<Group>): void {
    this.#group = { ...this.#group, ...change };
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#starred = true;
    else if (symbol === '~') this.#put('\u00a0');
    else if (symbol === '_') this.#put('\u2011');
    else if (symbol === '\r' || symbol === '\n') this.#end();
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#put(symbol);
  }

  #unicode(number: number): void {
    this.#put(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.#skip = this.#group.fallback;
  }

  #byte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#bytes.push(byte);
  }

  /** Characters of the file; those above 127 are bytes of the code page. */
  #run(run: string): void {
    const skipped = Math.min(this.#skip, run.length);
    this.#skip -= skipped;
    const rest = run.slice(skipped);
    this.#put(/[\x80-\xff]/.test(rest) ? this.#decode(Buffer.from(rest, 'latin1')) : rest);
  }

  /** Bytes written as `\'hh`, put together first: one character may take two. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#put(this.#decode(bytes));
  }

  #decode(bytes: Uint8Array): string {
    const charset = this.#fonts.get(this.#group.font);
    const page = (charset === undefined ? undefined : RTF_CHARSETS[charset]) ?? this.#codePage;
    return new TextDecoder(RTF_CODE_PAGES[page] ?? 'windows-1252').decode(bytes);
  }

  #put(text: string): void {
    const { unseen, hidden, deleted, beside, destination } = this.#group;
    if (destination === 'bkmkstart') this.#anchor += text;
    if (unseen) return;
    const rule = beside ?? (hidden ? 'hidden' : deleted ? 'tracked-deletion' : null);
    if (rule !== this.#apartRule) this.#listApart();
    if (rule === null) this.#text += text;
    else {
      this.#apartRule = rule;
      this.#apart += text;
    }
  }

  #listApart(): void {
    if (this.#apartRule !== null && this.#apart.trim() !== '') {
      this.#beside.push({ text: this.#apart.trim(), rule: this.#apartRule });
    }
    this.#apart = '';
    this.#apartRule = null;
  }

  #end(): void {
    if (this.#group.unseen) return;
    if (this.#group.beside !== null) {
      this.#apart += ' ';
      return;
    }
    this.#listApart();
    const [text, anchors, newPage] = [this.#text, this.#anchors, this.#newPage];
    this.#paragraphs.push({ text, heading: this.#group.heading, anchors, newPage });
    this.#text = '';
    this.#anchors = [];
    this.#newPage = false;
  }
}

/** Destinations that are starred and seen all the same. */
const SEEN: ReadonlySet<string> = new Set([
  'shppict',
  'shpinst',
  'shptxt',
  'fldrslt',
  'annotation',
  'bkmkstart',
  'nesttableprops',
]);
