import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/answers/evidence/citation.ts';
import { passagesOf } from '../../../src/articles/passage.ts';
import { article } from '../../ranking/harbour.ts';

const LONG = 'One two, three-four five six seven eight nine ten eleven twelve thirteen.';

function citationOf(url: string | null, text = LONG) {
  const own = article('a', { url, title: 'A headline', outlet: null }, [text]);
  const [passage] = passagesOf(own);
  if (passage === undefined) throw new Error('no passage');
  return cite(own, passage);
}

describe('a citation', () => {
  it('says what the article does not state, and guesses nothing', () => {
    expect(citationOf(null)).toMatchObject({
      outlet: null,
      date: null,
      url: null,
      label: 'outlet not stated, A headline, date not stated, ¶1',
    });
  });

  it('turns no date round by a direction that a headline or an outlet opens', () => {
    const own = article('a', { url: null, title: 'Up \u202Edown', outlet: 'Paper \u2067' }, [LONG]);
    const [passage] = passagesOf(own);
    expect(passage && cite(own, passage)).toMatchObject({
      title: 'Up \u202Edown',
      label: 'Paper \u2067\u2069, Up \u202Edown\u202C, date not stated, ¶1',
    });
  });

  it('leads to the passage by its first and last words, commas and hyphens escaped', () => {
    expect(citationOf('https://example.org/a').url).toBe(
      'https://example.org/a#:~:text=One%20two%2C%20three%2Dfour%20five%20six%20seven,eight%20nine%20ten%20eleven%20twelve%20thirteen.',
    );
  });

  it('takes a short passage whole, and keeps a fragment of the address', () => {
    expect(citationOf('https://example.org/a#part', 'Two words').url).toBe(
      'https://example.org/a#part:~:text=Two%20words',
    );
  });

  it('has no address where the article has none for the web', () => {
    for (const url of ['polnear:train/x', 'javascript:alert(1)', 'file:///etc/hosts', 'no address'])
      expect(citationOf(url).url).toBeNull();
  });
});
