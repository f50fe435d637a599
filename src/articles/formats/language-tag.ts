/** Languages that coverage is kept in, as BCP 47 has them. */
const CODES = (
  'en de fr es it nl pt pl uk ru cs sk sl hr sr bs bg ro hu el tr ar he fa ur hi bn zh ja ko vi th id ms ' +
  'sv no nb nn da fi is et lv lt ca eu gl cy ga sq mk mt ka hy az kk uz sw af ta te ml mr pa gu tl'
).split(' ');
/** Languages in which databases print the names of languages. */
const PRINTED_IN = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'pl'];

let names: Map<string, string> | null = null;

/**
 * The BCP 47 tag that a field for the language means: a tag ("en_GB", "EN"), or a name in one of the languages that
 * databases print ("ENGLISH", "Français", "Englisch"), the first of several.
 *
 * @returns null where it means none that is known
 */
export function languageTag(printed: string | null | undefined): string | null {
  const first =
    printed
      ?.split(/[;,/|]/)[0]
      ?.trim()
      .toLowerCase() ?? '';
  if (first === '') return null;
  names ??= nameTable();
  const named = names.get(first);
  if (named !== undefined) return named;
  const tag = first.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/.test(tag)) return null;
  const [language = ''] = tag.split('-');
  return language.length === 2 ? new Intl.Locale(tag).toString() : null;
}

function nameTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const code of CODES) {
    for (const display of [code, ...PRINTED_IN]) {
      const name = new Intl.DisplayNames([display], { type: 'language' }).of(code);
      if (name && !table.has(name.toLowerCase())) table.set(name.toLowerCase(), code);
    }
  }
  return table;
}
