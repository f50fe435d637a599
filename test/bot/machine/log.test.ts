import { describe, expect, it } from 'vitest';
import { createLog, type LogLevel } from '../../../src/bot/machine/log.ts';
import { redactText } from '../../../src/bot/machine/redact.ts';
import { fakeClock } from '../fake-clock.ts';

// Put together here, so that no scanner takes them for real ones.
const DISCORD = ['M'.repeat(26), 'GabcDe', 'x'.repeat(38)].join('.');
const SLACK = ['xoxb', '1234567890', 'abcdefghij'].join('-');
const APP = ['xapp', '1', 'A1', 'abcdef'].join('-');
const INTERACTION = Buffer.from('interaction:123456789:abcdefgh').toString('base64');

function logged(write: (log: ReturnType<typeof createLog>) => void, level: LogLevel = 'error') {
  const lines: string[] = [];
  const log = createLog({
    level,
    clock: fakeClock(),
    write: (line) => lines.push(line),
    secrets: ['hunter2-secret'],
  });
  write(log);
  return lines.join('');
}

describe('the log', () => {
  it('writes one line with time, level, message and fields', () => {
    expect(logged((log) => log.error('It broke.', { ref: 'abc', ms: 3 }))).toBe(
      '2026-03-01T00:00:00.000Z error It broke. ref="abc" ms=3\n',
    );
  });

  it('writes one JSON object a line for programs, in which a field can’t pass for the level', () => {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line);
    const log = createLog({
      format: 'json',
      clock: fakeClock(),
      write,
      secrets: ['hunter2-secret'],
    });
    const cause = Object.assign(new Error('disk "x" full'), { code: 'ENOSPC' });
    const error = Object.assign(new Error('not kept'), { code: 'E1', cause });
    log.error('It broke:\nhunter2-secret', { ref: 'abc', ms: 3, level: 'info', error });
    expect(lines.join('').split('\n')).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      time: '2026-03-01T00:00:00.000Z',
      level: 'error',
      ...{ ref: 'abc', ms: 3, error: 'Error', code: 'E1', reason: 'not kept' },
      ...{ cause: 'Error', 'cause.code': 'ENOSPC', 'cause.reason': 'disk … full' },
    });
    expect(lines[0]).not.toContain('hunter2');
  });

  it('leaves out what is below its level', () => {
    const all = (log: ReturnType<typeof createLog>) => {
      log.error('one');
      log.info('two');
      log.debug('three');
    };
    const words = (level: LogLevel) =>
      logged(all, level)
        .split('\n')
        .map((line) => line.split(' ')[2] ?? '')
        .join('');
    expect((['silent', 'error', 'info', 'debug'] as const).map(words)).toEqual([
      '',
      'one',
      'onetwo',
      'onetwothree',
    ]);
  });

  it('forges no line for a message or value with line breaks', () => {
    expect(logged((log) => log.error('a\nb\u2028c', { ref: 'd\ne' })).split('\n')).toHaveLength(2);
  });

  it.each(['error', 'debug'] as const)('shows no secret at %s, by shape or by name', (level) => {
    const secrets = [DISCORD, SLACK, APP, INTERACTION, 'hunter2-secret'];
    const text = logged((log) => {
      for (const secret of secrets) {
        log.error(`bad ${secret}`, {
          where: secret,
          list: [{ deep: secret }],
          error: new Error(`no "x" ${secret}`),
        });
      }
      log.error('m', {
        token: 'plain-1',
        headers: { Authorization: 'plain-2' },
        replyTo: { a: 'plain-3' },
      });
      log.error('m', {
        url: 'https://discord.com/api/v10/webhooks/123/plain-4/messages/@original',
      });
      log.error('m', {
        url: '/interactions/123/plain-5/callback',
        other: 'wss://x.example/link/?ticket=plain-6&a=1',
      });
      log.error('m', {
        to: 'https://hooks.slack.com/actions/T1/2/plain-7',
        error: Object.assign(new Error('e'), { code: SLACK }),
      });
    }, level);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/plain-\d/);
    expect(text).toContain('/webhooks/123/[redacted]/messages');
  });

  it('shows nothing that a user typed, unless it is asked to debug', () => {
    const write = (log: ReturnType<typeof createLog>) => {
      log.error('m', { text: 'PRIVATE', inner: { body: 'PRIVATE' }, options: ['PRIVATE'] });
      let error: unknown;
      try {
        JSON.parse('PRIVATE words');
      } catch (caught) {
        error = caught;
      }
      log.error('m', { error, cause: new Error('x\n    at PRIVATE "place') });
    };
    expect(logged(write)).not.toContain('"PRIVATE');
    expect(logged(write)).toContain('text="[7 characters]"');
    expect(logged(write)).toContain('error="SyntaxError"');
    expect(logged(write, 'debug')).toContain('PRIVATE');
  });

  it('is done with a hostile megabyte, of any of the shapes it looks for', () => {
    for (const piece of [
      'a',
      '"',
      "'",
      '/webhooks/1',
      'xoxb-',
      'M.',
      '?token=',
      'Bot ',
      'aW50ZXJhY3Rpb24',
      ' ',
    ]) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const line = logged((log) => log.error(text, { error: new Error(text), ref: text }));
      expect(line.length).toBeLessThan(30_000);
    }
  });

  it('does not leave half a secret where a long text is cut', () => {
    const text = `${'word '.repeat(3_998)}${SLACK}`; // The cut goes through the token.
    expect(redactText(text)).not.toContain('xoxb');
  });
});
