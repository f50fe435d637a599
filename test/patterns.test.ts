import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';

/** What one thing many times looks like in broken or hostile texts: a pattern that starts anew at each is quadratic. */
const PIECES = [' ', '\n', 'a', 'A', '7', '"', '“', '[', '(', '{', '-', '.', ',', '/', '_', ':']
  .concat(['a ', 'A ', 'A. ', '1,', 'a-', '<a ', '[a', '\n '])
  .map((piece) => ({ piece, text: `x${piece.repeat(8_000 / piece.length)}x` }));
/**
 * Over so many signs a pattern needs less than 2 ms where its time grows as they do, and 100 to 500 where it grows as their
 * square.
 */
const MOST = 50;
/** As often is it measured anew before it counts: the machine may be busy with something else. */
const TRIES = 3;

interface Found {
  readonly place: string;
  readonly pattern: RegExp;
}

const FILES = ['src', 'adapters'].flatMap(filesOf);
/** What begins to work as soon as it is loaded. */
const ENTRIES = /(?:onrecord|-worker|-thread|read-process)\.ts$/;

it('has no pattern whose time grows faster than the text it meets', () => {
  const found = FILES.flatMap(patternsOf);
  expect(found.length).toBeGreaterThan(1_000);
  expect(slowOf(found)).toEqual([]);
}, 60_000);

it('builds no such pattern of parts either, when it is loaded', async () => {
  const found = await builtBy(async () => {
    for (const file of FILES)
      if (!ENTRIES.test(file)) await import(pathToFileURL(path.resolve(file)).href);
  });
  expect(found.length).toBeGreaterThan(60);
  expect(slowOf(found)).toEqual([]);
}, 60_000);

function slowOf(found: readonly Found[]): string[] {
  return found.flatMap(({ place, pattern }) => {
    const bad = PIECES.find(({ text }) => isSlow(pattern, text));
    return bad ? [`${place} ${pattern} over ${JSON.stringify(bad.piece)}`] : [];
  });
}

/** The patterns that our own sources make of strings while something is done. */
async function builtBy(work: () => Promise<void>): Promise<Found[]> {
  const found: Found[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, args) => {
      const pattern = Reflect.construct(target, args) as RegExp;
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const place = /\b(?:src|adapters)\/[^\s)]*/.exec(caller)?.[0];
      if (place !== undefined && !caller.includes('node_modules')) found.push({ place, pattern });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

function isSlow(pattern: RegExp, text: string): boolean {
  for (let left = TRIES; left > 0; left--) {
    pattern.lastIndex = 0;
    const start = process.cpuUsage();
    if (pattern.global) text.replace(pattern, '');
    else pattern.test(text);
    const { user } = process.cpuUsage(start);
    if (user / 1_000 < MOST) return false;
  }
  return true;
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
}

function patternsOf(file: string): Found[] {
  const code = readFileSync(file, 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      const line = code.slice(0, Number(node.start)).split('\n').length;
      found.push({ place: `${file}:${line}`, pattern: new RegExp(pattern, flags) });
    } else for (const value of Object.values(node)) visit(value);
  };
  visit(parseSync(file, code).program);
  return found;
}
