import type { IncomingHttpHeaders } from 'node:http';
import { OnrecordError, type Problem } from '../../problem.ts';
import { type FetchCode, fetchFailure } from '../careful/fetch-problem.ts';
import type { FetchedAnswer } from '../careful/request.ts';
import type { Guest } from '../polite/guest.ts';

/** What an address said when it was last fetched. */
export interface LastSaid {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What came of asking for an address: something, nothing new, or a failure. */
export type FetchResult =
  | {
      readonly kind: 'fresh';
      readonly answer: FetchedAnswer & { readonly movedTo: string | null };
    }
  | { readonly kind: 'same'; readonly headers: IncomingHttpHeaders }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly headers: IncomingHttpHeaders };

/** Asks for an address on condition that it has changed. Whatever goes wrong is an answer too. */
export async function askFor(guest: Guest, url: string, last: LastSaid): Promise<FetchResult> {
  try {
    const answer = await guest.get(url, {
      ...(last.etag === null ? {} : { 'If-None-Match': last.etag }),
      ...(last.lastModified === null ? {} : { 'If-Modified-Since': last.lastModified }),
    });
    const { status, headers } = answer;
    if (status === 304) return { kind: 'same', headers };
    if (status >= 200 && status < 300) return { kind: 'fresh', answer };
    const [code, message] = failureOf(status);
    return { kind: 'failed', problem: fetchFailure(code, url, message).problem, headers };
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return { kind: 'failed', problem: error.problem, headers: {} };
  }
}

/** What is to be said the next time, on condition. */
export function lastSaid(headers: IncomingHttpHeaders): LastSaid {
  const { etag = null, 'last-modified': lastModified = null } = headers;
  return { etag, lastModified };
}

function failureOf(status: number): [FetchCode, string] {
  if (status === 410) return ['address-gone', 'It is gone for good (410).'];
  if (status === 404) return ['not-found', 'There is nothing at this address (404).'];
  if (status === 429) return ['too-many-requests', 'Its server asks for fewer requests (429).'];
  if (status >= 500) return ['server-error', `Its server has a fault (${status}).`];
  if ([401, 402, 403, 407, 451].includes(status))
    return ['access-denied', `It is not for everybody (${status}).`];
  return ['not-found', `Its server answers ${status}.`];
}
