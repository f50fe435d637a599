import { gzipSync } from 'node:zlib';
import { dayMonth, ITEMS, type Item } from './cast.ts';
import { zipOf } from './documents.ts';

const html = ({ paragraphs }: Item) => paragraphs.map((text) => `<p>${text}</p>`).join('');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const address = (item: Item) => `https://press.example/${item.day}`;

function mbox(items: readonly Item[] = ITEMS): string {
  return items
    .map(
      (item) =>
        `From a@press.example Fri May  3 07:15:00 2024\nFrom: "${item.outlet}" <news@press.example>\nSubject: ${item.title}\nDate: Fri, ${dayMonth(item).replace('June', 'Jun')} 23:15:00 -0400\nMessage-ID: <${item.day}@press.example>\nList-ID: <news.press.example>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<div style="display:none">Hidden line</div><p>By ${item.byline}</p>${html(item)}<p><a href="https://press.example/u">Unsubscribe</a></p>\n`,
    )
    .join('\n');
}

export function csv(delimiter: string, items: readonly Item[] = ITEMS): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = items.map((item) =>
    [item.title, item.outlet, item.byline, item.day, address(item), item.paragraphs.join('\n\n')]
      .map(cell)
      .join(delimiter),
  );
  return `\ufeff${['Headline', 'Publication', 'Author', 'Pub_Date', 'Link', 'Full text'].join(delimiter)}\r\n${rows.join('\r\n')}\r\n`;
}

function json(items: readonly Item[] = ITEMS): string {
  return JSON.stringify({
    status: 'ok',
    response: {
      docs: items.map((item) => ({
        headline: item.title,
        source: { id: null, name: item.outlet },
        authors: [item.byline],
        publishedAt: item.day,
        url: address(item),
        content: html(item),
        date_download: '2030-01-01',
      })),
    },
  });
}

function jsonl(items: readonly Item[] = ITEMS): string {
  return items
    .map((item) =>
      JSON.stringify({
        title: item.title,
        'source-hostname': item.outlet,
        author: item.byline,
        date: item.day,
        source: address(item),
        text: item.paragraphs.join('\n'),
        comments: 'A reader: nonsense!',
      }),
    )
    .join('\n');
}

export function rss(items: readonly Item[] = ITEMS): string {
  const entries = items.map(
    (item) =>
      `<item><title>${escaped(item.title)}</title><link>${address(item)}?utm_source=rss</link><dc:creator>${item.byline}</dc:creator><source url="https://x.example">${item.outlet}</source><pubDate>${item.day}</pubDate><description>A teaser…</description><content:encoded><![CDATA[${html(item)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Both papers</title><link>https://press.example/</link>${entries.join('')}</channel></rss>`;
}

function atom(items: readonly Item[] = ITEMS): string {
  const entries = items.map(
    (item) =>
      `<entry><title>${escaped(item.title)}</title><id>urn:${item.day}</id><link rel="self" href="https://press.example/api"/><link href="${address(item)}"/><published>${item.day}</published><updated>2031-01-01T00:00:00Z</updated><author><name>${item.byline}</name></author><source><title>${item.outlet}</title></source><content type="xhtml"><div xmlns="x">${html(item)}</div></content></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Both papers</title>${entries.join('')}</feed>`;
}

export function newsml(items: readonly Item[] = ITEMS): string {
  const one = (item: Item, version: number, text: string) =>
    `<newsItem guid="urn:${item.day}" version="${version}"><itemMeta><itemClass qcode="ninat:text"/><provider><name>${item.outlet}</name></provider><versionCreated>${item.day}T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><language tag="en"/><headline>${item.title}</headline></contentMeta><contentSet><inlineXML><nitf xmlns="n"><body><body.head><byline>By ${item.byline}</byline></body.head><body.content>${text}</body.content></body></nitf></inlineXML></contentSet></newsItem>`;
  return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items.map((item) => one(item, 1, '<p>An older text.</p>') + one(item, 2, html(item))).join('')}</itemSet></newsMessage>`;
}

export function newsmlOne(items: readonly Item[] = ITEMS): string {
  const one = (item: Item, revision: number, status: string, text: string) =>
    `<NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>press.example</ProviderId><DateId>${item.day.replaceAll('-', '')}</DateId><NewsItemId>${item.day}</NewsItemId><RevisionId PreviousRevision="${revision - 1}" Update="N">${revision}</RevisionId></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><ThisRevisionCreated>${item.day.replaceAll('-', '')}T100000+0000</ThisRevisionCreated><Status FormalName="${status}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${item.title}</HeadLine><ByLine>By ${item.byline}</ByLine><DateLine>Eastport</DateLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="${item.outlet}"/></Provider></AdministrativeMetadata><NewsComponent EquivalentsList="yes"><NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>${text}</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>${item.own[0]} again, as plain text</DataContent></ContentItem></NewsComponent></NewsComponent><NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The ${item.own[0]} at noon</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem>`;
  return `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"><NewsEnvelope/>${items.map((item) => one(item, 1, 'Usable', '<p>An older text.</p>') + one(item, 2, 'Usable', html(item))).join('')}</NewsML>`;
}

function ninjs(items: readonly Item[] = ITEMS): string {
  return JSON.stringify(
    items.map((item) => ({
      uri: `urn:${item.day}`,
      type: 'text',
      version: '1',
      versionCreated: `${item.day}T10:00:00Z`,
      pubStatus: 'usable',
      headlines: [{ role: 'main', value: item.title }],
      by: `By ${item.byline}`,
      provider: { name: item.outlet },
      bodies: [{ contentType: 'text/html', value: html(item) }],
    })),
  );
}

function telegram(items: readonly Item[] = ITEMS): string {
  const messages = items.map((item, at) => ({
    id: at + 2,
    type: 'message',
    date_unixtime: String(Date.parse(`${item.day}T10:00:00Z`) / 1_000),
    from: item.outlet,
    forwarded_from: item.outlet,
    author: item.byline,
    text: [
      { type: 'bold', text: item.title },
      `\n\n${item.paragraphs.join('\n\n')}\n\n`,
      { type: 'hashtag', text: '#news' },
    ],
  }));
  return JSON.stringify({
    name: 'Somebody',
    type: 'public_channel',
    id: 5,
    messages: [{ id: 1, type: 'service', action: 'x', text: '' }, ...messages],
  });
}

function slack(items: readonly Item[] = ITEMS): Uint8Array {
  const day = (item: Item) => [
    {
      type: 'message',
      user: 'U1',
      ts: `${Date.parse(item.day) / 1_000}.000100`,
      text: `*${item.title}*\n${item.outlet}, ${dayMonth(item)}. By ${item.byline}\n\n${item.paragraphs.join('\n\n')}`,
    },
  ];
  return zipOf({
    'users.json': JSON.stringify([{ id: 'U1', profile: { real_name: 'Someone Else' } }]),
    ...Object.fromEntries(
      items.map((item) => [`clips/${item.day}.json`, JSON.stringify(day(item))]),
    ),
  });
}

function discord(items: readonly Item[] = ITEMS): string {
  const messages = items.map((item, at) => ({
    id: String(at),
    type: 'Default',
    timestamp: '2029-01-01T00:00:00Z',
    author: { name: 'someone' },
    content: `**${item.title}**\n${item.outlet}, ${dayMonth(item)}. By ${item.byline}\n\n${item.paragraphs.join('\n\n')}`,
  }));
  return JSON.stringify({ guild: { id: '1' }, channel: { id: '2' }, messages });
}

function wallabag(items: readonly Item[] = ITEMS): string {
  return JSON.stringify(
    items.map((item) => ({
      is_archived: 0,
      title: item.title,
      url: address(item),
      content: html(item),
      published_at: item.day,
      published_by: [item.byline],
      domain_name: item.outlet,
    })),
  );
}

function epub(items: readonly Item[] = ITEMS): Uint8Array {
  const page = (item: Item) =>
    `<html><body><h1>${item.title}</h1><p class="byline">By ${item.byline}</p>${html(item)}</body></html>`;
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>',
    'o/c.opf': `<package><metadata><dc:title>Weekly</dc:title></metadata><manifest>${items.map((_, at) => `<item id="i${at}" href="a%20${at}.html"/>`).join('')}</manifest><spine>${items.map((_, at) => `<itemref idref="i${at}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(items.map((item, at) => [`o/a ${at}.html`, page(item)])),
  });
}

function pageOf(item: Item): string {
  return `<!DOCTYPE html><html lang="en"><head><meta property="og:title" content="${item.title}"><meta property="og:site_name" content="${item.outlet}"><meta name="author" content="${item.byline}"><meta property="article:published_time" content="${item.day}"></head><body><article><h1>${item.title}</h1>${html(item)}</article></body></html>`;
}

function warc(items: readonly Item[] = ITEMS): Uint8Array {
  const record = (type: string, uri: string, body: Buffer) =>
    gzipSync(
      Buffer.concat([
        Buffer.from(
          `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2031-01-01T00:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n`,
        ),
        body,
        Buffer.from('\r\n\r\n'),
      ]),
    );
  const answer = (item: Item) => {
    const packed = gzipSync(pageOf(item));
    const head =
      'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n';
    return Buffer.concat([
      Buffer.from(`${head}${packed.length.toString(16)}\r\n`),
      packed,
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  };
  const moved = Buffer.from(
    'HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n<html><body><p>Moved.</p></body></html>',
  );
  return Buffer.concat([
    record('response', 'https://press.example/old', moved),
    ...items.map((item) => record('response', address(item), answer(item))),
    record('revisit', address(items[0] as Item), Buffer.from('HTTP/1.1 200 OK\r\n\r\n')),
  ]);
}

export function pagesZip(items: readonly Item[] = ITEMS): Uint8Array {
  return zipOf(Object.fromEntries(items.map((item, at) => [`clips/${at}.html`, pageOf(item)])));
}

/** Every other kind of file that holds many articles, by what it is and the name of its file. */
export const MANY: readonly (readonly [string, string, () => string | Uint8Array])[] = [
  ['a mailbox', 'box', mbox],
  ['a table with commas', 'a.csv', () => csv(',')],
  ['a table with semicolons', 'b.csv', () => csv(';')],
  ['a table with tabs, by its content', 'c.txt', () => csv('\t')],
  ['JSON of a service', 'a.json', json],
  ['JSONL of a scraper', 'a.jsonl', jsonl],
  ['RSS', 'a.xml', rss],
  ['Atom', 'b.xml', atom],
  ['NewsML-G2', 'c.xml', newsml],
  ['NewsML 1.2', 'd.xml', newsmlOne],
  ['ninjs', 'b.json', ninjs],
  ['Telegram', 'result.json', telegram],
  ['Slack', 'slack.zip', slack],
  ['Discord', 'discord.json', discord],
  ['Wallabag', 'wallabag.json', wallabag],
  ['EPUB', 'a.epub', epub],
  ['a web archive', 'a.warc.gz', warc],
  ['an archive of pages', 'pages.zip', pagesZip],
];
