import * as files from 'node:fs/promises';
import { publicOnly } from '../../../sources/careful/address-guard.ts';
import { loadSources } from '../../../sources/file/load-sources.ts';
import { alertJson } from './alert-json.ts';
import { type Hook, postToHook } from './hook.ts';
import type { HookAddress } from './hook-settings.ts';
import type { SayHit } from './tell-hits.ts';

/** What posting to a hook needs beside its address. */
interface HookAround extends Pick<Hook, 'proxy' | 'version'> {
  /** The corpus of that key, as it was named: its sources.yaml says which hosts of the own network may be reached. */
  where(corpus: string): string;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Posts each hit as one object of JSON, signed; what can't be taken at present is tried again. */
export function sayToHook(
  address: HookAddress,
  { where, now, proxy, version }: HookAround,
): SayHit {
  return async (hit, watch, id, coverage, changes) => {
    const sources = await loadSources(where(watch.corpus), files).catch(() => null);
    const hook: Hook = { ...address, guard: publicOnly(sources?.file.allow), proxy, version };
    const body = JSON.stringify(alertJson(id, watch, hit, coverage, changes));
    await postToHook(body, id, hook, now());
  };
}
