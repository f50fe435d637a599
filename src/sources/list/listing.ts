/** What a feed, a sitemap or a list names. */
export interface Listing {
  readonly title: string | null;
  readonly items: readonly Listed[];
  /** What whoever publishes it asks of those who fetch it. */
  readonly asks: Asks;
}

/** One article that is named. */
export interface Listed {
  readonly url: string | null;
  /** What it is known by there, for good; null where nothing is. */
  readonly guid: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Who published it, where the list says that of each. */
  readonly outlet: string | null;
  /** When it was last changed, as printed; null where that is not stated. */
  readonly updated: string | null;
  /** Whether its whole text is there. */
  readonly whole: boolean;
}

/** When not to come. */
export interface Asks {
  /** Seconds until it is worth coming again; null where that is not said. */
  readonly ttl: number | null;
  /** Hours of the day in UTC, 0 to 23. */
  readonly skipHours: readonly number[];
  /** Days of the week in UTC, 0 for Sunday. */
  readonly skipDays: readonly number[];
}

export const NOTHING_ASKED: Asks = { ttl: null, skipHours: [], skipDays: [] };
