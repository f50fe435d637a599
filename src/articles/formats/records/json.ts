import type { Found, ImportFormat } from '../format.ts';
import { linkList } from '../lists/link-list.ts';
import { isJson, type JsonRecord, jsonError, jsonOf, object, objects } from './json-value.ts';
import { recordArticle } from './record.ts';
import { valuesOf } from './values.ts';

/** How deep a list of articles may lie in an answer of a service. */
const DEEPEST = 4;

/** Articles as one JSON value: a list, an object with a list of them, or one. */
export const json: ImportFormat = {
  name: 'json',
  about:
    'Articles of scrapers and services as JSON: trafilatura, news-please, NewsAPI and the like',
  recognise: (file) => isJson(file) && (file.ending === '.json' || jsonOf(file) !== undefined),
  async *read(file, reading): AsyncGenerator<Found> {
    const broken = jsonError(file);
    if (broken !== null) throw new Error(broken);
    const records = recordsIn(jsonOf(file), 0);
    if (file.linesBefore === 0 && isCsl(records)) {
      yield linkList(file.file, 'a bibliography (CSL JSON)', records.length);
      return;
    }
    const values = records.map((record) => valuesOf(record, reading.fields));
    const texts = values.filter(
      (value) => value('text') !== null || value('teaser') !== null,
    ).length;
    const links = values.filter((value) => value('url') !== null).length;
    const isRest = file.linesBefore > 0;
    if (!isRest && texts === 0 && links > 0) yield linkList(file.file, 'a list of links', links);
    else if (!isRest && texts === 0) throw new Error('it holds no articles that can be told');
    else {
      for (const [index, record] of records.entries()) {
        yield await recordArticle(
          record,
          { file: file.file, number: file.linesBefore + index + 1, unit: 'article' },
          reading,
        );
      }
    }
  },
};

/** The longest list of objects in a value; the value itself where it has none and is an object. */
function recordsIn(value: unknown, depth: number): JsonRecord[] {
  if (Array.isArray(value)) return objects(value);
  const whole = object(value);
  if (!whole || depth > DEEPEST) return [];
  if (valuesOf(whole, new Map())('text') !== null) return [whole];
  const lists = Object.values(whole).map((inner) =>
    Array.isArray(inner) || object(inner) ? recordsIn(inner, depth + 1) : [],
  );
  const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  return longest.length > 0 ? longest : depth === 0 ? [whole] : [];
}

function isCsl(records: readonly JsonRecord[]): boolean {
  return (
    records.length > 0 &&
    records.every(
      (record) =>
        'type' in record &&
        ('issued' in record || 'container-title' in record) &&
        !('text' in record),
    )
  );
}
