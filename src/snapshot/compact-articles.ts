import type { Article } from '../articles/article.ts';
import { bufferOf, decodeUtf8, encodeUtf8 } from './sections/strings.ts';

/** An article as plain data that threads share: its text as bytes, half as large as a string with curly quotes. */
export interface CompactArticle {
  readonly stated: Omit<Article, 'text' | 'paragraphs'>;
  /** As `encodeUtf8` has it. */
  readonly text: Uint8Array;
  /** By paragraph: where it begins, and where it ends. */
  readonly spans: Uint32Array;
}

/** Memory is taken in pieces of so many bytes. */
const PIECE = 2 ** 20;

/** Holds the texts of many articles outside the heap. */
export class ArticleMemory {
  private piece: Uint8Array = new Uint8Array();

  /** The same article, its text decoded whenever it is asked for. */
  compact({ text, paragraphs, ...stated }: Article): Article {
    const spans = Uint32Array.from(paragraphs.flatMap(({ start, end }) => [start, end]));
    return articleOver({ stated, text: this.put(encodeUtf8(text)), spans });
  }

  private put(bytes: Buffer): Uint8Array {
    if (bytes.length > this.piece.length)
      this.piece = new Uint8Array(new SharedArrayBuffer(Math.max(PIECE, bytes.length)));
    const own = this.piece.subarray(0, bytes.length);
    own.set(bytes);
    this.piece = this.piece.subarray(bytes.length);
    return own;
  }
}

const compacted = new WeakMap<Article, CompactArticle>();

/** What another thread makes the article of with `articleOver`. */
export function compactOf(article: Article): CompactArticle {
  const known = compacted.get(article);
  return known ?? compactOf(new ArticleMemory().compact(article));
}

/** The article over what was made compact. */
export function articleOver(compact: CompactArticle): Article {
  const article: Article = {
    ...compact.stated,
    get text() {
      return opened(compact).text;
    },
    get paragraphs() {
      return opened(compact).paragraphs;
    },
  };
  compacted.set(article, compact);
  return article;
}

/** The article read last: whoever reads one asks for its text again and again. */
let last: (Pick<Article, 'text' | 'paragraphs'> & { readonly of: CompactArticle }) | null = null;

function opened(compact: CompactArticle): Pick<Article, 'text' | 'paragraphs'> {
  if (last?.of !== compact) {
    const { text, spans } = compact;
    const paragraphs = Array.from({ length: spans.length / 2 }, (_, at) => ({
      start: spans[2 * at] as number,
      end: spans[2 * at + 1] as number,
    }));
    last = { of: compact, text: decodeUtf8(bufferOf(text), 0, text.length) ?? '', paragraphs };
  }
  return last;
}
