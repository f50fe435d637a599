import { describe, expect, it } from 'vitest';
import { articlesIn } from './read.ts';

describe('captions', () => {
  it('become sentences, the speaker’s name before them, without marks, sounds and notes', async () => {
    const vtt =
      'WEBVTT - Evening talk\n\nNOTE by hand\n\n1\n00:01.000 --> 00:04.000 align:start\n<v Tom Vale>The weir <b>opens</b> early\n&amp; stays open.</v>\n\n00:04.000 --> 00:05.000\n<v Mary Stone>At last.\n\n00:05.000 --> 00:06.000\n[Applause]\n';
    const [article] = await articlesIn('a.vtt', vtt);
    expect(article?.front).toMatchObject({
      title: 'Evening talk',
      form: 'captions',
      machine: null,
    });
    expect(article?.paragraphs).toEqual([
      'Tom Vale: The weir opens early & stays open.',
      'Mary Stone: At last.',
    ]);
    expect(article?.dropped.map(({ line }) => line.text)).toEqual(['NOTE by hand', '[Applause]']);
  });

  it('name who speaks also in small letters, where such names go on through the talk', async () => {
    const cue = (at: number, words: string) => `00:0${at}.000 --> 00:0${at + 1}.000\n${words}\n`;
    const talk = ['Ida Quill: It is open.', 'Tom Vale: Since when?', 'Ida Quill: Since Friday.'];
    const vtt = ['WEBVTT\n', ...talk.map((words, at) => cue(at + 1, words))].join('\n');
    expect((await articlesIn('a.vtt', vtt))[0]?.paragraphs).toEqual(talk);
    // One colon among sentences names nobody.
    const other = [
      'WEBVTT\n',
      cue(1, 'It is open.'),
      cue(2, 'The mayor said: so it is.'),
      cue(3, 'At last.'),
    ];
    expect((await articlesIn('a.vtt', other.join('\n')))[0]?.paragraphs).toHaveLength(1);
  });

  it('of a machine may have a line of blanks above their words', async () => {
    const vtt =
      'WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\n \nthe<00:01.300><c> weir</c>\n\n00:02.000 --> 00:02.010\nthe weir\n \n\n00:02.010 --> 00:03.000\nthe weir\nopened<00:02.300><c> early</c>\n';
    const [article] = await articlesIn('a.vtt', vtt);
    expect(article?.paragraphs).toEqual(['the weir opened early']);
    expect(article?.dropped.map(({ line }) => line.text)).toEqual(['Kind: captions']);
  });

  it('go on behind an empty line inside a cue: those words were spoken, and may turn the sense', async () => {
    const srt =
      'NOTE of the house\n\n1\n00:00:01,000 --> 00:00:02,000\nThe weir opened in\n1931\n\nbut was not rebuilt.\n\n2\n00:00:02,000 --> 00:00:03,000\nIt should be.\n\n3\n';
    const [article] = await articlesIn('a.srt', srt.replace('NOTE of the house\n\n', ''));
    expect(article?.paragraphs).toEqual([
      'The weir opened in 1931 but was not rebuilt. It should be.',
    ]);
    // A number without times at the end is a cue that was cut off.
    expect(article?.dropped.map(({ line }) => line.text)).toEqual(['3']);
    const vtt = `WEBVTT\n\n${srt.replaceAll(',000', '.000')}\nSTYLE\n::cue { color: red }\n`;
    const [same] = await articlesIn('a.vtt', vtt);
    expect(same?.paragraphs).toEqual(article?.paragraphs);
    expect(same?.dropped.map(({ line }) => line.text)).toContain('NOTE of the house');
  });

  it('part two speakers of one cue at dashes', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n- Will it open?\n- It will.\n\n2\n00:00:02,000 --> 00:00:03,000\n{\\an8}>> TOM VALE: On Friday.\n';
    const [article] = await articlesIn('a.srt', srt);
    expect(article?.paragraphs).toEqual(['Will it open?', 'It will.', 'TOM VALE: On Friday.']);
  });

  it('of a machine are marked, and lines that roll up count once', async () => {
    const line = (from: number, words: string) =>
      `00:00:0${from}.000 --> 00:00:0${from + 1}.000\n${words}\n`;
    const vtt = [
      'WEBVTT\nKind: captions\n',
      line(1, 'the weir<00:00:01.300><c> opens</c>'),
      line(2, 'the weir opens\na week<00:00:02.300><c> early</c>'),
      line(3, 'a week early'),
    ].join('\n');
    const [article] = await articlesIn('a.vtt', vtt);
    expect(article?.front.machine).toBe('true');
    expect(article?.paragraphs).toEqual(['the weir opens a week early']);
  });

  it('may be copied from a video’s page', async () => {
    const [article] = await articlesIn(
      'a.txt',
      '0:00\nthe weir opens a week early\n0:04\nsaid the engineer on friday and\n0:09\nwas glad of it\n1:00:02\n[Music]\n',
    );
    expect(article?.front).toMatchObject({ form: 'captions', machine: 'true' });
    expect(article?.paragraphs).toEqual([
      'the weir opens a week early said the engineer on friday and was glad of it',
    ]);
  });
});

describe('a transcript', () => {
  const BODY =
    '     MR. VALE:  The weir opens early.  (Laughter.)  We are\nready.\n\n     The rest can wait.\n\n     Q    Why?\n\n     MR. VALE:  It is May.\n\n     END                    3:42 P.M.\n';

  it('keeps each turn, its label before it, and takes its facts from what stands above', async () => {
    const [article] = await articlesIn(
      'a.txt',
      `COUNCIL OF MARLOW\nOffice of the Clerk\nFor Release                                   May 3, 2024\n\nPRESS BRIEFING\nBY ENGINEER TOM VALE\n\n2:47 P.M.\n\n${BODY}`,
    );
    expect(article?.front).toMatchObject({
      title: 'PRESS BRIEFING BY ENGINEER TOM VALE',
      outlet: 'COUNCIL OF MARLOW',
      published: 'May 3, 2024',
      byline: null,
      form: 'transcript',
    });
    expect(article?.paragraphs).toEqual([
      'MR. VALE:  The weir opens early.  (Laughter.)  We are ready.',
      'The rest can wait.',
      'Q    Why?',
      'MR. VALE:  It is May.',
    ]);
  });

  it('may be a note of a scraper, whose facts have other names', async () => {
    const [article] = await articlesIn(
      'a.md',
      `---\ntitle: Talk on the weir\ndate: 2024-05-02\npublished_time: 2024-05-03 18:15\nsource_url: https://marlow.example/talk\n---\n\n${BODY}`,
    );
    expect(article?.front).toMatchObject({
      title: 'Talk on the weir',
      published: '2024-05-03 18:15',
      url: 'https://marlow.example/talk',
      form: 'transcript',
    });
    expect(article?.paragraphs[0]).toBe(
      'MR. VALE:  The weir opens early.  (Laughter.)  We are ready.',
    );
  });
});

describe('a note of a clipper', () => {
  it('gives its facts by other names, and its text without marks', async () => {
    const note =
      '---\ntitle: "Weir opens early"\nsource: "https://valley.example/1"\nauthor:\n  - "[[Anna Brook]]"\nsite: The Valley Times\npublished: 2024-05-03\ncreated: 2030-01-01\n---\n\n![The weir](https://valley.example/w.jpg)\n\nThe weir **opened** a week early, [Tom Vale](https://valley.example/vale) said.[^1] He added more.\n\n> “==We were ready==,” he said.\n\n- It was \\[a\\] long wait for everybody here.\n\n[^1]: See the minutes.\n';
    const [article] = await articlesIn('a.md', note);
    expect(article?.front).toMatchObject({
      title: 'Weir opens early',
      outlet: 'The Valley Times',
      byline: 'Anna Brook',
      published: '2024-05-03',
      url: 'https://valley.example/1',
      captions: ['The weir'],
    });
    expect(article?.paragraphs).toEqual([
      'The weir opened a week early, Tom Vale said. He added more.',
      '“We were ready,” he said.',
      'It was [a] long wait for everybody here.',
    ]);
  });

  it('keeps a year that begins an answer, which two of seven clippers write as the number of a list', async () => {
    // findings/markdown-year-and-dash.sh: markdownify 1.2.3, dom-to-semantic-markdown 1.5.0.
    const note =
      '---\ntitle: "The weir"\nsource: "https://post.example/weir"\n---\nWhen was it built, she was asked.\n\n1931. It was built within a year.\n\n2. second point\n';
    const [article] = await articlesIn('a.md', note);
    expect(article?.paragraphs).toEqual([
      'When was it built, she was asked.',
      '1931. It was built within a year.',
      'second point',
    ]);
  });

  it('is taken as it stands where it is in our own format', async () => {
    const [article] = await articlesIn(
      'a.md',
      '---\ntitle: Weir\nbyline: Anna Brook\n---\n\nThe weir [opened] a *week* early.\n',
    );
    expect(article?.paragraphs).toEqual(['The weir [opened] a *week* early.']);
  });
});

describe('a debate of a parliament', () => {
  const debate = [
    'Dredging (Eastport)',
    '3 May 2024',
    'Ida Quill (Eastport) (Ind)\nI beg to move that the northern channel be dredged.',
    'Tom Vale (Marlow) (Lab)\nWill she give way?',
    'Ida Quill\nI will not.',
  ].join('\n\n');

  it('has its subject as headline, and whoever speaks before the words', async () => {
    const [article] = await articlesIn('debate.txt', debate);
    expect(article?.front).toMatchObject({
      title: 'Dredging (Eastport)',
      published: '3 May 2024',
      form: 'transcript',
    });
    expect(article?.paragraphs).toEqual([
      'Ida Quill (Eastport) (Ind): I beg to move that the northern channel be dredged.',
      'Tom Vale (Marlow) (Lab): Will she give way?',
      'Ida Quill: I will not.',
    ]);
  });

  it('is none where names with something in brackets are captions', async () => {
    const text =
      'The weir opened a week early this year, the engineer said.\n\nTom Vale (engineer)\n\nIda Quill (mayor)\n';
    const [article] = await articlesIn('a.txt', text);
    expect(article?.front.form).toBeNull();
  });

  it('keeps the line that names who answers whole, as its title', async () => {
    const text =
      'Interview: Ida Quill\nThe baker on the weir\n3 May 2024\n\nQ: Is it open?\n\nA: It is.\n\nQ: Since when?\n\nA: Friday.\n';
    const [article] = await articlesIn('a.txt', text);
    expect(article?.front).toMatchObject({
      title: 'Interview: Ida Quill',
      published: '3 May 2024',
    });
    expect(article?.dropped.map(({ line }) => line.text)).toContain('The baker on the weir');
  });

  it.each([
    [
      'Ida Quill  0:03\nIt is open.\n\nTom Vale  0:09\nSince when?\n\nIda Quill  1:02\nSince Friday.\n',
    ],
    [
      '[00:00:03] Ida Quill: It is open.\n[00:00:09] Tom Vale: Since when?\n[00:01:02] Ida Quill: Since Friday.\n',
    ],
  ])('has its speakers where a name and a time stand above what each says: %#', async (text) => {
    const [article] = await articlesIn('a.txt', text);
    expect(article?.front.form).toBe('transcript');
    expect(article?.paragraphs).toEqual([
      'Ida Quill: It is open.',
      'Tom Vale: Since when?',
      'Ida Quill: Since Friday.',
    ]);
  });

  it('knows who holds an office again by the name alone', async () => {
    const text =
      'House of Commons\nWeirs\n3 May 2024\n\nIda Quill (Marlow) (Ind)\nI thank the Minister for what she has said about the weir of our town.\n\nThe Minister for Rivers (Mary Stone)\nI am grateful to her, and we will look at all the figures again in April.\n\nIda Quill\nAll of them?\n\nMary Stone\nAll.\n';
    const [article] = await articlesIn('a.txt', text);
    expect(article?.front).toMatchObject({ title: 'Weirs', form: 'transcript' });
    expect(article?.paragraphs.map((line) => line.split(':')[0])).toEqual([
      'Ida Quill (Marlow) (Ind)',
      'The Minister for Rivers (Mary Stone)',
      'Ida Quill',
      'Mary Stone',
    ]);
  });
});
