import { describe, expect, it } from 'vitest';
import { cite } from '../../src/answers/evidence/citation.ts';
import { passagesOf } from '../../src/articles/passage.ts';
import { webAddress } from '../../src/articles/web-address.ts';
import { article } from '../ranking/harbour.ts';
import { brokenRules } from '../stand-ins/discord/rules.ts';

/** A link button as Discord is sent it. */
const button = (url: string) => ({
  components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Open', url }] }],
  allowed_mentions: { parse: [] },
});

describe('an article’s address', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTPS://Example.ORG', 'https://example.org/'],
    ['  https://example.org/a b\n', 'https://example.org/a%20b'],
    ['https://bank.example@evil.example/login', 'https://evil.example/login'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['https://example.org/\u202Egro.live', 'https://example.org/%E2%80%AEgro.live'],
    ['https://example.org/a|b', 'https://example.org/a%7Cb'],
    ['https://example.org/a\nb', 'https://example.org/ab'],
  ])('%j is shown as %j', (url, shown) => {
    expect(webAddress(url)).toBe(shown);
    const own = article('a', { url }, ['Two words']);
    const cited = cite(own, passagesOf(own)[0] as never).url;
    expect(cited).toBe(`${shown}#:~:text=Two%20words`);
    expect(brokenRules(button(cited ?? ''))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/hosts',
    'data:text/html,x',
    'http://exam\u202Eple.org/',
    'https://',
    'example.org',
    '',
  ])('%j is not shown', (url) => {
    expect(webAddress(url)).toBeNull();
  });

  it.each([
    'https://example.org/a b',
    'https://user@example.org/',
    'https://example.org/\u202Ex',
    'javascript:alert(1)',
    'https://[x/',
  ])('%j would be refused by Discord', (url) => {
    expect(brokenRules(button(url))).not.toEqual([]);
  });
});
