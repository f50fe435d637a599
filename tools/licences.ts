import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

const root = path.resolve(import.meta.dirname, '..');

/** What the lock file says of each package that is no tool of ours, by its place. */
export function lockedPackages(): [string, Entry][] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  const shipped = shippedBy(lock.packages);
  return Object.entries(lock.packages).filter(([place]) => shipped.has(place));
}

/** Those without which a program or a bot would not run: what package.json names, and what that needs. */
function shippedBy(packages: Readonly<Record<string, Entry>>): Set<string> {
  const named = packages[''] as Needs;
  const found = new Set<string>();
  const take = (from: string, needs: Needs) => {
    for (const name of [
      ...Object.keys(needs.dependencies ?? {}),
      ...Object.keys(needs.peerDependencies ?? {}),
    ]) {
      const place = placeOf(name, from, packages);
      if (place === null || found.has(place)) continue;
      found.add(place);
      take(place, packages[place] as Needs);
    }
  };
  take('', named);
  return found;
}

type Needs = Entry & {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** Where Node would find a package from another one's place. */
function placeOf(
  name: string,
  from: string,
  packages: Readonly<Record<string, Entry>>,
): string | null {
  for (let folder = from; ; ) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    const above = folder.lastIndexOf('/node_modules/');
    if (folder === '') return null;
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}

/** The page that lists them. */
export function licencesPage(): string {
  const packages = lockedPackages().map(
    ([place, { version = '', license = '' }]): string =>
      `| ${place.slice(place.lastIndexOf('node_modules/') + 13)} | ${version} | ${license} |`,
  );
  const rows = [...new Set(packages)].sort();
  return `# Packages that come along

Every package that runs when Onrecord does, the libraries of the platforms included, with its licence. Made from the lock file by \`npm run licences\`.

| package | version | licence |
|---|---|---|
${rows.join('\n')}
`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(path.join(root, 'docs/licences.md'), licencesPage());
