import { onrecord } from '../adapters/cli/run.ts';
import type { Platform } from './platform.ts';

/** The REPL, its lines typed by a pipe: one answer after the other, each whole. */
export async function openRepl(corpus: string): Promise<Platform> {
  const typed = (questions: readonly string[]) =>
    onrecord(['--corpus', corpus, '--top', '9'], { input: `${questions.join('\n')}\n` });
  return {
    layout: { budget: Number.POSITIVE_INFINITY, cards: Number.POSITIVE_INFINITY },
    ask: async (questions) => {
      const [whole, before] = await Promise.all([
        typed(questions),
        questions.length === 1 ? { stdout: '' } : typed(questions.slice(0, -1)),
      ]);
      return [whole.stdout.slice(before.stdout.length)];
    },
    close: async () => undefined,
  };
}
