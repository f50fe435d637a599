import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { licencesPage, lockedPackages } from '../tools/licences.ts';

const root = path.resolve(import.meta.dirname, '..');

/** What takes apart what others made: another version is another reader, and comes in only on purpose. */
const PARSERS = [
  '@mozilla/readability',
  'csv-parse',
  'fflate',
  'htmlparser2',
  'linkedom',
  'postal-mime',
  'unpdf',
  'yaml',
] as const;

describe('the packages that come along', () => {
  it('have a hash in the lock file each, so that what is installed is what was tested', () => {
    const packages = lockedPackages();
    expect(packages.length).toBeGreaterThan(20);
    for (const [place, { integrity }] of packages)
      expect({ place, integrity }).toEqual({ place, integrity: expect.stringMatching(/^sha512-/) });
  });

  it('have a licence each that lets them be passed on', () => {
    for (const [place, { license }] of lockedPackages())
      expect({ place, license }).toEqual({
        place,
        license: expect.stringMatching(/^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/),
      });
  });

  it('are listed in docs/licences.md: npm run licences', () => {
    expect(readFileSync(path.join(root, 'docs/licences.md'), 'utf8')).toBe(licencesPage());
  });

  it.each(PARSERS)('are exact where they read what others made: %s', (name) => {
    expect(manifest.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
