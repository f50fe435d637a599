import { describe, expect, it } from 'vitest';
import { folderWith } from '../folder.ts';
import { bringIn } from '../imported.ts';
import { page, pageOf, read, TEXT, TITLE, textsOf } from './read.ts';

const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');

/** What made a page be refused that every browser shows. */
describe('a page is read', () => {
  it.each([
    [
      'whose script compares numbers',
      `<script>${'if(i<a.length&&n<b.size){}'.repeat(400)}</script>`,
    ],
    ['with tags in the values of attributes', `<div data-setup='${'<span>'.repeat(400)}'></div>`],
    [
      'with tags in JSON',
      `<script type="application/json">{"x": "${'<div>'.repeat(400)}"}</script>`,
    ],
    ['with tags in a comment', `<!-- ${'<w:entry><b>'.repeat(400)} -->`],
    ['with an apostrophe in a value without quotation marks', "<i title=it's></i>"],
  ])('%s', async (_, below) => {
    expect(await textsOf(page({ below }))).toEqual(TEXT);
  });

  it('with a template in its head', async () => {
    const offer =
      '<p>Everything for a month, on every screen, at home, at work, and on the train.</p>';
    const head = `<template><div>${offer.repeat(9)}</div></template>`;
    expect(await textsOf(page({ head }))).toEqual(TEXT);
  });

  it('without the content of its templates, however much there is', async () => {
    const offer = `<p>${'Every article, on every screen, at home, at work, and on the train. '.repeat(20)}</p>`;
    const html = pageOf(
      `<template><article>${offer.repeat(9)}</article></template><h1>${TITLE}</h1>${paragraphs}`,
    );
    expect(await textsOf(html)).toEqual(TEXT);
  });

  it('with a language tag that is none: its language counts, where that is one', async () => {
    expect((await read(page({ lang: 'en-thisisnone' }))).stated.language).toBe('en');
    expect((await read(page({ lang: 'none at all' }))).stated.language).toBeNull();
  });

  it('with the names of its attributes in capitals', async () => {
    const head =
      '<META NAME="author" CONTENT="Ida Quill"><META PROPERTY="og:site_name" CONTENT="The Harbour Gazette">';
    expect((await read(page({ head }))).stated).toMatchObject({
      byline: 'Ida Quill',
      outlet: 'The Harbour Gazette',
    });
  });

  it('with an error of its server printed above it', async () => {
    const above = '<br /><b>Warning</b>: session_start(): headers already sent<br />\n';
    expect(await textsOf(above + page({}))).toEqual(TEXT);
  });

  it('that begins with its head', async () => {
    const html = `<!DOCTYPE html><!--[if IE 9]> <html class="old"> <![endif]--><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${paragraphs}</body></html>`;
    expect(await textsOf(html)).toEqual(TEXT);
  });

  it.each([
    [
      'without its first tag',
      (html: string) => html.replace(/<html[^>]*>/, '').replace('</html>', ''),
    ],
    ['whose head never ends', (html: string) => html.replace('</head>', '').replace('<body>', '')],
    [
      'with another document pasted into it',
      (html: string) =>
        html.replace(
          `<p>${TEXT[1]}</p>`,
          `<!DOCTYPE html><html><body><p>${TEXT[1]}</p></body></html>`,
        ),
    ],
  ])('%s', async (_, spoilt) => {
    const { lines, stated } = await read(spoilt(page({})));
    expect(lines.map(({ text }) => text)).toEqual(TEXT);
    expect(stated.title).toBe(TITLE);
  });

  it('of which all that was chosen turned out to be none of the article', async () => {
    const html = pageOf(
      `<div class="top"><p>For subscribers only</p></div><h1>${TITLE}</h1><section><p class="x">${TEXT[0]}</p></section><div class="foot"><span>${TITLE}</span></div>`,
    );
    expect(await textsOf(html)).toEqual([TEXT[0]]);
  });

  it('of nothing but links: as what it is, since nobody wrote a text there', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, at) => `<li><a href="/${at}">Harbour news of the week number ${at} in full</a></li>`,
    );
    const { problems } = await bringIn(
      { 'front.html': pageOf(`<h1>All stories</h1><ul>${rows.join('')}</ul>`) },
      await folderWith({}),
    );
    expect(problems.map(({ code }) => code)).toEqual(['list-without-texts']);
  });
});
