import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const SETS = 'test/**/*.{sets,opensearch}.test.ts';

/** What replaces modules, watches them being loaded, or counts what the whole process has open. */
const OWN_PROCESS = ['test/**/*.mocking.test.ts', 'test/patterns.test.ts', 'test/**/leaks.test.ts'];

/** `npm test`: everything but the questions of whole public sets, which take minutes (`npm run test:sets`), and a real OpenSearch (`npm run test:opensearch`). */
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/compile-cache.ts', 'test/fresh-log.ts'],
    // Many tests only wait, for processes and sockets: more of them at once than there are cores.
    maxWorkers: availableParallelism() + 2,
    // Of the tests of one file that may run beside one another: each has a bot, or several.
    maxConcurrency: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, SETS, ...OWN_PROCESS],
          // What is tested is loaded and its rules are compiled once a worker instead of once a file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: OWN_PROCESS, exclude: configDefaults.exclude },
      },
    ],
  },
});
