import { describe, expect, it } from 'vitest';
import { jsonLd, page, read, TITLE } from './read.ts';

const stated = async (parts: Parameters<typeof page>[0]) => (await read(page(parts))).stated;
const article = (facts: object) => jsonLd({ '@type': 'NewsArticle', headline: TITLE, ...facts });

describe('the byline of a page', () => {
  it.each([
    [
      'of a person that JSON-LD refers to',
      jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', headline: TITLE, author: { '@id': '#p' } },
          { '@type': 'Person', '@id': '#p', name: 'Ida Quill' },
        ],
      }),
      'Ida Quill',
    ],
    [
      'in two parts',
      article({ author: { '@type': 'Person', givenName: 'Ida', familyName: 'Quill' } }),
      'Ida Quill',
    ],
    [
      'of an article that a web page is about',
      jsonLd({
        '@type': 'WebPage',
        mainEntity: { '@type': 'NewsArticle', headline: TITLE, author: { name: 'Ida Quill' } },
      }),
      'Ida Quill',
    ],
    [
      'in a script without capitals',
      article({ author: [{ '@type': 'Person', name: '渡辺 花' }] }),
      '渡辺 花',
    ],
    [
      'with a particle',
      article({ author: { '@type': 'Person', name: 'Ida del Mare' } }),
      'Ida del Mare',
    ],
    ['of an agency', article({ author: { '@type': 'Organization', name: 'dpa' } }), 'dpa'],
    [
      'with HTML entities in JSON',
      article({ author: { name: 'Ida O&#8217;Quill' } }),
      'Ida O’Quill',
    ],
    [
      'with any letter that HTML has a name for',
      article({ author: { name: 'S&oslash;ren &Aring;berg' } }),
      'Søren Åberg',
    ],
    [
      'joined by a word of its language',
      '<meta property="article:author" content="Ida Quill og Bo Rand">',
      'Ida Quill og Bo Rand',
    ],
    [
      'with the word of its language before it',
      '<meta name="author" content="Por Ida Quill">',
      'Ida Quill',
    ],
  ])('%s', async (_, head, byline) => {
    expect((await stated({ head })).byline).toBe(byline);
  });

  it('names the agency beside the persons whom JSON-LD names with it', async () => {
    const author = [
      { '@type': 'Organization', name: 'Quay Press' },
      { '@type': 'Person', name: 'Ida Quill' },
    ];
    expect((await stated({ head: article({ author }) })).byline).toBe('Quay Press, Ida Quill');
  });

  it('is the outlet where the page states that as its author and prints nobody', async () => {
    const head = `<meta property="og:site_name" content="Harbour Gazette">${article({ author: { '@type': 'Person', name: 'Harbour Gazette' } })}`;
    expect((await stated({ head })).byline).toBe('Harbour Gazette');
  });

  it('is the name behind “by” in a line that says more', async () => {
    const above = '<div class="authors">Opinion by Ida Quill 5 November 2025 3 min</div>';
    const head = article({ author: { '@type': 'Organization', name: 'Harbour Gazette' } });
    const site = '<meta property="og:site_name" content="Harbour Gazette">';
    expect((await stated({ head: head + site, above })).byline).toBe('Ida Quill');
  });

  it('is the name without the office behind it', async () => {
    const name = 'Ida Quill, head of the institute for the study of tides, Harbour';
    expect((await stated({ head: article({ author: { '@type': 'Person', name } }) })).byline).toBe(
      'Ida Quill',
    );
  });

  it('names everybody who is printed', async () => {
    const above =
      '<ul class="authors"><li class="author">Ida Quill</li><li class="author">Bo Rand</li></ul>';
    expect((await stated({ above })).byline).toBe('Ida Quill, Bo Rand');
  });

  it('is who is printed rather than the outlet as its own author', async () => {
    const head = article({
      author: { '@type': 'Organization', name: 'The Harbour Gazette' },
      publisher: { name: 'The Harbour Gazette' },
    });
    expect(
      (await stated({ head, above: '<p class="byline">By <a rel="author">Ida Quill</a></p>' }))
        .byline,
    ).toBe('Ida Quill');
  });

  it('is never the credit of a photograph', async () => {
    const above =
      '<figure><img src="a.jpg"><figcaption itemprop="author">Bo Rand</figcaption></figure>';
    expect((await stated({ above })).byline).toBeNull();
  });
});

describe('the date of a page', () => {
  it.each([
    [
      'under names that few pages use',
      '<meta property="article:published" itemprop="datePublished dateCreated" content="2025-03-03T11:00:08Z">',
      '',
      '2025-03-03T11:00:08Z',
    ],
    ['in figures alone', '<meta name="pdate" content="20250303">', '', '2025-03-03'],
    [
      'in JSON with a line break in a string and a comma at its end',
      '<script type="application/ld+json">{"@type": "NewsArticle", "description": "One\nTwo", "datePublished": "2025-03-03",}</script>',
      '',
      '2025-03-03',
    ],
    [
      'as printed, where a machine states the year 1',
      article({ datePublished: '0001-01-01T00:00:00Z' }),
      '<div class="meta-time">Published 6:07 p.m. ET March 3, 2025</div>',
      'Published 6:07 p.m. ET March 3, 2025',
    ],
    [
      'in the outlet’s own zone, where both are stated',
      article({ datePublished: '2025-03-04T02:30:00Z' }) +
        '<meta property="article:published_time" content="2025-03-03T21:30:00-05:00">',
      '',
      '2025-03-03T21:30:00-05:00',
    ],
    [
      'as the outlet prints its day, where UTC has begun the next',
      article({ datePublished: '2025-03-04T02:30:00Z' }),
      '<span class="date">March 3, 2025</span>',
      'March 3, 2025',
    ],
  ])('%s', async (_, head, above, published) => {
    expect((await stated({ head, above })).published).toBe(published);
  });

  it.each([
    ['of the epoch', article({ datePublished: '1970-01-01T00:00:00Z' }), ''],
    ['of a change', '', '<footer><span class="date">Updated March 9, 2025</span></footer>'],
    [
      'in a line that does not say of what',
      '',
      '<footer><div class="event-date">March 9, 2025</div></footer>',
    ],
  ])('is none %s', async (_, head, above) => {
    const { published } = await stated({ head, above });
    expect(published).toBeNull();
  });
});
