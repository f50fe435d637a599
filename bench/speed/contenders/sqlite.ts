import { DatabaseSync } from 'node:sqlite';
import { STOP_WORDS } from '../../../src/language/words/stop-words.ts';
import { type Contender, found, LIMIT } from '../contender.ts';

const WORD = /[\p{L}\p{N}]+/gu;

export const sqlite: Contender = {
  title: 'SQLite FTS5 (node:sqlite)',
  setup: 'title and text, Porter stemmer, in memory, stop words left out of the question, OR',
  build(passages) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      "CREATE VIRTUAL TABLE passages USING fts5(title, text, content='', tokenize='porter unicode61')",
    );
    const insert = database.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const [id, { title, text }] of passages.entries()) insert.run(id, title, text);
    database.exec('COMMIT');
    const select = database.prepare(
      'SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?',
    );
    const bytesElsewhere = Number(
      database
        .prepare(
          'SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()',
        )
        .get()?.size,
    );
    return {
      bytesElsewhere,
      ask(question) {
        const words = [...question.toLowerCase().matchAll(WORD)].map(([word]) => word);
        const asked = [...new Set(words.filter((word) => !STOP_WORDS.has(word)))];
        if (asked.length === 0) return found([]);
        const query = asked.map((word) => `"${word}"`).join(' OR ');
        return found(select.all(query, LIMIT).map(({ rowid }) => Number(rowid)));
      },
    };
  },
};
