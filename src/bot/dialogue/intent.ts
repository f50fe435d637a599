import type { Offer } from '../message/offers.ts';
import type { Ack } from '../queue/pending-acks.ts';
import type { Asked, Occasion } from './asked.ts';

/** What somebody did, as far as it is the same on every platform. */
export type Intent<Target = unknown> =
  | AskingIntent<Target>
  /** Somebody is typing into an option that has offers. */
  | { readonly kind: 'typing'; readonly option: OfferedOption; readonly typed: string }
  | {
      readonly kind: 'vote';
      readonly reference: string;
      readonly up: boolean;
      readonly person: string;
    }
  /** All there is to say is this sentence, to whoever did it. */
  | { readonly kind: 'notice'; readonly notice: string };

/** Something is wanted of the coverage: it goes through the journal and is answered once. */
export interface AskingIntent<Target = unknown> extends Occasion {
  readonly kind: 'asked';
  readonly asked: Asked<Target>;
  /** Tells the platform that the event was taken: called when the journal holds it, or where it can't once it is answered, and again at the end. */
  readonly acknowledge?: Ack;
}

/** What can be offered while somebody types: any other option has no offers. */
type OfferedOption = 'speaker' | 'outlet' | 'since' | 'until' | (string & {});

/** What is to be done at once about an intent; the answer to what was asked comes by the port. */
export type Reaction =
  | {
      readonly kind: 'taken';
      readonly duplicate: boolean;
      /** Where false the event must not be acknowledged: it ends with this process, see desk.ts. */
      readonly safe: boolean;
    }
  | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
  | { readonly kind: 'notice'; readonly notice: string };
