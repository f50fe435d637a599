import { defineConfig } from 'vitest/config';

/** `npm run test:sets`: tests over the public sets in `../shared/bench`; skipped with a reason where they are missing. */
export default defineConfig({
  test: { include: ['test/**/*.sets.test.ts'], testTimeout: 600_000 },
});
