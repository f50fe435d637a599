import { describe, expect, it } from 'vitest';
import { cleaned, PROSE, rulesOf, textsOf } from './cleaned.ts';

const BOXES: readonly (readonly string[])[] = [
  [
    'Unlock the Capital Watch newsletter for free',
    'Your guide to what the election means for business and the world',
  ],
  [
    "Unlock the Editor's Digest for free",
    'Ann Other, Editor of Example News, selects her favourite stories in this weekly newsletter.',
  ],
  [
    'Sign up to First Light',
    'Our morning email breaks down the key stories of the day',
    'after newsletter promotion',
  ],
  [
    'Sign up to Headlines',
    "Get the day's headlines and highlights emailed direct to you every morning",
    'Enter your email address',
    'Sign up',
    'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
    'after newsletter promotion',
  ],
  [
    'Sign up to This Is Europe',
    'The most pressing stories for Europeans, hand-picked by our editors',
  ],
  [
    'Sign up for our Politics newsletter to keep up with the inner workings of the capital and beyond.',
  ],
  [
    'Stay informed with free updates',
    'Simply sign up to the War myFT Digest -- delivered directly to your inbox.',
  ],
];

describe('newsletter boxes', () => {
  it.each(BOXES.map((box) => [box[0], box]))('%s goes with its lines', (_, box) => {
    for (const place of [0, 2, 4]) {
      const lines: string[] = [...PROSE];
      lines.splice(place, 0, ...box);
      const cleaning = cleaned(...lines);
      expect(textsOf(cleaning)).toEqual(PROSE);
      for (const line of box) expect(rulesOf(cleaning)[line]).toBe('newsletter-box');
    }
  });

  it('ends where the article goes on', () => {
    const after = 'Your guide to the port was not there, the minister told his hosts.';
    const cleaning = cleaned(PROSE[0], 'Sign up to First Light', after, PROSE[1]);
    expect(textsOf(cleaning)).toEqual([PROSE[0], after, PROSE[1]]);
  });

  it('takes no speech along that names a newsletter', () => {
    const speech =
      'The party’s newsletter said on Tuesday that the port would stay open for everybody.';
    const cleaning = cleaned(PROSE[0], 'Sign up to First Light', speech, PROSE[1]);
    expect(textsOf(cleaning)).toEqual([PROSE[0], speech, PROSE[1]]);
  });

  it('is no headline in capitals, with nothing below it that praises', () => {
    expect(cleaned('Sign up to Fight Back', ...PROSE).stated.title).toBe('Sign up to Fight Back');
  });

  it('is no headline that begins like one', () => {
    const cleaning = cleaned('Sign up to peace, president tells ministers', ...PROSE);
    expect(cleaning.stated.title).toBe('Sign up to peace, president tells ministers');
    expect(textsOf(cleaning)).toEqual(PROSE);
  });
});
