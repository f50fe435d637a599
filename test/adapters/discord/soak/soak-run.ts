import { parseArgs } from 'node:util';
import { soak } from './soak.ts';

/** `npm run soak:discord [-- --questions N --seed N --rate N | --minutes N]` */
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    rate: { type: 'string', default: '20' },
    minutes: { type: 'string' },
  },
});
const rate = Number(values.rate);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const minutes = values.minutes === undefined ? null : Number(values.minutes);
const questions = minutes === null ? Number(values.questions) : Math.round(minutes * 60 * rate);
process.stdout.write(`seed ${seed}, ${questions} questions, ${rate} a second\n`);
const outcome = await soak({ questions, seed, rate, upheaval: minutes === null });
process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
const { lost, doubled, invalid, unprinted } = outcome;
process.exitCode = [lost, doubled, invalid, unprinted].every(({ length }) => length === 0) ? 0 : 1;
