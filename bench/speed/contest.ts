import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { SetQuestion } from '../quality/sets.ts';
import type { Found } from './contender.ts';
import type { Answered, Built } from './contestant.ts';

/** What one contender took and gave. */
export interface Result extends Built {
  readonly name: string;
  /** By question, as far as it came within its time. */
  readonly ms: readonly number[];
  readonly found: readonly Found[];
}

/** Questions that one contender answers before it is the next one's turn. */
const BATCH = 25;
/** Questions asked before anything is measured. */
const WARM_UP = 100;
/** Heap a contender may take, in MB. */
const HEAP = 12_000;

interface Contestant {
  readonly name: string;
  readonly process: ChildProcess;
  readonly built: Built;
  readonly ms: number[];
  readonly found: Found[];
  spent: number;
}

/**
 * Lets contenders answer the same questions side by side: each in a process of its own, built one
 * after the other, then a batch of questions each in turn, so that whatever else the machine does
 * strikes all alike. Only one process works at a time.
 *
 * @param most milliseconds of answering after which a contender is asked no further questions
 */
export async function contest(
  names: readonly string[],
  size: number,
  questions: readonly SetQuestion[],
  most: number,
): Promise<Result[]> {
  const contestants: Contestant[] = [];
  for (const name of names) contestants.push(await enter(name, size));
  const texts = questions.map(({ question }) => question.replace(/\s+/g, ' '));
  for (const contestant of contestants) await answer(contestant, texts.slice(0, WARM_UP));
  for (let at = 0; at < texts.length; at += BATCH)
    for (const contestant of contestants) {
      if (contestant.spent > most) continue;
      const { ms, found } = await answer(contestant, texts.slice(at, at + BATCH));
      contestant.ms.push(...ms);
      contestant.found.push(...found);
      for (const one of ms) contestant.spent += one;
    }
  for (const contestant of contestants) contestant.process.kill();
  return contestants.map(({ name, built, ms, found }) => ({ name, ...built, ms, found }));
}

async function enter(name: string, size: number): Promise<Contestant> {
  const process = fork(path.join(import.meta.dirname, 'contestant.ts'), [name, String(size)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP}`],
  });
  const built = await reply<Built>(process, name);
  return { name, process, built, ms: [], found: [], spent: 0 };
}

async function answer(contestant: Contestant, questions: readonly string[]): Promise<Answered> {
  contestant.process.send(questions);
  return reply<Answered>(contestant.process, contestant.name);
}

function reply<T>(process: ChildProcess, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const told = (message: unknown) => {
      process.off('exit', gone);
      resolve(message as T);
    };
    const gone = (code: number | null) => {
      process.off('message', told);
      reject(new Error(`${name} ended with ${code}.`));
    };
    process.once('message', told);
    process.once('exit', gone);
  });
}
