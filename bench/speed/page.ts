import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const PAGE = path.resolve(import.meta.dirname, '../../docs/performance.md');

/** A table in Markdown; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A number as a reader wants it: three digits that count. */
export function shown(number: number): string {
  if (!Number.isFinite(number)) return '–';
  if (number >= 1000) return Math.round(number).toLocaleString('en');
  if (number >= 100) return number.toFixed(0);
  if (number >= 10) return number.toFixed(1);
  return number >= 1 ? number.toFixed(2) : number.toFixed(3);
}

/** What was measured on, and when. */
export function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}: ${os.cpus().length} × ${cpu?.model.trim() ?? 'processor'}, ${memory} GiB, ${os.type()} ${os.arch()}, Node ${process.version}.`;
}

/** Replaces one part of docs/performance.md, between its two comments. */
export async function writeSection(name: string, text: string): Promise<void> {
  const page = await fs.readFile(PAGE, 'utf8');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no part ${name}.`);
  await fs.writeFile(PAGE, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`);
}

/** Writes a picture that docs/performance.md shows. */
export async function writePicture(name: string, svg: string): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../../docs/pictures', name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, `${svg}\n`);
}
