import { configDefaults, defineConfig } from 'vitest/config';

/** `npm test`: everything but the questions of whole public sets, which take minutes (`npm run test:sets`). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/**/*.sets.test.ts'],
    testTimeout: 60_000,
  },
});
