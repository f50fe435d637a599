import type { Speakers } from '../../../src/quotes/speaker.ts';
import { visible } from '../render/visible.ts';

/** More than this is no help: the user types on. */
const MOST = 40;

/** What Tab offers: what a line may go on with, and which end of the line that stands for. */
export type Completion = readonly [hits: string[], end: string];

/**
 * Completes a command at the line's beginning, and anywhere the name of somebody quoted, by as many
 * of the last words as a name begins with ("what did tony r" finds "Tony Radakin").
 */
export function complete(
  line: string,
  speakers: Speakers,
  commands: readonly string[],
): Completion {
  const command = /^:(\S*)$/u.exec(line);
  if (command !== null) {
    return [commands.map((name) => `:${name}`).filter((name) => name.startsWith(line)), line];
  }
  const words = line.split(' ');
  for (let from = Math.max(0, words.length - 4); from < words.length; from++) {
    const end = words.slice(from).join(' ');
    const hits = end === '' ? [] : namesFrom(end, speakers);
    if (hits.length > 0) return [hits, end];
  }
  return [[], line];
}

function namesFrom(begun: string, { quoted }: Speakers): string[] {
  const folded = begun.toLowerCase();
  const hits = new Set<string>();
  for (const { name, forms } of quoted) {
    const form = [name, ...forms].find((candidate) => candidate.toLowerCase().startsWith(folded));
    if (form !== undefined) hits.add(visible(form));
    if (hits.size === MOST) break;
  }
  return [...hits];
}
