import process from 'node:process';
import { readDrafts } from './drafts.ts';
import type { ReadMessage, ReadTask } from './file-reader.ts';

/** Reads files for whoever may have to give it up: see `file-reader.ts`. */
process.on('message', async ({ source, bytes, settings }: ReadTask) => {
  for await (const read of readDrafts(source, bytes, settings)) say({ read });
  say({ done: true });
});
process.on('disconnect', () => process.exit());

function say(message: ReadMessage): void {
  process.send?.(message);
}
