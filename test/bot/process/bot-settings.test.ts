import { describe, expect, it } from 'vitest';
import { readAddress, readHost, readPort } from '../../../src/bot/process/bot-settings.ts';
import { OnrecordError } from '../../../src/problem.ts';

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

  it('may be read by anybody on the way only to this machine', () => {
    for (const host of ['127.8.9.1', 'localhost', 'slack.localhost', '[::1]'])
      expect(readAddress(`http://${host}:8080`, refuse)).toBe(`http://${host}:8080`);
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'javascript:x',
    'http://example.org',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
  ])('is never %j', (value) => {
    expect(() => readAddress(value, refuse)).toThrow(OnrecordError);
  });
});

describe('the host that a port is opened at', () => {
  it.each([
    [undefined, '127.0.0.1'],
    ['', '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['::', '::'],
    ['localhost', 'localhost'],
  ])('%j is %j', (value, expected) => {
    expect(readHost(value, refuse)).toBe(expected);
  });

  it.each(['example.org', '0.0.0', 'all'])('is never %j', (value) => {
    expect(() => readHost(value, refuse)).toThrow(`It is ${JSON.stringify(value)}.`);
  });
});
