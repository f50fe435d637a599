import { badSetting } from '../process/bot-settings.ts';

/** What a platform calls its tenants' ids. */
export interface TenantIds {
  /** What one looks like: source of a pattern, without anchors. */
  readonly shape: string;
  /** One of them, for messages. */
  readonly example: string;
}

/**
 * Which tenants may install, ids with commas between, or `any`; nobody new where nothing is set.
 * @throws {OnrecordError} `bad-setting`
 */
export function readAllowed(
  name: string,
  value: string | undefined,
  { shape, example }: TenantIds,
): readonly string[] | 'any' {
  const tenants = entriesOf(value);
  if (tenants.length === 1 && tenants[0]?.toLowerCase() === 'any') return 'any';
  const wrong = tenants.find((tenant) => !new RegExp(`^${shape}$`).test(tenant));
  if (wrong === undefined) return tenants;
  throw badSetting(
    name,
    `holds ${JSON.stringify(wrong)}, which is no workspace's id`,
    `Write ${example}, several with commas between, or any.`,
  );
}

/**
 * Coverages of single tenants: `T0123=/path/to/corpus, T0456=/another`.
 * @throws {OnrecordError} `bad-setting`
 */
export function readCorpora(
  name: string,
  value: string | undefined,
  { shape, example }: TenantIds,
): Record<string, string> {
  return Object.fromEntries(
    entriesOf(value).map((entry) => {
      const [, tenant, corpus] = new RegExp(`^(${shape})=(.+)$`).exec(entry) ?? [];
      if (tenant !== undefined && corpus !== undefined) return [tenant, corpus];
      throw badSetting(
        name,
        `holds ${JSON.stringify(entry)}, which is no workspace's id and a corpus`,
        `Write ${example}=/path/to/corpus, several with commas between.`,
      );
    }),
  );
}

/**
 * Whether tenants without a corpus of their own are answered from ONRECORD_CORPUS.
 * @param unset what holds where nothing is set
 * @throws {OnrecordError} `bad-setting`
 */
export function readShared(name: string, value: string | undefined, unset: boolean): boolean {
  const said = (value ?? '').toLowerCase();
  if (said === '') return unset;
  if (said === 'on' || said === 'off') return said === 'on';
  throw badSetting(name, `is ${JSON.stringify(value)}`, 'Set it to on or off, or leave it out.');
}

/**
 * `ONRECORD_TOKEN_KEY`: keys of 32 bytes in base64 with commas between, the newest first.
 * @throws {OnrecordError} `bad-setting`
 */
export function readTokenKeys(value: string | undefined): Buffer[] {
  const keys = (value ?? '').split(',').map((key) => Buffer.from(key.trim(), 'base64'));
  if (keys.every((key) => key.length === 32)) return keys;
  throw badSetting(
    'ONRECORD_TOKEN_KEY:',
    value ? 'it is not 32 bytes in base64' : 'it is not set',
    'Make one with: openssl rand -base64 32. To change it, put the new one before the old, with a comma between.',
  );
}

function entriesOf(value: string | undefined): string[] {
  const entries = (value ?? '').split(',').map((entry) => entry.trim());
  return entries.filter((entry) => entry !== '');
}
