import { describe, expect, it } from 'vitest';
import { openPolicies } from '../../../src/bot/people/policy.ts';
import { fakeClock } from '../fake-clock.ts';
import { testState } from '../setting.ts';

const given = () => openPolicies(testState(null, fakeClock()).state);
const at = (channel: string, thread: string | null = null) => ({ guild: 'g', channel, thread });

describe('policies', () => {
  it('allow everything, openly, where nothing was set', () => {
    expect(given().ruling('discord', at('c'))).toEqual({
      allowed: true,
      private: false,
      followUps: true,
    });
  });

  it('let a guild change a part, over what holds for the platform', () => {
    const policies = given();
    policies.set('discord', null, { private: true, followUps: false });
    policies.set('discord', 'g', { followUps: true });
    policies.set('discord', 'g', { excluded: ['c2'] });
    expect(policies.get('discord', 'g')).toMatchObject({
      private: true,
      followUps: true,
      excluded: ['c2'],
    });
    expect(policies.get('discord', 'other')).toMatchObject({ private: true, followUps: false });
    expect(policies.get('slack', 'g')).toMatchObject({ private: false, excluded: [] });
    policies.remove('discord', 'g');
    expect(policies.get('discord', 'g')).toMatchObject({ followUps: false, excluded: [] });
  });

  it('allow only listed channels and their threads, and none that is excluded', () => {
    const policies = given();
    policies.set('discord', 'g', { channels: ['c1', 'c2'], excluded: ['c2', 't9'] });
    const allowed = (channel: string, thread?: string) =>
      policies.ruling('discord', at(channel, thread)).allowed;
    expect([
      allowed('c1'),
      allowed('c1', 't1'),
      allowed('c1', 't9'),
      allowed('c2'),
      allowed('c3'),
    ]).toEqual([true, true, false, false, false]);
  });

  it('exclude a whole guild, but no direct message', () => {
    const policies = given();
    policies.set('discord', null, { allowed: false });
    expect(policies.ruling('discord', at('c')).allowed).toBe(false);
    expect(policies.ruling('discord', { guild: null, channel: 'dm', thread: null }).allowed).toBe(
      true,
    );
  });

  it('turn follow-ups on and off for single channels', () => {
    const policies = given();
    policies.set('slack', 'g', { followUps: false, followUpsIn: { c1: true } });
    expect(policies.ruling('slack', at('c1', 't')).followUps).toBe(true);
    expect(policies.ruling('slack', at('c2')).followUps).toBe(false);
  });

  it('refuse lists that grow without bound', () => {
    const excluded = Array.from({ length: 1_001 }, (_, index) => `c${index}`);
    expect(() => given().set('discord', 'g', { excluded })).toThrow(/policy-too-long/);
  });
});
