import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../adapters/slack/events/plain-text.ts';
import { escapeText, shortened, unescapeText } from '../../../../adapters/slack/view/escape.ts';
import { cleanLine } from '../../../../src/replies/clean.ts';
import { hostileText } from './hostile.ts';

describe('escaping', () => {
  it('is undone by what Slack does with entities, for every text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(unescapeText(escapeText(text))).toBe(cleanLine(text));
        expect(escapeText(text)).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/);
      }),
    );
  });

  it('keeps spans: a cleaned text is as long as it was', () => {
    fc.assert(fc.property(hostileText(), (text) => cleanLine(text).length === text.length));
  });
});

describe('shortening', () => {
  it('keeps to the measure, shows a beginning, and says where it cut', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 20, max: 300 }), (text, most) => {
        const line = cleanLine(text).replace(/\s+/gu, ' ').trim();
        const short = shortened(text, most, (own) => escapeText(own).length);
        expect(escapeText(short).length).toBeLessThanOrEqual(most);
        const shown = short.replace(/[\u202C\u2069]*(?: ?…)?$/u, '');
        expect(line.startsWith(shown.trimEnd())).toBe(true);
      }),
    );
  });

  it('cuts between words where it can', () => {
    expect(shortened('one two three', 10)).toBe('one two …');
    expect(shortened('onetwothree', 8)).toBe('onetwot…');
    expect(shortened('one', 8)).toBe('one');
  });
});

describe('the words of a message', () => {
  it.each([
    ['<@U1> what did <@U2|anna> say?', 'what did say?'],
    [
      'see <https://a.example|the page> and <https://b.example>',
      'see the page and https://b.example',
    ],
    ['in <#C1|general> &lt;b&gt; &amp;amp;', 'in #general <b> &amp;'],
    ['<!channel> <!subteam^S1|@all> hello', 'hello'],
    ['a < b > c', 'a < b > c'],
  ])('%j are %j', (text, words) => {
    expect(plainTextOf({ text })).toBe(words);
  });

  it('come from rich text where there is some, taken literally', () => {
    const section = {
      type: 'rich_text_section',
      elements: [
        { type: 'user', user_id: 'UBOT' },
        { type: 'text', text: ' what about ' },
        { type: 'link', url: 'https://a.example', text: '<this> &amp;' },
        { type: 'emoji', name: 'smile', unicode: '1f604' },
      ],
    };
    const blocks = [{ type: 'rich_text', elements: [section, section] }];
    expect(plainTextOf({ text: 'else', blocks })).toBe(
      'what about <this> &amp;😄\n what about <this> &amp;😄',
    );
  });

  it('are read in linear time from a hostile megabyte', { timeout: 5_000 }, () => {
    for (const part of ['<', '<a|', '<@', '&lt;', ' ', '<!x|', '>', '|'])
      expect(typeof plainTextOf({ text: part.repeat(1_000_000 / part.length) })).toBe('string');
  });
});
