import { describe, expect, it } from 'vitest';
import { jsonLd, page, pageOf, read, TEXT, TITLE } from './read.ts';

const stated = async (parts: Parameters<typeof page>[0]) => (await read(page(parts))).stated;
const article = (facts: object) => jsonLd({ '@type': 'NewsArticle', headline: TITLE, ...facts });

describe('the title of a page', () => {
  it('is the printed one, and the one for search engines is no paragraph', async () => {
    const head = article({ headline: 'Dredging 2025: cost, map, dates' });
    const html = pageOf(
      `<article><h1>Channel to be deepened at last</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article>`,
      head,
    ).replace(/<title>.*?<\/title>/, '<title>Dredging 2025: cost, map, dates</title>');
    const { stated: facts, lines } = await read(html);
    expect(facts.title).toBe('Channel to be deepened at last');
    expect(lines).toHaveLength(TEXT.length);
  });

  it('is the newsroom’s where the tab shows another one, and the printed one is no paragraph', async () => {
    const head = article({ headline: 'Seven to two for the dredger' });
    const { stated: facts, lines } = await read(page({ head }));
    expect(facts.title).toBe('Seven to two for the dredger');
    expect(lines).toHaveLength(TEXT.length);
  });

  const FOUND = 'Quay cranes: dates and cost of the dredging';
  const trail = (heading: string) =>
    pageOf(
      `<main><ul class="steps"><li><a href="/">Home</a></li><li><h1>${FOUND}</h1></li></ul>
      ${heading}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main>`,
    ).replace(/<title>.*?<\/title>/, `<title>${FOUND}</title>`);

  it.each([
    ['with a kicker inside', `<h2><span>Port news</span> ${TITLE}</h2>`],
    ['alone', `<h2>${TITLE}</h2>`],
  ])(
    'is the heading that the head states too where the first one ends a trail of links: %s',
    async (_, heading) => {
      // Whoever reads the page sees the trail in small print and the other heading above the text.
      const head = `<meta property="og:title" content="${TITLE}">${article({ headline: FOUND })}`;
      const { stated: facts, lines } = await read(
        trail(heading).replace('</head>', `${head}</head>`),
      );
      expect(facts.title).toBe(TITLE);
      expect(lines).toHaveLength(TEXT.length);
    },
  );

  it('is the end of a trail where the head states no heading below it', async () => {
    // A subheading of the text is nobody's title, however near it stands.
    const { stated: facts } = await read(trail('<h2>What the fishermen say to it</h2>'));
    expect(facts.title).toBe(FOUND);
  });

  it('is what the whole head agrees on where the printed one has less than half of its words', async () => {
    const head = `<meta property="og:title" content="${TITLE}">${article({})}`;
    const html = page({ head }).replace(
      `<h1>${TITLE}`,
      '<h1>Ferry strikes buoy in northern channel, harbour closed till noon',
    );
    expect((await read(html)).stated.title).toBe(TITLE);
    // One that says the same in other words is the one that readers see.
    const same = page({ head }).replace(
      `<h1>${TITLE}`,
      '<h1>After eleven months, harbour board votes to dredge the channel',
    );
    expect((await read(same)).stated.title).toBe(
      'After eleven months, harbour board votes to dredge the channel',
    );
  });

  it('is what the whole head agrees on where a live blog prints its latest news', async () => {
    const head = `<meta property="og:title" content="${TITLE} today">${article({})}`;
    const html = page({ head }).replace(`<h1>${TITLE}`, '<h1>Ferry strikes pier, nobody hurt');
    expect((await read(html)).stated.title).toBe(TITLE);
  });

  it('has its kicker, where the head states both', async () => {
    const head = `<meta property="og:title" content="Northern port: ${TITLE}">`;
    expect((await stated({ head })).title).toBe(`Northern port: ${TITLE}`);
  });

  it('is without the outlet at its end, which it states where it fits the address', async () => {
    const html = page({
      head: '<link rel="canonical" href="https://www.harbourgazette.example/news/1">',
    }).replace(`<title>${TITLE}`, `<title>${TITLE} - The Harbour Gazette`);
    expect((await read(html)).stated).toMatchObject({
      title: TITLE,
      outlet: 'The Harbour Gazette',
    });
  });
});

describe('the outlet of a page', () => {
  const site = '<meta property="og:site_name" content="The Harbour Gazette">';
  it.each([
    ['the company behind it', 'Harbour Media Holding GmbH & Co. KG'],
    ['an address', 'https://www.harbourgazette.example'],
    ['the platform', 'Blogger'],
  ])('is never %s', async (_, name) => {
    const head = article({ publisher: { '@type': 'Organization', name } });
    expect((await stated({ head: head + site })).outlet).toBe('The Harbour Gazette');
    expect((await stated({ head })).outlet).toBeNull();
  });

  it.each([
    ['in its logo', '<a href="/"><img src="l.png" alt="The Harbour Gazette"></a>', ''],
    [
      'in a link to its front page',
      '<a href="https://www.harbourgazette.example/">To the Harbour Gazette home page</a>',
      '',
    ],
    ['by its owner, legal form aside', '', '<meta name="company" content="Harbour Gazette Ltd">'],
    [
      'in the title of its feed',
      '',
      '<link rel="alternate" type="application/rss+xml" title="Harbour Gazette » All news" href="/rss">',
    ],
  ])(
    'is what the page calls its own site %s, where the head names none',
    async (_, above, more) => {
      const head = `<link rel="canonical" href="https://www.harbourgazette.example/news/1">${more}`;
      expect((await stated({ head, above })).outlet).toMatch(/^(?:The )?Harbour Gazette$/);
    },
  );

  it('is a name unlike the address where two kinds of places agree on it, and none where one has it', async () => {
    const logo = '<a href="/"><img src="l.png" alt="Quay Telegraph"></a>';
    const feed =
      '<link rel="alternate" type="application/atom+xml" title="Quay Telegraph" href="/atom">';
    const head = '<link rel="canonical" href="https://www.qt24.example/news/1">';
    expect((await stated({ head: head + feed, above: logo })).outlet).toBe('Quay Telegraph');
    expect((await stated({ head, above: logo })).outlet).toBeNull();
  });

  it('is not the one whose front page is linked beside the article', async () => {
    const head = '<link rel="canonical" href="https://www.harbourgazette.example/news/1">';
    const above = '<a href="https://www.quayportal.example/">Quay Portal</a>';
    expect((await stated({ head, above })).outlet).toBeNull();
  });

  it('and the address are of one site', async () => {
    const head = `<meta property="og:site_name" content="Quay Portal"><link rel="canonical" href="https://www.harbourgazette.example/1"><meta property="og:url" content="https://www.quayportal.example/9">`;
    expect((await stated({ head })).url).toBe('https://www.quayportal.example/9');
  });
});
