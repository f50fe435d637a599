import * as fs from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { importArticles } from '../../../src/articles/import/import.ts';
import { readWebPage } from '../../../src/articles/import/read/web-page.ts';
import { passagesOf } from '../../../src/articles/passage.ts';
import { folderWith } from '../folder.ts';
import { PROSE } from './clean/cleaned.ts';

const TITLE = 'Engineers leave for the port';
const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join('\n');
const page = (head: string, body = paragraphs, attributes = '') =>
  `<!DOCTYPE html><html${attributes}><head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>${body}</article></body></html>`;

/** The one article that a saved page gives. */
async function imported(html: string | Uint8Array) {
  const corpus = await folderWith({});
  const { problems } = await importArticles([await folderWith({ 'page.html': html })], {
    corpus,
    files: fs,
  });
  const [article] = (await readCorpus(corpus, fs)).articles;
  return { problems, article, texts: article ? passagesOf(article).map(({ text }) => text) : [] };
}

describe('a saved web page', () => {
  it('gives its main text, without what stands round it', async () => {
    const { article, texts } = await imported(
      `<html lang="en-GB"><body><nav><ul><li>Home</li><li>News</li></ul></nav><h1>${TITLE}</h1>
       ${paragraphs}<p>Sign up to our newsletter for more in your inbox</p><p>Leave a comment</p>
       <aside><h3>Most viewed</h3><ul><li>Heatwave to last</li></ul></aside><footer>© 2025 Example</footer></body></html>`,
    );
    expect(texts).toEqual(PROSE);
    expect(article?.language).toBe('en-GB');
  });

  it('gives paragraphs, sub-headings, lists and quotations each as a passage', async () => {
    const { texts } = await imported(
      page(
        '',
        `${paragraphs}<h2>What will they do?</h2><ul><li>Inspect the cranes and the quays of the port</li><li>Repair power lines</li></ul>
        <blockquote>A quotation of some length stands in a block of its own here.</blockquote>
        <p>Words in <b>bold</b> and <a href="x">linked</a>,&nbsp;be&shy;cause they matter.</p>
        <p>First line<br>goes on.<br><br>After two breaks a new one begins.</p>`,
      ),
    );
    expect(texts).toEqual([
      ...PROSE,
      'What will they do?',
      'Inspect the cranes and the quays of the port',
      'Repair power lines',
      'A quotation of some length stands in a block of its own here.',
      'Words in bold and linked, because they matter.',
      'First line goes on.',
      'After two breaks a new one begins.',
    ]);
  });

  it('keeps captions apart where the page marks them', async () => {
    const corpus = await folderWith({});
    const html = page(
      '',
      `<figure><img src="x.jpg"><figcaption>Cranes stand idle at the port</figcaption></figure>${paragraphs}`,
    );
    const report = await importArticles([await folderWith({ 'page.html': html })], {
      corpus,
      files: fs,
    });
    expect(report.dropped).toContainEqual(
      expect.objectContaining({ text: 'Cranes stand idle at the port', keptAs: 'captions' }),
    );
    expect((await readCorpus(corpus, fs)).articles.flatMap(passagesOf)).toHaveLength(PROSE.length);
  });

  it.each([
    [
      'JSON-LD',
      `<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Site"},
        {"@type": "NewsArticle", "headline": "${TITLE}", "author": [{"name": "Jane Doe"}, {"name": "John Smith"}],
         "datePublished": "2025-08-15T09:18:08+01:00", "publisher": {"name": "The Port Gazette"}, "inLanguage": "en",
         "mainEntityOfPage": {"@id": "https://port.example.org/a"}}]}</script>`,
      'Jane Doe, John Smith',
    ],
    [
      'meta tags',
      `<meta property="og:title" content="${TITLE} | The Port Gazette"><meta property="og:site_name" content="The Port Gazette">
       <meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2025-08-15T09:18:08+01:00">
       <link rel="canonical" href="https://port.example.org/a#top"><meta property="og:locale" content="en">`,
      'Jane Doe',
    ],
  ])('states what its %s state', async (_, head, byline) => {
    const { article, texts } = await imported(page(head));
    expect(article).toMatchObject({
      ...{
        title: TITLE,
        outlet: 'The Port Gazette',
        byline,
        published: '2025-08-15T09:18:08+01:00',
      },
      ...{ date: '2025-08-15T09:18:08+01:00', url: 'https://port.example.org/a', language: 'en' },
    });
    expect(texts).toEqual(PROSE);
  });

  it('states nothing that it does not say', async () => {
    const { article } = await imported(
      page(
        '<meta name="author" content="https://www.facebook.com/gazette"><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://example.org/">',
      ),
    );
    expect(article).toMatchObject({
      title: TITLE,
      outlet: null,
      byline: null,
      published: null,
      url: null,
    });
  });

  it('has the address that the browser noted when it saved the page', async () => {
    const { article } = await imported(
      `<!-- saved from url=(0027)https://example.org/a?id=7 -->\n${page('')}`,
    );
    expect(article?.url).toBe('https://example.org/a?id=7');
  });

  it('is read in the encoding that it declares', async () => {
    const html = page('<meta charset="windows-1251">', `${paragraphs}<p>Caf\xe9</p>`);
    expect((await imported(Buffer.from(html.replace(/[“”]/g, '"'), 'latin1'))).texts.at(-1)).toBe(
      'Cafй',
    );
  });

  it('is an update at the same address, whatever the file', async () => {
    const corpus = await folderWith({});
    const head = '<link rel="canonical" href="https://port.example.org/a">';
    const first = await folderWith({ 'page.html': page(head) });
    const second = await folderWith({
      'saved later.html': page(
        head,
        `${paragraphs}<p>The minister has since come back from the port, officials said.</p>`,
      ),
    });
    await importArticles([first], { corpus, files: fs });
    expect((await importArticles([second], { corpus, files: fs })).updated).toHaveLength(1);
    expect(
      (await readCorpus(corpus, fs)).articles.map(({ paragraphs: all }) => all.length),
    ).toEqual([5]);
  });
});

describe('a hostile page', () => {
  it('runs nothing', async () => {
    const evil = `<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true"><svg onload="globalThis.ran = true"></svg>`;
    const { texts } = await imported(page(evil, `${evil}${paragraphs}${evil}`));
    expect(texts).toEqual(PROSE);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each([
    ['deeply nested', '<div>'.repeat(1_000)],
    ['nested in elements of its own', '<x-a>'.repeat(1_000)],
    ['of endless elements', '<p>x</p>'.repeat(100_000)],
    ['nested by end tags that close nothing', '<div></x>'.repeat(1_000)],
  ])('%s is refused before it is parsed', async (_, html) => {
    expect(await readWebPage(html, 'a.html')).toMatchObject({
      code: /^too-much-(?:elements|nesting)$/,
      file: 'a.html',
      remedy: /ONRECORD_LIMITS/,
    });
  });

  it.each([
    ['nothing', ''],
    ['no tags', 'Only words.'],
    ['an open quotation mark', `<p title="${'a'.repeat(1_000_000)}`],
    ['an open script', `<script>${'while(1){}'.repeat(100_000)}`],
    ['an open comment', `<!--${'-'.repeat(1_000_000)}`],
    ['endless spaces', `<p>${' '.repeat(1_000_000)}x</p>`],
    ['endless commas', `<p>${','.repeat(1_000_000)}x</p>`],
    ['an endless title', `<title>${' - | '.repeat(200_000)}</title><p>x</p>`],
    [
      'broken JSON-LD',
      `<script type="application/ld+json">${'['.repeat(500_000)}</script><p>x</p>`,
    ],
    ['an endless byline', `<p class="byline">${'By Jane '.repeat(100_000)}</p><p>x</p>`],
    ['zeros', '\0'.repeat(1_000)],
    ['endless brackets', '<'.repeat(1_000_000)],
  ])('with %s is read or refused', async (_, html) => {
    const read = await readWebPage(html, 'a.html');
    expect('code' in read ? read.code : 'read').toMatch(/^(?:read|page-unreadable|too-much-\w+)$/);
  });

  it('of boilerplate alone is a problem', async () => {
    const { problems, article } = await imported(
      '<html><body><p>Share</p><p>Loading</p></body></html>',
    );
    expect(problems).toMatchObject([{ code: 'article-empty' }]);
    expect(article).toBeUndefined();
  });
});
