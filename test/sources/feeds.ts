import { story } from './corpus.ts';

/** Feeds as servers in tests send them. */

export function rss(items: readonly string[], channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Wexcombe Courier – All</title>${channel}${items.join('')}</channel></rss>`;
}

export function whole(url: string, title: string, subject: string): string {
  const html = story(subject)
    .map((text) => `<p>${text}</p>`)
    .join('');
  return `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
<description>In short.</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`;
}

export function teaser(url: string, title: string): string {
  return `<item><title>${title}</title><link>${url}</link><guid>${url}</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>
<description>The board met…</description></item>`;
}
