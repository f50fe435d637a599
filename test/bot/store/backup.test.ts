import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openPolicies } from '../../../src/bot/people/policy.ts';
import { fakeClock } from '../fake-clock.ts';
import { temporaryFolder, testState } from '../setting.ts';

describe('a backup of the state, as docs/hosting.md has it', () => {
  it('is made of a running bot’s, put in its place, and holds what was set', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const running = testState(folder, clock);
    await openPolicies(running.state).set('discord', 'g1', { private: true });

    // What sqlite3's .backup does: SQLite's own copy of a database that is open elsewhere.
    const copied = path.join(temporaryFolder(), 'desk');
    mkdirSync(copied);
    const [file = 'none'] = readdirSync(path.join(folder, 'desk')).filter((name) =>
      name.endsWith('.db'),
    );
    expect(file).toBe('desk.db');
    const database = new DatabaseSync(path.join(folder, 'desk', file));
    database.exec(`VACUUM INTO '${path.join(copied, file)}'`);
    database.close();

    const restored = testState(path.dirname(copied), clock);
    expect(restored.state.kept).toBe('disk');
    expect((await openPolicies(restored.state).get('discord', 'g1')).private).toBe(true);
  });
});
