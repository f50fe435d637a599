import { it } from 'vitest';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import { run, until } from '../harness.ts';

const QUESTION: Deed = {
  kind: 'slash',
  name: 'ask',
  options: { question: 'what did Radakin say?' },
};

/** Handles that keep a process alive or wake it, by kind. */
function held(): Record<string, number> {
  const kinds = process.getActiveResourcesInfo();
  return Object.fromEntries(
    [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
}

it('leaves no timer and no connection behind, after two hundred questions or when stopped', {
  timeout: 90_000,
}, async () => {
  const before = held();
  const running = await run({ env: { LOG_LEVEL: 'error' } });
  await until(() => running.bot.healthy());
  let person = 0;
  const ask = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => {
        person++;
        const where = {
          user: String(300_000_000_000_400_000n + BigInt(person)),
          channel: String(200_000_000_000_400_000n + BigInt(person)),
        };
        return running.discord.ask(QUESTION, where, 30_000);
      }),
    );
  await ask(20);
  await until(() => (held().Timeout ?? 0) < 12);
  const warm = held().Timeout ?? 0;
  for (let n = 0; n < 10; n++) await ask(20);
  await until(() => (held().Timeout ?? 0) <= warm + 1, 30_000);
  await running.stop();
  await until(() => (held().Timeout ?? 0) <= (before.Timeout ?? 0) + 1, 30_000);
  await until(() => (held().TCPSocketWrap ?? 0) <= (before.TCPSocketWrap ?? 0), 30_000);
});
