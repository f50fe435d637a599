import { describe, expect, it } from 'vitest';
import { openPolicies } from '../../../src/bot/people/policy.ts';
import { fakeClock } from '../fake-clock.ts';
import { testState } from '../setting.ts';

const given = () => openPolicies(testState(null, fakeClock()).state);
const at = (channel: string, thread: string | null = null) => ({ guild: 'g', channel, thread });

describe('policies', () => {
  it('allow everything, openly, where nothing was set', async () => {
    expect(await given().ruling('discord', at('c'))).toEqual({
      allowed: true,
      private: false,
      followUps: true,
    });
  });

  it('let a guild change a part, over what holds for the platform', async () => {
    const policies = given();
    await policies.set('discord', null, { private: true, followUps: false });
    await policies.set('discord', 'g', { followUps: true });
    await policies.set('discord', 'g', { excluded: ['c2'] });
    expect(await policies.get('discord', 'g')).toMatchObject({
      private: true,
      followUps: true,
      excluded: ['c2'],
    });
    expect(await policies.get('discord', 'other')).toMatchObject({
      private: true,
      followUps: false,
    });
    expect(await policies.get('slack', 'g')).toMatchObject({ private: false, excluded: [] });
    await policies.remove('discord', 'g');
    expect(await policies.get('discord', 'g')).toMatchObject({ followUps: false, excluded: [] });
  });

  it('allow only listed channels and their threads, and none that is excluded', async () => {
    const policies = given();
    await policies.set('discord', 'g', { channels: ['c1', 'c2'], excluded: ['c2', 't9'] });
    const allowed = async (channel: string, thread?: string) =>
      (await policies.ruling('discord', at(channel, thread))).allowed;
    const asked = Promise.all([
      allowed('c1'),
      allowed('c1', 't1'),
      allowed('c1', 't9'),
      allowed('c2'),
      allowed('c3'),
    ]);
    expect(await asked).toEqual([true, true, false, false, false]);
  });

  it('exclude a whole guild, but no direct message', async () => {
    const policies = given();
    await policies.set('discord', null, { allowed: false });
    expect((await policies.ruling('discord', at('c'))).allowed).toBe(false);
    const direct = { guild: null, channel: 'dm', thread: null };
    expect((await policies.ruling('discord', direct)).allowed).toBe(true);
  });

  it('turn follow-ups on and off for single channels', async () => {
    const policies = given();
    await policies.set('slack', 'g', { followUps: false, followUpsIn: { c1: true } });
    expect((await policies.ruling('slack', at('c1', 't'))).followUps).toBe(true);
    expect((await policies.ruling('slack', at('c2'))).followUps).toBe(false);
  });

  it('refuse lists that grow without bound', async () => {
    const excluded = Array.from({ length: 1_001 }, (_, index) => `c${index}`);
    await expect(given().set('discord', 'g', { excluded })).rejects.toThrow(/policy-too-long/);
  });
});
