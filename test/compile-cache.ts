import nodeModule from 'node:module';
import path from 'node:path';

// Threads and processes that tests start load the core anew: stripped of its types and compiled once, not each time.
nodeModule.enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'));
