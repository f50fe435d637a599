import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pictures of the docs are. */
export const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium or alike; null where there is none. */
const browser = BROWSERS.find((file) => existsSync(file)) ?? null;

/** Makes a PNG of a page, as wide as told and as high as it needs. Needs a browser. */
export function photograph(html: string, width: number, to: string): void {
  if (browser === null) throw new Error('Pictures need Chromium: apt-get install chromium');
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-picture-'));
  const page = path.join(folder, 'page.html');
  const measure =
    '<script>document.title = "height " + Math.ceil(document.body.getBoundingClientRect().height)</script>';
  // Chromium opens no narrower window: what is narrower is drawn larger.
  const zoom = `<style>body { zoom: ${Math.max(1, NARROWEST / width)} }</style>`;
  writeFileSync(page, html.replace('</body>', `${zoom}${measure}</body>`));
  const call = (...args: string[]) =>
    execFileSync(browser, [...OPTIONS, `--user-data-dir=${folder}`, ...args, `file://${page}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const dom = call('--window-size=1200,800', '--dump-dom');
  const height = Number(/<title>height (\d+)/.exec(dom)?.[1] ?? 800);
  call(`--window-size=${Math.max(NARROWEST, width)},${height}`, `--screenshot=${to}`);
  rmSync(folder, { recursive: true, force: true });
}

const NARROWEST = 500;

const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--force-device-scale-factor=1.5',
];

const WORDS = path.join(PICTURES, 'words.json');

/** What one reads on each picture of the docs, by its name. */
export function shownBefore(): Readonly<Record<string, readonly string[]>> {
  return existsSync(WORDS) ? JSON.parse(readFileSync(WORDS, 'utf8')) : {};
}

/** Notes what one reads on a picture, so that a test tells when it is stale. */
export function noteShown(name: string, words: string): void {
  const all = { ...shownBefore(), [name]: words.split('\n') };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(WORDS, `${JSON.stringify(sorted, null, 2)}\n`);
}
