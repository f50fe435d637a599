import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../adapters/discord/events/message-text.ts';
import { withoutMarkup } from '../../adapters/discord/events/unmarked.ts';
import { plainTextOf } from '../../adapters/slack/events/plain-text.ts';
import { speaksTo } from '../../adapters/slack/events/summons.ts';
import { unmarked } from '../../adapters/slack/events/unmarked.ts';
import { hostileText as discordText } from './discord/view/hostile.ts';
import { hostileText as slackText } from './slack/view/hostile.ts';

/** Everything that reads what people typed. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'Discord’s markup': withoutMarkup,
  'Discord’s messages': (content) => textOf({ content, embeds: [{ description: content }] }),
  'Slack’s markup': unmarked,
  'Slack’s messages': (text) => plainTextOf({ text, attachments: [{ text }] }),
  'Slack’s summons': (text) => speaksTo({ text }, 'UBOT'),
};

/** Beginnings of markup that never end, and neighbours that invite going back. */
const PIECES = [
  ...['[', '[a', '](', '[a](https:', '<', '<@', '<@1', '<a:b', '<:', '</a', '<t:1', '<#'],
  ...['`', '``', '```', '```js', '`a', '**a', '**', '__a', '||', '~~ ', '* ', '> ', '&gt;'],
  ...[':', ':a', ':a:', '::', 'a:b', ' ', '\n', '\n\n> ', '<a|', '<a|b', '&', '&lt;', 'https://a'],
];

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('costs what its length costs, on a megabyte of anything', { timeout: 60_000 }, () => {
    for (const piece of PIECES) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const from = performance.now();
      read(text);
      // A quadratic step takes minutes on as much; this machine may be busy.
      expect({ piece, slow: performance.now() - from > 4_000 }).toEqual({ piece, slow: false });
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(discordText(), slackText(), fc.string()), (text) => void read(text)),
    );
  });
});

/** Where spaces stand is no matter. */
const even = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('what is left of markup', () => {
  it.each([
    ['plain words stay, at 10:30:15 too', 'plain words stay, at 10:30:15 too'],
    ['<@1> <@!2> <@&3> <#4> </ask:5> <t:6:R> <id:guide> words', 'words'],
    ['<:ok:1><a:party:2> words', 'words'],
    ['[the words](https://a.example "title") stay', 'the words stay'],
    ['> said so\n>>> all of it', 'said so all of it'],
    ['```js\nwords\n``` and `code`', 'words and code'],
    ['**bold** __under__ ~~struck~~ ||hidden||', 'bold under struck hidden'],
    ['a < b, 2 * 3 * 4, O`Brien', 'a < b, 2 * 3 * 4, O`Brien'],
    ['[no link] (at all)', '[no link] (at all)'],
  ])('Discord: %j', (typed, read) => {
    expect(even(withoutMarkup(typed))).toBe(read);
  });

  it.each([
    ['plain words stay, at 10:30:15 too', 'plain words stay, at 10:30:15 too'],
    ['<@U1> <!here> <!subteam^S1|@all> words', 'words'],
    [
      '<#C1|general> <https://a.example|the words> <https://b.example>',
      '#general the words https://b.example',
    ],
    ['&gt; said so\n&gt;&gt; twice', 'said so twice'],
    [':tada: words :+1::skin-tone-2:', 'words'],
    ['```words``` and `code`', 'words and code'],
    ['2 &lt; 3 &amp;&amp; O`Brien', '2 < 3 && O`Brien'],
  ])('Slack: %j', (typed, read) => {
    expect(even(unmarked(typed))).toBe(read);
  });
});
