import { expect, it } from 'vitest';
import { roleIn } from '../../src/replies/roles-by-article.ts';

const roles = [
  { articleId: 'a', text: 'the minister' },
  { articleId: 'a', text: 'the defence minister' },
  { articleId: 'b', text: 'Minister' },
];

it('gives the longest role that this very article prints, and none of another’s', () => {
  expect(roleIn('a', roles)).toBe('the defence minister');
  expect(roleIn('b', roles)).toBe('Minister');
  expect(roleIn('c', roles)).toBeNull();
});

it('goes through somebody’s roles once, however many cards ask', () => {
  let read = 0;
  const counted = roles.map(({ articleId, text }) => ({
    text,
    get articleId() {
      read++;
      return articleId;
    },
  }));
  for (let card = 0; card < 10; card++) roleIn('a', counted);
  // as often as one card reads them
  const once = read;
  roleIn('b', counted);
  expect(read).toBe(once);
});
