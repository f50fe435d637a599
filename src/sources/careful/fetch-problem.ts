import { OnrecordError } from '../../problem.ts';

/** What went wrong between us and a server. `file` of the problem is the address. */
export type FetchCode = keyof typeof REMEDIES;

const REMEDIES = {
  'address-refused':
    'If it is a host of your own network and meant, name it under allow: in sources.yaml.',
  'address-invalid': 'Give an address that begins with http:// or https://.',
  'host-unknown': 'Check the spelling of the address, and the connection to the internet.',
  'connection-failed': 'It is tried again by itself; check the address if that goes on.',
  'certificate-invalid':
    'Nothing is fetched from a host that can’t prove its name; tell its owner.',
  'too-slow': 'It is tried again by itself; ONRECORD_LIMITS=fetching=SECONDS allows it more time.',
  'too-much-fetched': 'Leave it out, or raise the limit: ONRECORD_LIMITS=fetched=BYTES.',
  'answer-broken': 'It is tried again by itself; tell its owner if that goes on.',
  'redirects-endless': 'Open the address in a browser and name the one where it ends.',
  'robots-disallow':
    'Its robots.txt asks not to be fetched by programs: ask its owner, or leave it out.',
  'server-error': 'It is tried again by itself, less and less often.',
  'too-many-requests': 'It is tried again when the server asked for it; fetch less often (every:).',
  'address-gone': 'Take it out of sources.yaml, or find its new address.',
  'not-found': 'Check the address; take it out of sources.yaml if it is gone.',
  'access-denied': 'Nothing is fetched that needs an account; leave it out.',
} as const;

/** A failure to fetch. @param message one sentence */
export function fetchFailure(code: FetchCode, url: string, message: string): OnrecordError {
  return new OnrecordError({ code, message, remedy: REMEDIES[code], file: url });
}
