import { describe, expect, it } from 'vitest';
import { readAddress, readPort } from '../../src/bot/process/bot-settings.ts';
import { OnrecordError } from '../../src/problem.ts';

const refuse = (found: string) =>
  new OnrecordError({ code: 'bad-setting', message: `It is ${found}.`, remedy: 'Change it.' });

describe('a port', () => {
  it.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
    ['', null],
    [undefined, null],
  ])('may be %j', (value, expected) => {
    expect(readPort(value, refuse)).toBe(expected);
  });

  it.each(['65536', '-1', '80.5', 'http', ' x'])('is never %j, and the error says so', (value) => {
    expect(() => readPort(value, refuse)).toThrow(`It is ${JSON.stringify(value)}.`);
  });
});

describe('an address', () => {
  it('loses the slashes at its end, and is none where none is set', () => {
    expect(readAddress('http://127.0.0.1:80/api//', refuse)).toBe('http://127.0.0.1:80/api');
    expect(readAddress('HTTPS://example.org', refuse)).toBe('HTTPS://example.org');
    expect(readAddress('', refuse)).toBeNull();
  });

  it.each(['example.org', 'ftp://example.org', 'javascript:x'])('is never %j', (value) => {
    expect(() => readAddress(value, refuse)).toThrow(OnrecordError);
  });
});
