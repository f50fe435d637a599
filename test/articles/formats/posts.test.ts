import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesIn, codesIn, readAll } from './read.ts';

const TEXT = 'The weir opened a week early this year, the engineer said on Tuesday.';

describe('what people keep in chats and readers', () => {
  it('is an article with its headline and byline where a whole clipping was pasted', async () => {
    const text = `Hill Post, 3 May 2024\nWeir opens a week early\nBy Anna Brook\n\n${TEXT}\n\n“At last,” said Ida Quill, who sells bread below it.`;
    const zip = zipSync({
      'users.json': strToU8(JSON.stringify([{ id: 'U1', name: 'ida' }])),
      'channels.json': strToU8(JSON.stringify([{ id: 'C1', name: 'clips' }])),
      'clips/2024-05-03.json': strToU8(
        JSON.stringify([{ type: 'message', user: 'U1', ts: '1714730400.000100', text }]),
      ),
    });
    const [article] = await articlesIn('a.zip', zip);
    expect(article?.front).toMatchObject({
      title: 'Weir opens a week early',
      outlet: 'Hill Post',
      byline: 'Anna Brook',
    });
    expect(article?.paragraphs).toHaveLength(2);
  });

  it('lists what the pages say of themselves that a post links to', async () => {
    const message = {
      ...{ id: '1', type: 'Default', content: `Look at this: ${TEXT}`, author: { name: 'ida' } },
      embeds: [
        { title: 'Weir opens', description: 'A week early…', url: 'https://hill.example/1' },
      ],
    };
    const file = { guild: { id: '1' }, channel: { id: '2' }, messages: [message] };
    const listed = (await readAll('a.json', JSON.stringify(file))).flatMap((read) =>
      'beside' in read ? read.beside.map(({ line }) => line.text) : [],
    );
    expect(listed).toEqual(['Weir opens A week early… https://hill.example/1']);
  });

  it('is no text where Wallabag could fetch none', async () => {
    const content =
      "<p>wallabag can't retrieve contents for this article. Please troubleshoot.</p>";
    const entry = { id: 1, title: 'Weir', url: 'https://hill.example/1', is_archived: 0, content };
    expect(await articlesIn('a.json', JSON.stringify([entry]))).toEqual([]);
    expect(await codesIn('a.json', JSON.stringify([entry]))).toEqual(['article-empty']);
  });

  it('has its agency where NewsML states it by a literal that is a name, and none of a code', async () => {
    const item = (literal: string) =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:a" version="1" standard="NewsML-G2"><itemMeta><itemClass qcode="ninat:text"/><provider literal="${literal}"/></itemMeta><contentMeta><headline>Weir opens</headline></contentMeta><contentSet><inlineData contenttype="text/plain">${TEXT}</inlineData></contentSet></newsItem>`;
    expect((await articlesIn('a.xml', item('Hill Press Agency')))[0]?.front.outlet).toBe(
      'Hill Press Agency',
    );
    expect((await articlesIn('a.xml', item('hpa:22')))[0]?.front.outlet).toBeNull();
  });
});
