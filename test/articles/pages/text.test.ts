import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src/articles/pages/choose-blocks.ts';
import { outlineOf } from '../../../src/articles/pages/outline.ts';
import { parsePage, rootOf } from '../../../src/articles/pages/page-dom.ts';
import { TextPlaces } from '../../../src/articles/pages/places.ts';
import { Witness } from '../../../src/articles/pages/witness.ts';
import { jsonLd, page, pageOf, read, TEXT, TITLE, textsOf } from './read.ts';

const [first, second, third, fourth] = TEXT;
const long = `<p>${first} ${second}</p><p>${third} ${fourth}</p><p>${second} ${third}</p>`;

/** What Readability leaves out and readers see. */
describe('the text of a page holds', () => {
  it('short paragraphs in a second container of the same make', async () => {
    const part = (text: string) => `<div class="row"><div class="story-part">${text}</div></div>`;
    const html = pageOf(
      `<main><h1>${TITLE}</h1>${part(long)}<div class="space"></div>${part('<p>The gulls stayed.</p><p>“So do we,” said one of the fishermen.</p>')}</main>`,
    );
    expect((await textsOf(html)).slice(-2)).toEqual([
      'The gulls stayed.',
      '“So do we,” said one of the fishermen.',
    ]);
  });

  it('a figure behind a sign that opens no tag, and all that follows it', async () => {
    // A tag begins with a letter (HTML, "tag open state"); striptags 3.2.0 and happy-dom 21.0.4 drop the words behind it.
    const lines = [
      'Fewer members than ever (<5 %) opposed the plan when it came to the vote that evening.',
      'Of the boats, >3 in ten had sailed before noon, and <20 were back when the board met.',
    ];
    const below = lines.map((line) => `<p>${line}</p>`).join('');
    expect((await textsOf(page({ below }))).slice(-2)).toEqual(lines);
  });

  it('answers of one word, between questions that are long', async () => {
    // Goose 3.1.22 drops them, and of the interview only the questions are left.
    const lines = [first, '“No.”', second, '“Never,” he said.', third, '“Soon.”', fourth];
    const html = lines.map((line) => `<p>${line}</p>`).join('');
    expect(await textsOf(pageOf(`<article><h1>${TITLE}</h1>${html}</article>`))).toEqual(lines);
  });

  it('paragraphs that the page hides from screen readers', async () => {
    const below =
      '<div aria-hidden="true"><p>The mayor, who had not been asked, said that she would look at the bill twice before paying.</p></div>';
    expect(await textsOf(page({ below }))).toHaveLength(5);
  });

  it('a paragraph in the middle, in a box of its own, most of which is links', async () => {
    const box = (text: string) => `<div class="w"><p>${text}</p></div>`;
    const linked =
      'She also said that <a href="/a">the towns along the coast had paid nothing</a> and that <a href="/b">“they never will”</a>.';
    const html = pageOf(
      `<article><h1>${TITLE}</h1>${[first, second, linked, third, fourth].map(box).join('')}</article>`,
    );
    expect((await textsOf(html))[2]).toBe(
      'She also said that the towns along the coast had paid nothing and that “they never will”.',
    );
  });

  it('what only its own copy of the text shows to belong there', async () => {
    const verse = 'Low tide, long wait.';
    const html = pageOf(
      `<main><h1>${TITLE}</h1><div>${long}</div><section class="strange"><div><em>${verse} Grey water in the lock.</em></div></section></main>`,
      jsonLd({
        '@type': 'NewsArticle',
        headline: TITLE,
        articleBody: `${TEXT.join('\n')}\n${verse} Grey water in the lock.`,
      }),
    );
    expect(await textsOf(html)).toContain(`${verse} Grey water in the lock.`);
  });

  it('the standfirst that its head repeats, as the first paragraph', async () => {
    const standfirst =
      'Eleven months of quarrel end with a vote of seven to two, and with herring for everybody';
    const html = pageOf(
      `<header><h1>${TITLE}</h1><p class="sub">${standfirst}</p></header><div class="copy">${long}</div>`,
      `<meta name="description" content="${standfirst}">`,
    );
    expect((await textsOf(html))[0]).toBe(standfirst);
  });

  it('a sentence whole where a link in it shows an icon', async () => {
    const sentence =
      'The board, <a href="/r">as its report says<div class="icon"><svg></svg></div></a>, had no other choice than to vote that day.';
    const html = pageOf(
      `<article><h1>${TITLE}</h1><div class="copy"><div>${sentence}</div>${long}</div></article>`,
    );
    expect((await textsOf(html))[0]).toBe(
      'The board, as its report says, had no other choice than to vote that day.',
    );
  });

  it('an embedded post where it stands, with whose it is', async () => {
    const post =
      '<div class="embed"><blockquote class="twitter-tweet"><p>Seven to two. Who counted?</p>— Board watch (@boardwatch) <a href="https://example.org/p">March 3, 2025</a></blockquote></div>';
    const html = pageOf(
      `<article><h1>${TITLE}</h1><p>${first}</p><p>${second}</p>${post}<p>${third}</p><p>${fourth}</p></article>`,
    );
    expect((await textsOf(html))[2]).toBe(
      'Seven to two. Who counted? — Board watch (@boardwatch) March 3, 2025',
    );
  });

  it('scores and tables above the first sentence, a row a paragraph', async () => {
    const above =
      '<h2>ROWING</h2><p>Quayside 3 4 4 — 11</p><table><tr><th>Club</th><th>Points</th></tr><tr><td>Quayside</td><td>11</td></tr></table>';
    expect((await textsOf(page({ above }))).slice(0, 4)).toEqual([
      'ROWING',
      'Quayside 3 4 4 — 11',
      'Club Points',
      'Quayside 11',
    ]);
  });

  it('nothing twice, in the order of the page, numbered by its place there', async () => {
    const { lines } = await read(page({}));
    const numbers = lines.map(({ printed }) => printed[0]?.number);
    expect(numbers).toEqual([2, 3, 4, 5]);
  });

  it('marks round what the page marks as a quotation, single ones inside another', async () => {
    const above = '<p><q>We stay, and <q>for good</q> at that</q>, said the harbour master.</p>';
    expect((await textsOf(page({ above })))[0]).toBe(
      '“We stay, and ‘for good’ at that”, said the harbour master.',
    );
  });

  it('a question in bold as a paragraph of its own, the answer below it', async () => {
    const above =
      '<p><strong>Will the channel be dredged?</strong><br>I have no doubt of it at all, and neither has the board.</p>';
    expect((await textsOf(page({ above }))).slice(0, 2)).toEqual([
      'Will the channel be dredged?',
      'I have no doubt of it at all, and neither has the board.',
    ]);
  });
});

describe('the copy of its text that a page states', () => {
  const rest = [
    'The chair of the board said that the money had been put aside in the year of the great storm.',
    'Fishermen from the outer island asked for a second berth, and were told to ask again in May.',
  ];
  const stated = (articleBody: string) =>
    jsonLd({ '@type': 'NewsArticle', headline: TITLE, articleBody });
  const cut = (head: string) =>
    pageOf(`<main><h1>${TITLE}</h1><div><p>${first}</p></div></main>`, head);

  it.each(['\n', '\n\n', '<br>', ''])(
    'is the text where the page prints only the beginning, its paragraphs parted by %j',
    async (between) => {
      const html = cut(stated([...TEXT, ...rest].join(between)));
      const { lines, dropped, stated: facts } = await read(html);
      expect(lines.map(({ text }) => text)).toEqual([...TEXT, ...rest]);
      expect(facts.textFrom).toBe('json-ld');
      // What the page printed of it is listed as left out.
      expect(dropped.find(({ rule }) => rule === 'cut-short')?.line.text).toBe(first);
    },
  );

  it('is not the text where it is cut as well, or the page prints most of it', async () => {
    const both = await read(cut(stated(`${[...TEXT, ...rest].join('\n')}…`)));
    expect(both.lines).toHaveLength(1);
    const whole = await read(page({ head: stated([...TEXT, rest[0]].join('\n')) }));
    expect(whole.lines.map(({ text }) => text)).toEqual(TEXT);
    expect(whole.stated.textFrom).toBeNull();
  });

  it('is parted where German marks close a quotation', async () => {
    const said = `„${second?.slice(1, 30)}“`;
    const copy = [...TEXT, `Der Hafenmeister sagte: ${said.slice(0, -1)}.“`, ...rest];
    const { lines } = await read(cut(stated(copy.join(''))));
    expect(lines.map(({ text }) => text).slice(-3)).toEqual(copy.slice(-3));
  });

  it('is not the text where the page prints the rest in a box of facts', async () => {
    const facts = [...rest, ...rest].map((words, at) => `Rule ${at}: ${words}`);
    const head = stated([...TEXT, ...facts].join('\n'));
    const box = `<div class="quay-factbox">${facts.map((words) => `<p>${words}</p>`).join('')}</div>`;
    const { stated: found } = await read(page({ head, below: box }));
    expect(found.textFrom).toBeNull();
  });

  it('is not the text where it says everything twice', async () => {
    const { stated: found } = await read(page({ head: stated([...TEXT, ...TEXT].join('\n')) }));
    expect(found.textFrom).toBeNull();
  });
});

describe('of what Readability kept of a page', () => {
  const box = (inner: string) => `<div class="con"><div class="box">${inner}</div></div>`;
  /** The blocks of a page that are its text, of which Readability kept those that `kept` names. */
  async function chosen(body: string, kept: (text: string) => boolean): Promise<string[]> {
    const root = rootOf(await parsePage(pageOf(body)));
    const places = new TextPlaces(outlineOf(root as NonNullable<typeof root>));
    const { blocks } = places.outline;
    const known = { witness: new Witness(null), descriptions: [], titles: [TITLE], byline: null };
    const own = textBlocks(
      places,
      blocks.map(({ text }) => kept(text)),
      known,
    );
    return blocks.flatMap(({ text }, at) => (own[at] ? [text] : []));
  }

  it('the headings above paragraphs that it lost come back with them', async () => {
    const [first, second, third, fourth] = TEXT;
    const lost = [first, second].map((text) =>
      box(`<h2 class="sub">A part</h2><p class="t">${text}</p>`),
    );
    const last = box(`<p class="t">${third}</p><p class="t">${fourth}</p>`);
    const found = await chosen(`<main><h1>${TITLE}</h1>${lost.join('')}${last}</main>`, (text) =>
      [third, fourth].includes(text as never),
    );
    // A line above the first paragraph may be a kicker or another title.
    expect(found).toEqual([first, 'A part', second, third, fourth]);
  });

  it('a sentence between two paragraphs comes back, be it a link for the most part, and no headline does', async () => {
    const asked =
      'Why had there been <a href="/n">such a turn away from the board in the spring</a>?';
    const more = 'More: <a href="/m">Herring boats lie idle as the channel silts up again</a>';
    const lines = [TEXT[0], asked, TEXT[1], more, TEXT[2]];
    const body = lines.map((text) => box(`<p class="t">${text}</p>`)).join('');
    const found = await chosen(`<main><h1>${TITLE}</h1>${body}</main>`, (text) =>
      TEXT.includes(text as never),
    );
    expect(found).toEqual([TEXT[0], asked.replace(/<[^>]*>/g, ''), TEXT[1], TEXT[2]]);
  });
});
