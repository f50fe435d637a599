import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary folder with these files (text or bytes, by path), removed when the test ends. */
export async function folderWith(
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'onrecord-articles-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    const file = path.join(folder, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, content);
  }
  return folder;
}

/** Every file under a folder with its text, by path from there. */
export async function textsIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await fs.readdir(folder, { recursive: true })).sort()) {
    const file = path.join(folder, name);
    if ((await fs.stat(file)).isFile()) found[name] = await fs.readFile(file, 'utf8');
  }
  return found;
}
