import { describe, expect, it } from 'vitest';
import { articlesIn } from './read.ts';

const TEXT = 'The weir opened a week early this year.';

function mail(subject: string, body: string, from = 'Ida Quill <ida.quill@desk.example>'): string {
  const headers = [
    `From: ${from}`,
    'To: all@desk.example',
    `Subject: ${subject}`,
    'Date: Mon, 6 May 2024 09:00:00 +0000',
    'Message-ID: <1@desk.example>',
  ];
  const kind = body.startsWith('<') ? 'html' : 'plain';
  return `${headers.join('\r\n')}\r\nMIME-Version: 1.0\r\nContent-Type: text/${kind}; charset=utf-8\r\n\r\n${body}`;
}

describe('a mail that passes another on', () => {
  const inner = (mark: string, by: string) =>
    `Worth a look.\r\n\r\n${mark}\r\n${by}: Tom Vale <tom.vale@weir.example>\r\nDate: Fri, 3 May 2024 at 08:00\r\nSubject: Weir opens a week early\r\nTo: Ida Quill <ida@desk.example>\r\n\r\n${TEXT}\r\n`;

  it.each([
    ['Fwd: Weir opens a week early', '---------- Forwarded message ---------', 'From'],
    ['WG: Weir opens a week early', '-----Ursprüngliche Nachricht-----', 'Von'],
  ])('has its sender, its date and its subject: %s', async (subject, mark, by) => {
    const [article] = await articlesIn('a.eml', mail(subject, inner(mark, by)));
    expect(article?.front).toMatchObject({
      title: 'Weir opens a week early',
      byline: 'Tom Vale',
      published: 'Fri, 3 May 2024 at 08:00',
    });
    expect(article?.paragraphs).toEqual([TEXT]);
    expect(article?.dropped.map(({ rule }) => rule)).toContain('forwarder');
  });

  it('has them in HTML, where they stand in one block', async () => {
    const body = `<div>Worth a look.<div>---------- Forwarded message ---------<br>From: <b>Tom Vale</b> &lt;tom.vale@weir.example&gt;<br>Date: Fri, May 3, 2024<br>Subject: Weir opens a week early<br></div><p>${TEXT}</p></div>`;
    const [article] = await articlesIn('a.eml', mail('Fwd: Weir opens a week early', body));
    expect(article?.front).toMatchObject({ byline: 'Tom Vale', published: 'Fri, May 3, 2024' });
    expect(article?.paragraphs).toEqual([TEXT]);
  });
});

describe('a mail that answers another', () => {
  it('is its own words; what it answers is left out', async () => {
    const body = `${TEXT}\r\n\r\n-----Original Message-----\r\nFrom: Nell Oduya\r\nSubject: The weir\r\n\r\nWhen does the weir open this year, if at all?\r\n`;
    const [article] = await articlesIn('a.eml', mail('Re: The weir', body));
    expect(article?.front.byline).toBe('Ida Quill');
    expect(article?.paragraphs).toEqual([TEXT]);
  });
});

describe('the sender of a mail', () => {
  it.each([
    ['Riverside Echo <desk@echo.example>', 'Riverside Echo', null],
    ['Weir Company <press@weir.example>', 'Weir Company', null],
    ['Ida Quill <ida.quill@desk.example>', null, 'Ida Quill'],
  ])('is an outlet where it is a body, else an author: %s', async (from, outlet, byline) => {
    const [article] = await articlesIn('a.eml', mail('The weir', `${TEXT}\r\n`, from));
    expect(article?.front).toMatchObject({ outlet, byline });
  });
});

describe('a mail of several pieces', () => {
  const more = 'The council met twice over it this spring, and will meet again before the summer.';
  const piece = (title: string, by: string, ...text: string[]) =>
    `<h2>${title}</h2><p>By ${by}</p>${text.map((words) => `<p>${words}</p>`).join('')}`;
  const from = 'Riverside Echo <news@echo.example>';

  it('is parted where each is headed by who wrote it, under the sender and date of the mail', async () => {
    const body =
      piece('Weir opens early', 'Ida Quill', TEXT, more) +
      piece('Mill shuts for good', 'Tom Vale', TEXT, more);
    const articles = await articlesIn('a.eml', mail('Morning digest', body, from));
    expect(articles.map(({ front }) => [front.title, front.byline, front.outlet])).toEqual([
      ['Weir opens early', 'Ida Quill', 'Riverside Echo'],
      ['Mill shuts for good', 'Tom Vale', 'Riverside Echo'],
    ]);
    expect(new Set(articles.map(({ front }) => front.databaseId)).size).toBe(2);
  });

  it('is nobody’s where they are too short to be articles', async () => {
    const body =
      piece('Weir opens early', 'Ida Quill', TEXT) +
      piece('Mill shuts for good', 'Tom Vale', TEXT.replace('weir', 'mill'));
    const articles = await articlesIn('a.eml', mail('Morning digest', body, from));
    expect(articles.map(({ front }) => [front.byline, front.outlet])).toEqual([
      [null, 'Riverside Echo'],
    ]);
  });
});
