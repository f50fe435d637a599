import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PICTURES, shownBefore } from '../stand-ins/pictures.ts';
import { shots as discordShots } from './discord/demo/shots.ts';
import { shots as slackShots } from './slack/demo/shots.ts';

const before = shownBefore();

/** A picture is stale when the bot says something else by now: `npm run pictures` makes it anew, with Chromium. */
function expectFresh(name: string, words: string): void {
  expect({ [name]: before[name] }).toEqual({ [name]: words.split('\n') });
  for (const view of ['dark', 'light', 'phone'])
    expect(existsSync(path.join(PICTURES, `${name}-${view}.png`))).toBe(true);
}

describe('the pictures of the docs show what is said now', () => {
  it('in Discord', async () => {
    for await (const { name, words } of discordShots()) expectFresh(name, words);
  });

  it('in Slack, where a private command stands in no channel', async () => {
    for await (const { name, words, said, answer } of slackShots()) {
      expectFresh(name, words);
      // Nobody has said anything before an alert, which all see.
      if (name !== 'slack-alert') expect(said === null).toBe(answer.to !== null);
    }
  });
});
