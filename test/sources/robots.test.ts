import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../src/sources/polite/robots.ts';

describe('robots.txt', () => {
  it.each([
    ['User-agent: *\nDisallow: /a', '/a/b', false, 'a rule holds for all that begins so'],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true, 'the longer rule decides'],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true, 'of two alike the one that allows'],
    ['User-agent: *\nDisallow:', '/a', true, 'an empty rule is none'],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false, 'the end is meant'],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?page=2', true, 'and only the end'],
    ['User-agent: other\nDisallow: /', '/a', true, 'another program is meant'],
    [
      'User-agent: *\nDisallow: /\n\nUser-agent: ONRECORD\nAllow: /',
      '/a',
      true,
      'our own group goes first',
    ],
    ['User-agent: a\nUser-agent: onrecord/2\nDisallow: /', '/a', false, 'a group of several names'],
    ['User-agent: *\nDisallow: /a%41', '/aA', false, 'one way of writing'],
    ['User-agent: *\nDisallow: /ü/', '/%C3%BC/a', false, 'a rule may be written as it is read'],
    [
      'User-agent: onrecord\nCrawl-delay: 5\nUser-agent: a\nDisallow: /',
      '/a',
      false,
      'a line that the standard does not know ends no group (RFC 9309, 2.2.4)',
    ],
    ['\ufeffnonsense\n<html>', '/a', true, 'what is no robots.txt asks for nothing'],
  ])('%j and %s: allowed %s, as %s', (text, path, allowed) => {
    expect(parseRobots(text, 'Onrecord').allows(path)).toBe(allowed);
  });

  it('is read and matched in linear time', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(900)}b\n${'x'.repeat(500_000)}\n${'#'.repeat(500_000)}`;
    const start = performance.now();
    expect(parseRobots(text, 'Onrecord').allows(`/${'a'.repeat(1_000_000)}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
