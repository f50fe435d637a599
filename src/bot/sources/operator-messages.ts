import type { Operator } from '../../config.ts';
import type { Log } from '../machine/log.ts';
import type { Platform } from '../platform.ts';
import { newReference } from '../queue/reference.ts';

/** Brings sentences to the people who look after the coverage. */
export interface OperatorMessages {
  /** Lets them be reached on a platform. */
  reachOn<Target, Message>(platform: Platform<Target, Message>): void;
  /** To each of them directly. @returns whether it reached anybody */
  tell(sentence: string): Promise<boolean>;
}

/** How long one message may take, ms. */
const PATIENCE = 60_000;

export function openOperatorMessages(operators: readonly Operator[], log: Log): OperatorMessages {
  const ways = new Map<string, (person: string, sentence: string) => Promise<boolean>>();
  return {
    reachOn: ({ name, alerts: port }) => {
      const { direct } = port ?? {};
      if (port === undefined || direct === undefined) return;
      ways.set(name, async (person, sentence) => {
        const signal = AbortSignal.timeout(PATIENCE);
        const to = direct(person);
        const post = { to, reference: newReference(), look: false, message: null, signal };
        return (await port.post(port.notice(sentence), post)) !== null;
      });
    },
    tell: async (sentence) => {
      const sent = operators.map(async ({ platform, person }) => {
        const way = ways.get(platform);
        if (way === undefined) return false;
        return way(person, sentence).catch((error: unknown) => {
          log.error('Somebody who looks after the coverage could not be told.', { error });
          return false;
        });
      });
      return (await Promise.all(sent)).includes(true);
    },
  };
}
