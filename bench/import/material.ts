import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Kinds of files of many articles that are generated. */
export const KINDS = ['jsonl', 'json', 'csv', 'mbox', 'warc'] as const;
type Kind = (typeof KINDS)[number];

/** What stands above the articles, between them and below; and one of them. */
interface Layout {
  readonly head?: string;
  readonly between?: string;
  readonly tail?: string;
  article(article: Article): string;
}

interface Article {
  readonly at: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const LAYOUTS: Readonly<Record<Kind, Layout>> = {
  jsonl: { between: '\n', article: (one) => JSON.stringify(record(one)) },
  json: {
    ...{ head: '{"status":"ok","articles":[', between: ',', tail: ']}' },
    article: (one) => JSON.stringify(record(one)),
  },
  csv: {
    head: 'title,outlet,published,text\n',
    between: '\n',
    article: (one) =>
      Object.values(record(one))
        .map((cell) => `"${cell}"`)
        .join(','),
  },
  mbox: {
    article: ({ at, title, paragraphs }) =>
      `From desk@gazette.example Mon Mar  2 10:00:00 2026\nFrom: Marlow Gazette <desk@gazette.example>\nMessage-ID: <${at}@gazette.example>\nSubject: ${title}\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n\n`,
  },
  warc: {
    article: ({ at, title, paragraphs }) => {
      const page = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
      const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/${at}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
    },
  },
};

function record({ title, paragraphs }: Article) {
  const text = paragraphs.join('\n\n');
  return { title, outlet: 'Marlow Gazette', published: '2026-03-02', text };
}

/**
 * Writes a file of so many megabytes of articles, each of sixteen paragraphs of words drawn anew.
 * @returns how many articles it holds
 */
export async function writeMaterial(file: string, kind: Kind, megabytes: number): Promise<number> {
  const { head = '', between = '', tail = '', article } = LAYOUTS[kind];
  const draw = drawing(megabytes);
  const stream = createWriteStream(file);
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
    written += Buffer.byteLength(text);
  };
  let [written, at] = [0, 0];
  await write(head);
  while (written < megabytes * 1_000_000) {
    const title = capital(words(draw, 8));
    const paragraphs = Array.from({ length: 16 }, () => `${sentence(draw)} ${sentence(draw)}`);
    await write((at > 0 ? between : '') + article({ at: at++, title, paragraphs }));
  }
  await write(tail);
  stream.end();
  await once(stream, 'finish');
  return at;
}

const SYLLABLES = 'ba ke li mo nu ra se ti vo wu da fe gi ho ju'.split(' ');

function sentence(draw: (below: number) => number): string {
  return `${capital(words(draw, 14 + draw(16)))}, the council said.`;
}

function words(draw: (below: number) => number, count: number): string {
  const word = () =>
    Array.from({ length: 1 + draw(4) }, () => SYLLABLES[draw(SYLLABLES.length)]).join('');
  return Array.from({ length: count }, word).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same numbers for the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
