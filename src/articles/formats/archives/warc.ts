import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { FormatReading, Found, FoundArticle, ImportFormat } from '../format.ts';
import { noArticle } from '../found.ts';
import { beginsWith, type ImportFile, importFile } from '../import-file.ts';
import { type HttpAnswer, httpAnswer } from './http-body.ts';
import { unzip } from './unzip.ts';
import { archiveChunks, warcRecords } from './warc-records.ts';
import { zipNames } from './zip-names.ts';

/** Web archives, the pages of them. When a page was fetched is not when it was published. */
export const warc: ImportFormat = {
  name: 'warc',
  about: 'Web archives (WARC, WARC.GZ), the pages in them',
  recognise: (file) =>
    beginsWith(file, 'WARC/') ||
    (beginsWith(file, '\u001f\u008b') && firstBytes(file).startsWith('WARC/')),
  read: (file, reading) => pages(file.bytes, file.file, reading, null),
};

/** Web archives with a list of the pages that somebody saw. */
export const wacz: ImportFormat = {
  name: 'wacz',
  about: 'Web archives with their list of pages (WACZ)',
  recognise: (file) => zipNames(file).some((name) => /^archive\/.+\.warc(?:\.gz)?$/.test(name)),
  async *read(file, reading): AsyncGenerator<Found> {
    const names = zipNames(file);
    const lists = names.filter((name) => /^pages\/(?:pages|extraPages)\.jsonl$/.test(name));
    const seen = new Set<string>();
    for (const bytes of (await unzip(file.bytes, new Set(lists), reading.limits)).values()) {
      for (const line of new TextDecoder().decode(bytes).split('\n'))
        seen.add(/"url"\s*:\s*"([^"]{1,2000})"/.exec(line)?.[1] ?? '');
    }
    seen.delete('');
    for (const name of names.filter((entry) => /^archive\/.+\.warc(?:\.gz)?$/.test(entry))) {
      const parts = await unzip(file.bytes, new Set([name]), reading.limits);
      yield* pages(
        parts.get(name) ?? new Uint8Array(),
        file.file,
        reading,
        seen.size > 0 ? seen : null,
      );
    }
  },
};

function firstBytes({ bytes }: ImportFile): string {
  try {
    return gunzipSync(bytes.subarray(0, 65_536), {
      finishFlush: 2,
      maxOutputLength: 1 << 20,
    }).toString('latin1', 0, 10);
  } catch {
    return '';
  }
}

/** @param wanted addresses that are pages; null where nothing says so */
async function* pages(
  bytes: Uint8Array,
  file: string,
  reading: FormatReading,
  wanted: ReadonlySet<string> | null,
): AsyncGenerator<Found> {
  const { entry, unpacked } = reading.limits;
  for await (const { headers, body } of warcRecords(archiveChunks(bytes), entry, unpacked)) {
    const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    if (headers.get('warc-type') !== 'response' || !/^https?:/.test(address)) continue;
    const answer = answerOf(body, entry);
    if (answer === 'broken')
      yield noArticle(
        file,
        'file-broken',
        `The page ${address} can't be unpacked.`,
        'Save the page again.',
      );
    else if (
      answer &&
      answer.status === 200 &&
      /^(?:text\/html|application\/xhtml\+xml)$/.test(answer.type)
    ) {
      if (wanted && !wanted.has(address)) yield { passedOver: 'a part of a page', inside: address };
      else yield* pageIn(answer, address, wanted !== null, reading);
    }
    await setImmediate();
  }
}

function answerOf(body: Buffer, most: number): HttpAnswer | null | 'broken' {
  try {
    return httpAnswer(body, most);
  } catch {
    return 'broken';
  }
}

async function* pageIn(
  { body, charset }: HttpAnswer,
  address: string,
  seen: boolean,
  reading: FormatReading,
): AsyncGenerator<Found> {
  const label = charset ?? null;
  const html = label === null ? body : labelled(body, label);
  for await (const found of reading.inner(importFile('page.html', html))) {
    if (!('cleaning' in found)) {
      if (!('leftOut' in found)) yield { passedOver: whyPassed(found), inside: address };
    } else if (!seen && !isArticle(found))
      yield { passedOver: 'a frame, or a page without an article', inside: address };
    else yield { ...withAddress(found, address), inside: null, place: address, name: null };
  }
}

function whyPassed(found: Found): string {
  const several = 'code' in found && found.code === 'several-articles';
  return several ? 'a page that shows several articles' : 'a page without an article';
}

/** A frame holds a line or two and states nothing of itself. */
function isArticle({ cleaning: { lines, stated } }: FoundArticle): boolean {
  return lines.length > 1 || stated.published !== null || stated.byline !== null;
}

function labelled(body: Uint8Array, label: string): Uint8Array {
  try {
    return Buffer.from(
      new TextDecoder(label).decode(body).replace(/charset\s*=\s*["']?[\w-]+/i, 'charset=utf-8'),
    );
  } catch {
    return body;
  }
}

function withAddress(found: FoundArticle, address: string): FoundArticle {
  const { cleaning } = found;
  return {
    ...found,
    cleaning: { ...cleaning, stated: { ...cleaning.stated, url: cleaning.stated.url ?? address } },
  };
}
