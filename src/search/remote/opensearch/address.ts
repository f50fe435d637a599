import type { Config } from '../../../config.ts';
import { OnrecordError } from '../../../problem.ts';

/** Where OpenSearch is, and how it is spoken to. */
export interface OpenSearchAddress {
  /** Without user and password, one at least: they are tried in turn. */
  readonly hosts: readonly URL[];
  /** What goes into the header `authorization`; null where nobody is asked. */
  readonly authorization: string | null;
  /** File of certificates to trust beside the machine's own (PEM); null for none. */
  readonly caFile: string | null;
  /** What may never stand in a log. */
  readonly secrets: readonly string[];
}

/** What of the settings says where OpenSearch is. */
export type OpenSearchSettings = Pick<
  Config,
  'openSearchUrl' | 'openSearchUser' | 'openSearchPassword' | 'openSearchApiKey' | 'openSearchCa'
>;

/**
 * Where OpenSearch is by the settings.
 * @throws {OnrecordError} `opensearch-not-set`; `bad-setting`, which holds no part of what is secret
 */
export function openSearchAddress(settings: Partial<OpenSearchSettings>): OpenSearchAddress {
  const { openSearchUrl: value, openSearchApiKey: key = null, openSearchCa = null } = settings;
  if (!value) throw notSet();
  const urls = value
    .trim()
    .split(/[\s,]+/)
    .map(addressOf);
  const own = urls.find(({ username }) => username !== '');
  const user = settings.openSearchUser ?? decodeURIComponent(own?.username ?? '');
  const password = settings.openSearchPassword ?? decodeURIComponent(own?.password ?? '');
  const basic = Buffer.from(`${user}:${password}`).toString('base64');
  return {
    hosts: urls.map(withoutUser),
    authorization: key !== null ? `ApiKey ${key}` : user === '' ? null : `Basic ${basic}`,
    caFile: openSearchCa,
    secrets: [password, own?.password ?? '', key ?? '', user === '' ? '' : basic].filter(Boolean),
  };
}

function notSet(): OnrecordError {
  return new OnrecordError({
    code: 'opensearch-not-set',
    message: 'ONRECORD_ENGINE is opensearch, and OPENSEARCH_URL is not set.',
    remedy: 'Set it to where OpenSearch is, such as http://localhost:9200.',
  });
}

function addressOf(typed: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && /^\/?$/.test(url.pathname)) return url;
  throw new OnrecordError({
    code: 'bad-setting',
    message: 'OPENSEARCH_URL holds what is no address of an OpenSearch host.',
    remedy: 'Write http://host:9200, or several parted by commas.',
  });
}

function withoutUser(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}
