import { defineConfig } from 'vitest/config';

/**
 * `npm run test:opensearch`: tests against a real OpenSearch, which they start; skipped with a reason where Java or Maven
 * is missing.
 */
export default defineConfig({
  test: { include: ['test/**/*.opensearch.test.ts'], testTimeout: 300_000, hookTimeout: 600_000 },
});
