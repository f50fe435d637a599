import { setTimeout as pause } from 'node:timers/promises';
import { OnrecordError } from '../../problem.ts';
import type { Cluster } from '../../search/remote/opensearch/cluster.ts';
import type { IndexDocument } from './documents.ts';

/** What is sent in one request, in UTF-16 code units, and requests at once. */
const BATCH = 3_000_000;
const AT_ONCE = 2;
/** Milliseconds for one request, and before it is sent again. */
const PATIENCE = 120_000;
const AGAIN = [500, 2_000, 8_000, 20_000] as const;

/**
 * Sends documents to an index as a stream. Their ids are given, so that what is sent twice stands there once.
 * @param sent called with the number of documents that are there for certain
 * @throws {OnrecordError} `engine-unreachable` after several tries; `index-not-filled` where OpenSearch refuses a document
 */
export async function fill(
  cluster: Cluster,
  index: string,
  documents: Iterable<IndexDocument>,
  sent: (documents: number) => void,
): Promise<void> {
  const going = new Set<Promise<void>>();
  for (const { lines, count } of batches(documents)) {
    const send = sendBatch(cluster, index, lines).then(() => {
      going.delete(send);
      sent(count);
    });
    going.add(send);
    if (going.size >= AT_ONCE) await Promise.race(going);
  }
  await Promise.all(going);
}

function* batches(documents: Iterable<IndexDocument>) {
  let [lines, count] = ['', 0];
  for (const { id, body } of documents) {
    lines += `{"index":{"_id":"${id}"}}\n${JSON.stringify(body)}\n`;
    count++;
    if (lines.length < BATCH) continue;
    yield { lines, count };
    [lines, count] = ['', 0];
  }
  if (count > 0) yield { lines, count };
}

async function sendBatch(cluster: Cluster, index: string, lines: string): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      const request = { method: 'POST', path: `/${index}/_bulk`, body: lines } as const;
      const { body } = await cluster.ask({ ...request, within: PATIENCE });
      const why = whyRefused(body);
      if (why !== null) throw notFilled(index, why);
      return;
    } catch (error) {
      const wait = AGAIN[tried];
      const passing = error instanceof OnrecordError && error.problem.code === 'engine-unreachable';
      if (!passing || wait === undefined) throw error;
      await pause(wait);
    }
  }
}

/** Why the first refused document was refused; null where all were taken. */
function whyRefused(body: unknown): string | null {
  const { errors, items } = body as {
    errors: boolean;
    items: readonly { index: { error?: { type: string; reason: string } } }[];
  };
  if (!errors) return null;
  const error = items.find(({ index }) => index.error !== undefined)?.index.error;
  return `${error?.type}: ${(error?.reason ?? '').slice(0, 200)}`;
}

function notFilled(index: string, why: string): OnrecordError {
  return new OnrecordError({
    code: 'index-not-filled',
    message: `OpenSearch refused a document of the index ${index}: ${why}.`,
    remedy:
      'See that its disk has room and that it is an OpenSearch of version 2 or 3; then run onrecord index again, which goes on where it stopped.',
  });
}
