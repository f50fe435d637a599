import { describe, expect, it } from 'vitest';
import { pageKind, saysTeaser } from '../../src/sources/visit/page-kind.ts';
import { page, story } from './corpus.ts';

const ASKED = 'https://courier.example/2026/pier';
const kind = (html: string, url = ASKED, headers = {}) =>
  pageKind(html, { url, asked: ASKED, headers });

describe('what a page is', () => {
  it('is an article where it says as much, also one about logins and cookies', () => {
    const long = [...story('the pier'), ...story('the wall'), ...story('the quay')];
    expect(kind(page('Pier to close', long))).toBeNull();
    expect(kind(page('Sign in trouble: how passwords were lost', long))).toBeNull();
    expect(kind(page('Cookie consent to change', long))).toBeNull();
  });

  it('is told by where a redirect led', () => {
    const html = page('Welcome', story('the pier'));
    expect(kind(html, 'https://courier.example/login?next=/2026/pier')).toBe('login');
    expect(kind(html, 'https://consent.courier.example/collect')).toBe('consent');
    expect(kind(html, 'https://courier.example/2026/pier/')).toBeNull();
  });

  it('is told by what it is called where it says little else', () => {
    expect(kind(page('Just a moment...', []))).toBe('bot-check');
    expect(kind(page('Before you continue', ['We care.']))).toBe('consent');
    expect(kind(page('Page not found', ['Sorry.']))).toBe('error-page');
    expect(kind(`${page('Courier', ['Hello'])}<input name="p" type="password">`)).toBe('login');
  });

  it('looks at a hostile page of a million signs in time that grows as its length', () => {
    for (const piece of ['<script ', '<input ', '<title', 'class="', '<style>', '<']) {
      const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const before = performance.now();
      kind(html);
      saysTeaser(html);
      expect(performance.now() - before).toBeLessThan(15_000);
    }
  });
});
