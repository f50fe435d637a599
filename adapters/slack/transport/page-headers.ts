import type { ServerResponse } from 'node:http';

/** What the pages of an installation may load and who may show them: a style of their own, Slack's button, nobody. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data: https://platform.slack-edge.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sets the headers that browsers protect such pages by, and keeps its cookie from requests that other sites make. */
export function protectPage(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'set-cookie' ? sameSite(value) : value);
}

/** Lax: Slack sends the browser back with a GET of the whole page. */
function sameSite(value: number | string | readonly string[]): string[] {
  const cookies = Array.isArray(value) ? value : [String(value)];
  return cookies.map((cookie: string) =>
    /;\s*samesite=/i.test(cookie) ? cookie : `${cookie}; SameSite=Lax`,
  );
}
