import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const SETS = 'test/**/*.sets.test.ts';

/**
 * Tests of the core: no process, no socket, nothing of one file that another could see. A file that
 * replaces modules is named `*.mocking.test.ts`: it could not where another has loaded them before.
 */
const CORE =
  'test/{answers,articles,corpus,language,questions,quotes,ranking,replies,search}/**/!(*.mocking|*.sets).test.ts';

/** `npm test`: everything but the questions of whole public sets, which take minutes (`npm run test:sets`). */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    // Vitest leaves a core free by default: of two, that is half of them, and many tests only wait for processes.
    maxWorkers: availableParallelism() + 1,
    // Of the tests of one file that may run beside one another: each has a bot, or several.
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: [CORE],
          exclude: configDefaults.exclude,
          // The core is loaded and its rules are compiled once a worker instead of once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'around',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, SETS, CORE],
        },
      },
    ],
  },
});
