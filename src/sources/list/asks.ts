import { children, descendants, type Element, elementText } from '../../articles/formats/dom.ts';
import type { Asks } from './listing.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};
/** Whatever a feed says, it is looked at once a day, in seconds. */
const LONGEST_TTL = 86_400;

/** What a feed's channel asks of those who fetch it: `ttl`, `skipHours`, `skipDays`, `updatePeriod`. */
export function asksOf(channel: Element | null): Asks {
  const ttl = ttlOf(channel);
  const inside = (list: string, item: string) =>
    descendants(children(channel, list)[0], item).flatMap((node) => elementText(node) ?? []);
  return {
    ttl: ttl === null ? null : Math.min(ttl, LONGEST_TTL),
    // Some count to 24, which is midnight.
    skipHours: inside('skipHours', 'hour')
      .map((hour) => Number(hour) % 24)
      .filter((hour) => Number.isInteger(hour)),
    skipDays: inside('skipDays', 'day')
      .map((day) => DAYS.indexOf(day.toLowerCase()))
      .filter((day) => day >= 0),
  };
}

/** How long a feed says it holds, in seconds; null where it does not say. */
function ttlOf(channel: Element | null): number | null {
  const one = (name: string) => elementText(children(channel, name)[0]);
  const minutes = Number(one('ttl') ?? Number.NaN);
  if (minutes > 0) return minutes * 60;
  const period = PERIODS[(one('updatePeriod') ?? '').toLowerCase()];
  const frequency = Number(one('updateFrequency') ?? 1);
  return period && frequency > 0 ? period / frequency : null;
}
