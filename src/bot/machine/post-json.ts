/** What came back from an address. */
export interface Posted {
  readonly status: number;
  /** The beginning of the body. */
  readonly text: string;
  /** The header `Retry-After`; null where there is none. */
  readonly retryAfter: string | null;
}

/** Characters of a body that are of interest. */
const MOST = 200;

/**
 * Posts JSON to an address and follows no redirect.
 * @param ms that it may take
 * @returns null where there was no answer
 */
export async function postJson(url: string, body: object, ms: number): Promise<Posted | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(ms),
    });
    const text = (await response.text().catch(() => '')).slice(0, MOST);
    return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
  } catch {
    return null;
  }
}
