import { messageFaults, viewFaults } from './rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: what was sent, of any form
type Anything = any;

/** A message that stands in Slack. */
export interface Standing {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  /** Who alone sees it; null for everybody. */
  readonly to: string | null;
  /** Which response address it came by; null for none. */
  readonly via: string | null;
  /** Every version, the last one is shown. */
  readonly versions: Anything[];
  deleted: boolean;
}

/** What Slack knows of messages, and what was wrong with what it was sent. */
export class Ledger {
  readonly messages: Standing[] = [];
  readonly views: Anything[] = [];
  readonly faults: string[] = [];
  readonly status: Anything[] = [];
  #clock = 1_760_000_000;
  #serial = 0;

  /** A new time stamp, later than all before. */
  stamp(): string {
    this.#serial++;
    if (this.#serial === 1_000_000) this.#serial = 0;
    this.#clock = Math.max(this.#clock, Math.floor(Date.now() / 1_000));
    return `${this.#clock}.${String(this.#serial).padStart(6, '0')}`;
  }

  post(body: Anything, to: string | null = null, via: string | null = null): Standing {
    this.#check(messageFaults(body), body);
    const standing = {
      channel: body.channel,
      ts: this.stamp(),
      thread: body.thread_ts ?? null,
      to,
      via,
      versions: [body],
      deleted: false,
    };
    this.messages.push(standing);
    return standing;
  }

  update(channel: string, ts: string, body: Anything): boolean {
    const found = this.find(channel, ts);
    if (found === undefined || found.deleted) return false;
    this.#check(messageFaults(body), body);
    found.versions.push(body);
    return true;
  }

  remove(channel: string, ts: string): boolean {
    const found = this.find(channel, ts);
    if (found === undefined || found.deleted) return false;
    found.deleted = true;
    return true;
  }

  view(view: Anything): void {
    this.#check(viewFaults(view), view);
    this.views.push(view);
  }

  find(channel: string, ts: string): Standing | undefined {
    return this.messages.find((one) => one.channel === channel && one.ts === ts);
  }

  /** The messages of a channel or thread that everybody sees, as `conversations.*` gives them. */
  history(channel: string, thread: string | null, oldest: number): Anything[] {
    return this.messages
      .filter((one) => one.channel === channel && one.to === null && !one.deleted)
      .filter((one) => (thread === null ? true : one.thread === thread) && Number(one.ts) > oldest)
      .map(({ ts, thread: thread_ts, versions }) => ({ ...versions.at(-1), ts, thread_ts }));
  }

  #check(faults: readonly string[], body: Anything): void {
    for (const fault of faults)
      this.faults.push(`${fault} in ${JSON.stringify(body).slice(0, 300)}`);
  }
}

/** What is shown of a message. */
export function shown(standing: Standing | undefined): Anything {
  if (standing === undefined) throw new Error('There is no such message.');
  return standing.versions.at(-1);
}
