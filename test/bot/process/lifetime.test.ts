import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { obeySignals } from '../../../src/bot/process/lifetime.ts';

/** A process that only notes how it was ended, and a bot that counts what it is told. */
function setting(stop: () => Promise<number> = async () => 0) {
  const told: string[] = [];
  const lines: string[] = [];
  const host = Object.assign(new EventEmitter(), {
    exit: (code: number): never => {
      told.push(`exit ${code}`);
      return undefined as never;
    },
  });
  const bot = {
    reload: async () => void told.push('reload'),
    stop: async () => {
      told.push('stop');
      return stop();
    },
  };
  obeySignals(bot, host, (line) => void lines.push(line));
  return { host, told, lines };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a bot', () => {
  it('stops at SIGTERM and SIGINT, and reads its coverage again at SIGHUP', () => {
    const { host, told } = setting();
    for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT']) host.emit(signal);
    expect(told).toEqual(['reload', 'stop', 'stop']);
  });

  it('says where an error arose, not what it held, finishes what is going on and exits 70', async () => {
    const { host, told, lines } = setting();
    host.emit('uncaughtException', new TypeError('token s3cr3t'));
    await settled();
    expect(told).toEqual(['stop', 'exit 70']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('TypeError at');
    expect(lines.join()).not.toContain('s3cr3t');
  });

  it('tells the first cause alone, however often stopping fails in its turn', async () => {
    const { host, told, lines } = setting();
    for (let times = 0; times < 100; times++) host.emit('unhandledRejection', new Error('again'));
    await settled();
    expect({ lines: lines.length, told }).toEqual({ lines: 1, told: ['stop', 'exit 70'] });
  });
});
