import { describe, expect, it } from 'vitest';
import { leftOut, page, pageOf, read, TEXT, TITLE, textsOf } from './read.ts';

const [first, second, third, fourth] = TEXT;
const between = (inserted: string) =>
  pageOf(
    `<article><h1>${TITLE}</h1><div class="copy"><p>${first}</p><p>${second}</p>${inserted}<p>${third}</p><p>${fourth}</p></div></article>`,
  );

/** What pages put among their paragraphs or behind them, told by how it is laid out rather than by what it is called. */
describe('beside the text of a page stands', () => {
  it('a caption that shares a box with its picture and is laid out as no paragraph is, kept apart', async () => {
    const caption = 'The dredger off the northern mole, “a giant among boats”, in an earlier year';
    const { lines, stated } = await read(
      between(`<div class="x9"><div><img src="d.jpg"></div><div class="x8">${caption}</div></div>`),
    );
    expect(lines.map(({ text }) => text)).toEqual(TEXT);
    expect(stated.captions).toEqual([caption]);
  });

  it.each([
    [
      'a paragraph with a picture in it',
      `<p class="drop"><img src="m.jpg">Members of both clubs had come by boat to hear the board and stayed until it was dark.</p>`,
    ],
    [
      'a paragraph laid out as others are, beside a picture',
      `<div class="copy"><img src="m.jpg"><p>Members of both clubs had come by boat to hear the board and stayed.</p></div>`,
    ],
  ])('but not %s', async (_, inserted) => {
    expect((await textsOf(between(inserted))).join(' ')).toContain('Members of both clubs');
  });

  it('no caption where pictures with their words are the article: a gallery', async () => {
    const slides = TEXT.map(
      (text) => `<div class="slide"><img src="s.jpg"><div class="words">${text}</div></div>`,
    ).join('');
    const html = pageOf(`<article><h1>${TITLE}</h1><p>${first}</p>${slides}</article>`);
    expect((await textsOf(html)).length).toBeGreaterThanOrEqual(TEXT.length);
  });

  it('a card with a picture and links in the middle of a sentence, which goes on behind it', async () => {
    const card =
      '<span><span><img src="q.jpg"><a href="/q">Ida Quill</a><a href="/1">Quill says “nobody asked us”</a><a href="/2">Union to meet in May</a><a href="/q">More</a></span></span>';
    const below = `<p>The vote was praised by <span><a href="/q">Ida Quill</a>${card}</span>, who left early that evening.</p>`;
    expect((await textsOf(page({ below }))).at(-1)).toBe(
      'The vote was praised by Ida Quill, who left early that evening.',
    );
  });

  it('a line of other papers’ headlines, each a link with the paper behind it', async () => {
    const line =
      '<p><a href="/a">Harbour towns count the cost of “a lost summer”</a> Courier<br><a href="/b">Dredging is to begin in spring, ministry says</a> Gazette</p>';
    expect(await textsOf(between(line))).toEqual(TEXT);
    expect(
      await textsOf(
        between(
          '<p><a href="/a">The report of the northern harbour commission</a> and <a href="/b">the answer that the board gave in May</a> are public.</p>',
        ),
      ),
    ).toHaveLength(5);
  });

  it('a list of links with words of their own at the end, and the line that heads it', async () => {
    const list = `<div class="h">More from the harbour desk</div><ul><li>A skipper says <a href="/1">“we sold the boat”</a></li><li>🔵 Read about <a href="/2">the price of herring in March</a></li><li>Why <a href="/3">the lighthouse is dark at noon</a></li></ul>`;
    expect(await textsOf(page({ below: list }))).toEqual(TEXT);
    const facts = `<p>What the board decided:</p><ul><li>The <a href="/c">channel</a> is dredged in March.</li><li>No berth is lost.</li><li>The spoil goes <a href="/o">out to sea</a>.</li></ul>`;
    expect(await textsOf(page({ below: facts }))).toHaveLength(8);
  });

  it('a bold line that heads nothing but links', async () => {
    const links =
      '<p><strong>“A quarrel of eleven months”: the background</strong></p><ul><li><a href="/1">How the quarrel began</a></li><li><a href="/2">Who sits on the board</a></li></ul>';
    expect(await textsOf(page({ below: links }))).toEqual(TEXT);
    const heading = `<p><strong>“A quarrel of eleven months”</strong></p><p>${third.replace('March', 'May')}</p>`;
    expect(await textsOf(page({ below: heading }))).toHaveLength(6);
  });

  it('many cards of other articles, though each is an article element', async () => {
    const cards = ['Ferry', 'Lighthouse', 'Herring', 'Storm'].map(
      (name) =>
        `<article class="c"><h2>${name} news of the week</h2><p>“The ${name.toLowerCase()} is all that anybody here talks about,” the keeper of the harbour inn said on Friday.</p></article>`,
    );
    const more = TEXT.map((text) => `<p>${text.replace('Monday', 'Friday')} ${text}</p>`).join('');
    expect((await textsOf(page({ below: more + cards.join('') }))).join(' ')).not.toContain(
      'the keeper of the harbour inn',
    );
  });

  it('readers’ comments, though each is an article element', async () => {
    const comment = `<article class="comment depth-1"><div><p>“Sell the dredger,” I say, and I have said so since it came, as everybody in the harbour knows.</p></div></article>`;
    expect(await textsOf(page({ below: comment.repeat(2) }))).toEqual(TEXT);
    expect(Object.values(await leftOut(page({ below: comment })))).toContain('comments');
  });

  it('who else worked on the article', async () => {
    const credit =
      'Press Service writers Ida Quill and Owen Tarn in Port Marlow contributed to this report.';
    expect(await textsOf(page({ below: `<p>${credit}</p>` }))).toEqual(TEXT);
  });

  it('a summary that a machine made, whose words are nobody’s', async () => {
    const summary =
      '<div id="aiContent"><h2>In short</h2><div class="aiSummaryContent"><ul><li>The board says that “the town will be asked” before the mole is sold to anybody at all.</li></ul></div></div>';
    const { lines, dropped } = await read(between(summary));
    expect(lines.map(({ text }) => text)).toEqual(TEXT);
    expect(dropped.filter(({ rule }) => rule === 'machine-summary')).toHaveLength(2);
  });

  it('a screen to sign in at, whose points are no list of the article', async () => {
    const screen =
      '<div class="identity-screen"><div class="identity-intro__body"><ul><li>Read what the board said in each of its meetings this year.</li></ul></div><h2 class="blocker-title">Sign in or make an account</h2></div>';
    expect(await textsOf(between(screen))).toEqual(TEXT);
  });
});
