import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, textsOf } from './cleaned.ts';

const TITLE = 'Engineers leave for the port';
const OTHERS = ['Heatwave to last until the weekend', 'Man held at the airport'];
const rest = (...lines: readonly string[]) => textsOf(cleaned(TITLE, ...lines));

describe('lists of other articles', () => {
  it.each([
    'Related articles',
    'Most viewed',
    'Read more from Example News:',
    'More on this story',
    'Recommended',
  ])('%s goes with the titles below it', (heading) => {
    expect(rest(...PROSE, heading, ...OTHERS)).toEqual(PROSE);
    expect(rest(PROSE[0], PROSE[1], heading, ...OTHERS, PROSE[2])).toEqual(PROSE.slice(0, 3));
  });

  it('takes no paragraph along, however short', () => {
    const short = 'Officials were grateful.';
    expect(rest(PROSE[0], 'Recommended', OTHERS[0] as string, short, PROSE[1])).toEqual([
      PROSE[0],
      short,
      PROSE[1],
    ]);
  });

  it('takes no headline along that stands below a list in the navigation', () => {
    const cleaning = cleaned('Trending', 'Latest news', TITLE, ...PROSE);
    expect(cleaning.stated.title).toBe(TITLE);
    expect(textsOf(cleaning)).toEqual(PROSE);
  });

  it('knows counted lists by their end', () => {
    const list = [
      'list of 2 items',
      'list 1 of 2',
      OTHERS[0] as string,
      'list 2 of 2',
      OTHERS[1] as string,
      'end of list',
    ];
    expect(rest(...list, ...PROSE)).toEqual(PROSE);
  });

  it('leaves the date that stands below it', () => {
    const cleaning = cleaned(
      TITLE,
      ...PROSE,
      'Related articles',
      ...OTHERS,
      'Published at Fri, 15 Aug 2025 09:18:08 +0000',
    );
    expect(cleaning.stated.published).toBe('Fri, 15 Aug 2025 09:18:08 +0000');
  });

  it('drops teasers with their texts below the comment form, or where times stand among them', () => {
    const teaser =
      'The heatwave will last until the weekend, forecasters said, and more is to come.';
    expect(rest(...PROSE, 'No comments yet...', 'Related Articles', ...OTHERS, teaser)).toEqual(
      PROSE,
    );
    expect(
      rest(
        ...PROSE,
        'Related Articles',
        '25 minutes ago',
        OTHERS[0] as string,
        teaser,
        '2 hours ago',
        OTHERS[1] as string,
        teaser,
      ),
    ).toEqual(PROSE);
  });

  it('lets the article go on below a box with times', () => {
    const more = Array.from({ length: 12 }, (_, at) => `${PROSE[0]} For the time number ${at}.`);
    const box = [
      'Related Articles',
      '25 minutes ago',
      OTHERS[0] as string,
      '2 hours ago',
      OTHERS[1] as string,
    ];
    expect(rest(...PROSE, ...box, ...more)).toEqual([...PROSE, ...more]);
  });
});

describe("readers' comments", () => {
  const written = 'About time too, if you ask me, and we should have done this last year already.';

  it('go with everything below, where their buttons show them', () => {
    expect(
      rest(
        ...PROSE,
        '12 comments',
        'Mabel',
        '2 hours ago',
        written,
        'Reply',
        'Bert',
        written,
        'Reply',
      ),
    ).toEqual(PROSE);
  });

  it('are none where only a button says so', () => {
    expect(rest(PROSE[0], 'Comments', PROSE[1], PROSE[2])).toEqual(PROSE.slice(0, 3));
    const below = ['2 comments', written, 'Reply', 'Reply'];
    expect(rest(PROSE[0], 'Comments', PROSE[1], PROSE[2], ...below)).toEqual(PROSE.slice(0, 3));
  });
});
