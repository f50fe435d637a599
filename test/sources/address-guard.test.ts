import { describe, expect, it } from 'vitest';
import { isPublic, publicOnly } from '../../src/sources/careful/address-guard.ts';

describe('the guard of addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::192.168.1.1',
    'no address',
  ])('takes %s for none of the internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    'takes %s for public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it('lets a host through that is named, whatever its address, and no other', () => {
    const guard = publicOnly(['Wiki.Intranet.example']);
    expect(guard.refusal('wiki.intranet.example', '10.0.0.7')).toBeNull();
    expect(guard.refusal('other.intranet.example', '10.0.0.7')).toContain('10.0.0.7');
  });
});
