import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/history/kept/packing.ts';
import { passageNow } from '../../src/sources/fetch/passage-now.ts';
import { emptyCorpus, page, story, testFetching } from './corpus.ts';
import { serve, to } from './server.ts';

const [, SAID = ''] = story('the pier');

async function now(html: string | null, passage = SAID) {
  const corpus = await emptyCorpus();
  const server = await serve(html === null ? {} : { '/pier': html });
  const found = await passageNow(`${server.url}/pier`, passage, testFetching(corpus));
  expect(await readdir(corpus)).toEqual([]);
  return found;
}

describe('a passage on the page that it was printed on', () => {
  it('is there as it was, the page’s furniture and marks aside', async () => {
    const html = page('The pier', [...story('the pier'), 'Sign up to our newsletter']);
    const straight = html.replaceAll(/[“”]/g, '"');
    expect(await now(straight)).toMatchObject({
      outcome: 'same',
      changed: [],
      raw: sha256(straight),
    });
  });

  it('is altered where some of its words are others, with both', async () => {
    const html = page('The pier', story('the pier')).replace('We shall pay', 'We may pay');
    expect(await now(html)).toMatchObject({
      outcome: 'altered',
      changed: [{ before: SAID, now: SAID.replace('We shall pay', 'We may pay') }],
    });
  });

  it('is gone where none of its sentences is there', async () => {
    const rest = story('the pier').filter((text) => text !== SAID);
    expect(await now(page('The pier', rest))).toMatchObject({ outcome: 'gone' });
  });

  it('is not known where the page can’t be had, or is a login, with the reason', async () => {
    expect(await now(null)).toMatchObject({ outcome: 'unknown', problem: { code: 'not-found' } });
    const login = '<html><title>Log in</title><body><input type="password"></body></html>';
    expect(await now(login)).toMatchObject({ outcome: 'unknown', problem: { code: 'page-login' } });
  });

  it('is asked for past no guard: not where a redirect leads into the own network', async () => {
    const corpus = await emptyCorpus();
    const server = await serve({ '/pier': to('http://10.0.0.7/pier') });
    const found = await passageNow(`${server.url}/pier`, SAID, testFetching(corpus));
    expect(found).toMatchObject({ outcome: 'unknown', problem: { code: 'address-refused' } });
  });
});
