import { describe, expect, it } from 'vitest';
import { exceededBy } from '../../../src/articles/read/markup-size.ts';

describe('the size of markup', () => {
  const limits = { elements: 1_000, nesting: 50 };
  it.each([
    ['end tags that close nothing', '<div></x>'.repeat(60), 'nesting'],
    ['end tags of other elements', '<b></i>'.repeat(60), 'nesting'],
    ['elements of its own', '<x-a>'.repeat(60), 'nesting'],
    ['many elements', '<br>'.repeat(1_001), 'elements'],
    ['paragraphs that end one another', '<p>a'.repeat(900), null],
    ['tags in a script', `<script>${'<div>'.repeat(2_000)}</script>`, null],
    ['tags in a value', `<p title="${'<div>'.repeat(2_000)}">`, null],
    ['nothing but brackets', '<'.repeat(5_000), 'elements'],
    ['a page of text', 'a &amp; b '.repeat(900), null],
  ])('counts %s as the parser does', (_, html, exceeded) => {
    expect(exceededBy(html, false, limits)).toBe(exceeded);
  });

  it('counts every element of XML, where none ends another', () => {
    expect(exceededBy('<p>a'.repeat(60), true, limits)).toBe('nesting');
    expect(exceededBy('<p/>'.repeat(60), true, limits)).toBeNull();
  });
});
