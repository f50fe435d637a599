import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { OnrecordError } from '../../../problem.ts';
import type { OpenSearchAddress } from './address.ts';

/** A request that can be sent again without harm: all that are sent here can. */
export interface ClusterRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** With its query, from the slash on. */
  readonly path: string;
  /** An object goes as JSON, a text as lines of JSON; default nothing. */
  readonly body?: object | string;
  /** Milliseconds that all hosts together have; default {@link PATIENCE}. */
  readonly within?: number;
}

/** What a host said. */
export interface ClusterReply {
  readonly status: number;
  /** Parsed; null where there is none. */
  readonly body: unknown;
}

/** How many requests there were, how long they took, and how many no host could answer. */
export interface ClusterCounts {
  requests: number;
  errors: number;
  /** Milliseconds. */
  spent: number;
}

/** Milliseconds for reads: nobody waits longer for an apology. */
const PATIENCE = 1_500;
/** Of it for one host, where there are others. */
const ONE_HOST = 700;
/** Milliseconds for which a host that failed comes last. */
const REST = 5_000;
/**
 * Another host, or the same a little later, may do better. 500 is what is said where a node died between finding passages
 * and fetching them.
 */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** Milliseconds before all hosts are asked once more: the first pause, doubled each time. */
const AGAIN = 25;

/** What hosts said last that did not do it. */
interface Failed {
  reply: ClusterReply | null;
  why: string;
}

/** The hosts of an OpenSearch cluster. One that fails comes last for a while; the next is asked at once. */
export class Cluster {
  readonly counts: ClusterCounts = { requests: 0, errors: 0, spent: 0 };
  private readonly address: OpenSearchAddress;
  private readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
  private readonly restingUntil = new Map<URL, number>();
  private turn = 0;

  private readonly patience: number;

  /** @param patience milliseconds that a request has where it does not say itself; default {@link PATIENCE} */
  constructor(address: OpenSearchAddress, patience: number = PATIENCE) {
    this.address = address;
    this.patience = patience;
    const ca = address.caFile === null ? {} : { ca: certificates(address.caFile) };
    const options = { keepAlive: true, maxSockets: 32 };
    this.agents = { http: new http.Agent(options), https: new https.Agent({ ...options, ...ca }) };
  }

  /**
   * What the first host says that answers; all are asked again and again as long as a read may take.
   * @throws {OnrecordError} `engine-unreachable` where none does in time, `engine-refused` for a status of 400 or above,
   * except 404
   */
  async ask(request: ClusterRequest): Promise<ClusterReply> {
    const started = performance.now();
    this.counts.requests++;
    try {
      const reply = await this.askInTurn(request, started + (request.within ?? this.patience));
      if (reply.status >= 400 && reply.status !== 404) throw refused(request, reply);
      return reply;
    } catch (error) {
      this.counts.errors++;
      throw error;
    } finally {
      this.counts.spent += performance.now() - started;
    }
  }

  /** Ends all connections. */
  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  private async askInTurn(request: ClusterRequest, until: number): Promise<ClusterReply> {
    const again = Math.min(until, performance.now() + this.patience);
    const failed: Failed = { reply: null, why: '' };
    let pausing = AGAIN;
    for (const host of this.rounds()) {
      if (performance.now() >= until) break;
      if (host !== null) {
        const reply = await this.tryHost(host, request, until, failed);
        if (reply !== null) return reply;
        continue;
      }
      if (performance.now() + pausing >= again) break;
      await pause(pausing);
      pausing *= 2;
    }
    if (failed.reply?.status === 500) return failed.reply;
    throw unreachable(failed.why);
  }

  /** Null where another, or the same later, may do better. */
  private async tryHost(
    host: URL,
    request: ClusterRequest,
    until: number,
    failed: Failed,
  ): Promise<ClusterReply | null> {
    const left = until - performance.now();
    const most = this.address.hosts.length > 1 ? Math.max(ONE_HOST, left / 2) : left;
    try {
      const reply = await this.askHost(host, request, Math.min(left, most));
      if (!PASSING.has(reply.status)) return reply;
      failed.reply = reply;
      failed.why = `status ${reply.status}`;
    } catch (error) {
      failed.why =
        error instanceof Error ? ('code' in error && `${error.code}`) || error.message : '';
    }
    this.restingUntil.set(host, performance.now() + REST);
    return null;
  }

  /** All hosts, then null for a pause, again and again. */
  private *rounds(): Generator<URL | null> {
    for (;;) {
      yield* this.inTurn();
      yield null;
    }
  }

  /** Each host once, in turn, those that failed lately last. */
  private inTurn(): URL[] {
    const { hosts } = this.address;
    const from = this.turn++ % hosts.length;
    const now = performance.now();
    const all = [...hosts.slice(from), ...hosts.slice(0, from)];
    const rests = (host: URL) => Number((this.restingUntil.get(host) ?? 0) > now);
    return all.sort((a, b) => rests(a) - rests(b));
  }

  private askHost(
    host: URL,
    { method, path, body }: ClusterRequest,
    ms: number,
  ): Promise<ClusterReply> {
    const { authorization } = this.address;
    const bytes =
      body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const isSecure = host.protocol === 'https:';
    const headers = {
      ...(authorization === null ? {} : { authorization }),
      ...(bytes === null ? {} : { 'content-length': Buffer.byteLength(bytes) }),
      'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json',
    };
    const agent = isSecure ? this.agents.https : this.agents.http;
    const signal = AbortSignal.timeout(Math.ceil(ms));
    return new Promise((resolve, reject) => {
      const asking = (isSecure ? https : http).request(
        new URL(path, host),
        { method, headers, agent, signal },
        (reply) => {
          const pieces: Buffer[] = [];
          reply.on('data', (piece: Buffer) => pieces.push(piece));
          reply.on('error', reject);
          reply.on('end', () => {
            try {
              resolve({ status: reply.statusCode ?? 0, body: parsed(Buffer.concat(pieces)) });
            } catch (error) {
              reject(error);
            }
          });
        },
      );
      asking.on('error', reject);
      asking.end(bytes);
    });
  }
}

function unreachable(why: string): OnrecordError {
  return new OnrecordError({
    code: 'engine-unreachable',
    message: `No host of OpenSearch answers (${why || 'time is up'}).`,
    remedy:
      'See that it runs and that OPENSEARCH_URL names it; questions are answered again as soon as it does.',
  });
}

function parsed(bytes: Buffer): unknown {
  return bytes.length === 0 ? null : JSON.parse(bytes.toString());
}

function certificates(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new OnrecordError({
      code: 'bad-setting',
      message: `OPENSEARCH_CA can't be read: ${error instanceof Error ? error.message : error}.`,
      remedy: 'Set it to a file of certificates in PEM.',
      file,
    });
  }
}

/** What OpenSearch says is cut short: it may hold what was asked. */
function refused({ method, path }: ClusterRequest, { status, body }: ClusterReply): OnrecordError {
  const said = body as { error?: { type?: string; root_cause?: { type?: string }[] } } | null;
  const type = said?.error?.root_cause?.[0]?.type ?? said?.error?.type ?? 'no reason';
  const signIn = status === 401 || status === 403;
  return new OnrecordError({
    code: 'engine-refused',
    message: `OpenSearch refused ${method} ${path.split('?', 1)[0]} with status ${status} (${type}).`,
    remedy: signIn
      ? 'See OPENSEARCH_USER and OPENSEARCH_PASSWORD, or OPENSEARCH_API_KEY.'
      : 'See the log of OpenSearch; onrecord doctor says whether the index fits.',
  });
}
