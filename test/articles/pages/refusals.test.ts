import { describe, expect, it } from 'vitest';
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
});
