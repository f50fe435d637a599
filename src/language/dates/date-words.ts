/** Words beside a date that say nothing about the day: English ones, then what other languages put there. */
export const DATE_NOISE: ReadonlySet<string> = new Set(
  (
    'published updated last first modified posted on at the of date dated time and local uk et ct mt pt ist cst ' +
    'um uhr den am vom veröffentlicht aktualisiert stand le à publié mis jour el de del las publicado actualizado ' +
    'il alle ore pubblicato aggiornato op om uur gepubliceerd em às publicado o godz r в г о р року года'
  ).split(' '),
);

/**
 * Offsets of zones by the letters printed after a time. Letters that stand for several zones (IST, CST, ET)
 * are left out: a time with them is kept without an offset.
 */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['jst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['edt', '-04:00'],
  ['est', '-05:00'],
  ['cdt', '-05:00'],
  ['mdt', '-06:00'],
  ['mst', '-07:00'],
  ['pdt', '-07:00'],
  ['pst', '-08:00'],
]);

/** Languages whose names of months and days are known, the likeliest first. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'uk', 'ru'] as const;

/** The names of one language, in lower case, abbreviations without their full stop. */
export interface DateNames {
  /** Month from 1 to 12 by name. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

const known = new Map<string, DateNames>();

/** Names of months and days by language, taken from the platform's own locale data as they are asked for. */
export function* dateNames(): Generator<DateNames> {
  for (const language of LANGUAGES) {
    const names = known.get(language) ?? namesOf(language);
    known.set(language, names);
    yield names;
  }
}

function namesOf(language: string): DateNames {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    for (let month = 1; month <= 12; month++) {
      for (const name of spellings(
        language,
        { month: style },
        Date.UTC(2025, month - 1, 15),
        'month',
      )) {
        months.set(name, month);
      }
    }
    for (let day = 1; day <= 7; day++) {
      const date = Date.UTC(2025, 0, day);
      for (const name of spellings(language, { weekday: style }, date, 'weekday'))
        weekdays.add(name);
    }
  }
  return { months: language === 'en' ? months.set('sept', 9) : months, weekdays };
}

/** A name as it stands alone and as it is inflected beside a day ("август", "августа"). */
function spellings(
  language: string,
  style: Intl.DateTimeFormatOptions,
  date: number,
  type: 'month' | 'weekday',
): string[] {
  return [style, { ...style, day: 'numeric' as const }].map((options) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    const part = format.formatToParts(date).find((found) => found.type === type);
    return (part?.value ?? '').toLowerCase().replace(/\.$/, '');
  });
}
