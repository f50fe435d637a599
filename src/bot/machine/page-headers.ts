import type { ServerResponse } from 'node:http';

/**
 * Sets the headers that protect a page of ours in a browser, and keeps its cookie from requests that
 * other sites make: the page may load a style of its own and pictures from `images`, and nobody may
 * show it inside another one.
 */
export function protectPage(response: ServerResponse, images: string): void {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src data: ${images}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'set-cookie' ? sameSite(value) : value);
}

/** Lax: whoever sends the browser back does so with a GET of the whole page. */
function sameSite(value: number | string | readonly string[]): string[] {
  const cookies = Array.isArray(value) ? value : [String(value)];
  return cookies.map((cookie: string) =>
    /;\s*samesite=/i.test(cookie) ? cookie : `${cookie}; SameSite=Lax`,
  );
}
