import { compose } from '../../../adapters/slack/answer.ts';
import { type Asked, fresh } from '../../../adapters/slack/events/asked.ts';
import { openMemory } from '../../../adapters/slack/outbox/memory.ts';
import { featuresOf } from '../../../adapters/slack/setup/features.ts';
import type { Message } from '../../../adapters/slack/view/blocks.ts';
import type { BotRequest } from '../../../src/bot/message/bot-request.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { keysInMemory } from '../keys.ts';

/** The message that answers, as it would be sent. */
export function messageFor(
  coverage: Coverage,
  wanted: BotRequest,
  given: Partial<Asked> = {},
): Message {
  const keys = keysInMemory();
  const sources = {
    coverage: () => coverage,
    options: () => ({ top: 12, caution: 0, today: '2026-07-01' }),
    features: () => featuresOf(null),
    keys,
    memory: openMemory(keys),
  };
  const to = { team: 'T1', channel: 'C1', thread: null };
  const asked = fresh(to, 'U0123456789', wanted, { manner: 'private', ...given });
  const ruling = { allowed: true, private: false, followUps: true };
  return compose(asked, { reference: 'AbCdEfGhIjKl', previous: null, ruling }, sources).message;
}
