import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDoor } from '../../../src/bot/process/bot-settings.ts';
import { examineWith } from '../../../src/bot/process/examine.ts';
import { examinePorts } from '../../../src/bot/process/examine-ports.ts';

/** A port of this machine that somebody has. */
async function taken(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return String((server.address() as AddressInfo).port);
}

/** A port that nobody has any more. */
async function free(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return String(port);
}

const examine = async (env: Record<string, string>) => {
  const findings = await examineWith('ports', (say) => examinePorts(readDoor(env), say));
  return findings.map(({ ok, message }) => [ok, message]);
};

describe('the ports of a bot, as doctor finds them', () => {
  it('are not looked at where none is set, or any will do', async () => {
    expect(await examine({})).toEqual([]);
    expect(await examine({ PORT: '0', METRICS_PORT: '' })).toEqual([]);
  });

  it('are free', async () => {
    const [port, metrics] = [await free(), await free()];
    expect(await examine({ PORT: port, METRICS_PORT: metrics })).toEqual([
      [true, `PORT ${port} is free at 127.0.0.1`],
      [true, `METRICS_PORT ${metrics} is free at 127.0.0.1`],
    ]);
  });

  it('are well where a bot of ours has them already, since doctor runs beside it', async () => {
    const port = await taken((_, response) => response.end('{"ok":true,"inquiries":{}}'));
    const metrics = await taken((_, response) => response.end('# HELP\nonrecord_connected 1\n'));
    expect(await examine({ PORT: port, METRICS_PORT: metrics })).toEqual([
      [true, `PORT ${port}: a bot of ours is there`],
      [true, `METRICS_PORT ${metrics}: a bot of ours is there`],
    ]);
  });

  it('are taken by somebody else: the setting and the remedy are named', async () => {
    const port = await taken((_, response) => response.end('Hello.'));
    expect(await examine({ PORT: port })).toEqual([
      [
        false,
        expect.stringMatching(
          `PORT ${port} can't be served: .*EADDRINUSE.* Set PORT or HOST to another one.*port-taken`,
        ),
      ],
    ]);
  });

  it('can’t be opened at an address that this machine does not have', async () => {
    const found = await examine({ METRICS_PORT: await free(), METRICS_HOST: '203.0.113.7' });
    expect(found).toEqual([[false, expect.stringMatching(/EADDRNOTAVAIL.*METRICS_HOST/)]]);
  });

  it('can’t be one for both: whoever reaches the bot would read its counters', async () => {
    const port = await free();
    expect(await examine({ PORT: port, METRICS_PORT: port })).toEqual([
      [false, expect.stringContaining('METRICS_PORT to another one')],
    ]);
  });
});
