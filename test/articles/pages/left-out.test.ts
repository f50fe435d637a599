import { describe, expect, it } from 'vitest';
import { jsonLd, leftOut, page, pageOf, read, TEXT, TITLE, textsOf } from './read.ts';

const [first, second, third, fourth] = TEXT;
const dialog = [
  'We and our partners keep small files on your device, read them, count visits, and measure, among other things, what is liked.',
  'You may object, at any time, to the sale, the sharing, or the passing on of your data, in whole or in part, in any country.',
  'Files that are strictly needed are always kept, because baskets, forms, languages, and sign-in would not work without them.',
];

/** What Readability keeps and readers do not take for the article. */
describe('the text of a page does not hold', () => {
  it('a consent dialog, even where it is longer than the article', async () => {
    const long = [...dialog, ...dialog].map((text) => `<p>${text} ${text}</p>`).join('');
    const html = pageOf(
      `<h1>${TITLE}</h1><div class="copy">${TEXT.map((text) => `<p>${text}</p>`).join('')}</div><div id="cookie-consent"><div>${long}</div></div>`,
    );
    expect(await textsOf(html)).toEqual(TEXT);
    expect(Object.values(await leftOut(html))).toContain('consent');
  });

  it('another article below it', async () => {
    const other = `<article class="next"><h2>Lighthouse keeper retires after forty years</h2><p>${'The keeper of the lighthouse will retire in May, the office said, and nobody will follow her.'}</p><p>“I have counted every ship,” she said.</p></article>`;
    expect(await textsOf(page({ below: other }))).toEqual(TEXT);
  });

  it.each([
    [
      'a card that shows when the pointer is over a name',
      `<p>The vote was praised by <a href="/p">Ida Quill</a><span class="hover-card">Ida Quill leads the fishermen’s union.</span>, who left early that evening.</p>`,
      'The vote was praised by Ida Quill, who left early that evening.',
    ],
    [
      'words for screen readers in a sentence',
      `<p>The vote was <a href="/p">praised<span class="sr-only">opens in a new window</span></a> by everybody who had come to the hall.</p>`,
      'The vote was praised by everybody who had come to the hall.',
    ],
  ])('%s, and the sentence goes on', async (_, below, sentence) => {
    expect((await textsOf(page({ below }))).at(-1)).toBe(sentence);
  });

  it.each([
    [
      'a card of another article, its headline a link and its words none',
      '<div class="e1"><div class="e2"><div><a href="/o">Ferry fares are to rise in the summer months</a></div><div>Islanders fear that “a second ferry is needed” before anybody pays more, says the mayor.</div></div></div>',
      'Islanders fear',
    ],
    [
      'a box of promoted articles of any size',
      '<div class="PromoLarge-wrapper"><p>Islanders fear that nobody will pay more for the ferry, says the mayor of the outer island.</p></div>',
      'Islanders fear',
    ],
    [
      'a box of facts beside the story',
      '<div class="quay-factbox"><p>Islanders fear that nobody will pay more for the ferry, says the mayor of the outer island.</p></div>',
      'Islanders fear',
    ],
  ])('%s', async (_, card, words) => {
    const html = pageOf(
      `<article><h1>${TITLE}</h1><p>${first}</p><p>${second}</p>${card}<p>${third}</p><p>${fourth}</p></article>`,
    );
    expect(await textsOf(html)).toEqual([first, second, third, fourth]);
    expect(Object.keys(await leftOut(html)).some((line) => line.startsWith(words))).toBe(true);
  });

  it('a linked headline that the page’s own copy of the text has too', async () => {
    const link = 'FERRY FARES ARE TO RISE IN THE SUMMER';
    const head = jsonLd({
      '@type': 'NewsArticle',
      headline: TITLE,
      articleBody: [first, link, second, third, fourth].join('\n'),
    });
    const html = pageOf(
      `<article><h1>${TITLE}</h1><p>${first}</p><p><a href="/o">${link}</a></p><p>${second}</p><p>${third}</p><p>${fourth}</p></article>`,
      head,
    );
    expect(await textsOf(html)).toEqual([first, second, third, fourth]);
  });

  it('the words of a pull quote twice', async () => {
    const said =
      '“They would rather count waves than pay for a dredger,” the harbour master said of the two who had voted against it.';
    const html = pageOf(
      `<article><h1>${TITLE}</h1><p>${first}</p><blockquote class="big">“They would rather count waves than pay for a dredger”</blockquote><p>${said}</p><p>${third}</p><p>${fourth}</p></article>`,
    );
    expect(await textsOf(html)).toEqual([first, said, third, fourth]);
    expect(await leftOut(html)).toMatchObject({
      '“They would rather count waves than pay for a dredger”': 'pull-quote',
    });
  });

  it.each([
    [
      'a line that is a link to another article',
      '<p><a href="/x">Ferry master: “We were lied to for years”</a></p>',
    ],
    [
      'a link behind a label',
      '<p><b>ALSO HERE: <a href="/x">Ferry master says she was told to lie</a></b></p>',
    ],
    [
      'a list of links with whatever heading',
      '<h3>Quay notes</h3><ul><li><a href="/x">Mayor: “I never met them”</a></li><li><a href="/y">Pilot denies secret talks</a></li></ul>',
    ],
    [
      'a box on its author',
      '<div class="author-bio"><h3>Ida Quill</h3><p>Ida Quill writes on ports and says that she has never been seasick in her life.</p></div>',
    ],
    [
      'an offer to subscribers',
      '<div class="intro-body hidden"><p>Subscribe now to read on.</p><ul><li>All articles of our columnists and others.</li><li>Daily puzzles, the big crossword included.</li></ul></div>',
    ],
    [
      'the card of a video',
      '<div class="video-card"><span>Watch</span><p>Storm throws a trawler on the pier, and its captain laughs about it</p></div>',
    ],
  ])('%s', async (_, part) => {
    const html = pageOf(
      `<article><h1>${TITLE}</h1><p>${first}</p><p>${second}</p>${part}<p>${third}</p><p>${fourth}</p></article>`,
    );
    expect(await textsOf(html)).toEqual(TEXT);
  });

  it('captions, whatever element they stand in: they are kept apart', async () => {
    const above =
      '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The dredger “could not be prouder”, its owner says.</p></div><div class="image-box"><img src="b.jpg"><div class="caption">Low tide at noon.</div><cite>Jo Lens</cite></div>';
    const { lines, stated } = await read(page({ above }));
    expect(lines.map(({ text }) => text)).toEqual(TEXT);
    expect(stated.captions).toEqual([
      'The dredger “could not be prouder”, its owner says.',
      'Low tide at noon.',
      'Jo Lens',
    ]);
  });
});

describe('beside its text a page has', () => {
  it('a box of facts that is longer than the text, where the text is an article by itself', async () => {
    const facts = Array.from(
      { length: 24 },
      (_, at) =>
        `<p>Rule ${at} of the harbour says that boats of that size are to leave the northern channel to the dredger.</p>`,
    );
    const body = [...TEXT, ...TEXT, ...TEXT, ...TEXT, ...TEXT, ...TEXT]
      .map((words, at) => `<p>On day ${at} of the quarrel it was said: ${words}</p>`)
      .join('');
    const html = pageOf(
      `<article><h1>${TITLE}</h1><div class="copy">${body}<div class="quay-factbox">${facts.join('')}</div></div></article>`,
    );
    expect(await textsOf(html)).toHaveLength(24);
    expect(Object.values(await leftOut(html)).filter((rule) => rule === 'fact-box')).toHaveLength(
      24,
    );
  });

  it('a pull quote that says a paragraph of it in other words here and there', async () => {
    const pulled = 'Nobody will ever lose a berth over this, the harbour master told fishermen';
    const html = page({ below: `<blockquote><p>${pulled}</p></blockquote>` });
    expect((await leftOut(html))[pulled]).toBe('pull-quote');
    const own = 'Nobody asked the herring, said the keeper of the lighthouse to the fishermen';
    expect(await textsOf(page({ below: `<blockquote><p>${own}</p></blockquote>` }))).toContain(own);
  });

  it('a pull quote of a few words that a paragraph has as well, and a post without words', async () => {
    const below =
      '<figure><blockquote>“Nobody will lose a berth”</blockquote></figure><blockquote class="instagram-media"><a href="/i">A post shared by Ida Quill (@quill)</a></blockquote>';
    expect(await textsOf(page({ below }))).toEqual(TEXT);
  });

  it('a last line on who wrote it, whether or not the page names its author elsewhere', async () => {
    const line = 'Ida Quill is the shipping correspondent of this paper.';
    expect((await leftOut(page({ below: `<p><em>${line}</em></p>` })))[line]).toBe('author-box');
    const said = 'Ida Quill is the editor who “never sailed”, the harbour master said.';
    expect(await textsOf(page({ below: `<p>${said}</p>` }))).toContain(said);
  });
});

describe('what is left out of a page', () => {
  it('is listed line by line with its rule, what stands beside the text included', async () => {
    const html = pageOf(
      `<nav><a href="/">Front page</a></nav><article><h1>${TITLE}</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article><div><p>Weather by the hour</p></div><footer>Imprint of the house</footer>`,
    );
    expect(await leftOut(html)).toMatchObject({
      'Front page': 'navigation',
      [TITLE]: 'headline',
      'Weather by the hour': 'beside-the-text',
      'Imprint of the house': 'footer',
    });
  });

  it('is never the article, however unluckily its box is named', async () => {
    const text = TEXT.map((paragraph) => `<p class="offer">${paragraph}</p>`).join('');
    expect(await textsOf(pageOf(`<div class="teaser"><h1>${TITLE}</h1>${text}</div>`))).toEqual(
      TEXT,
    );
  });
});
