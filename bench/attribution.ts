// How fast the whole analysis of attribution is, beside peers in the same run: passages a second on one core.
//   npm run bench:attribution        (the articles: polnear's development part, read from ../shared/bench)
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyseArticle } from '../src/quotes/analyse.ts';
import { articleOf, readGold } from './train/gold.ts';

// code as large as ours is compiled in full only after some eight rounds; the peers are after two
const ROUNDS = 10;
const REGULAR_EXPRESSION =
  /[“"]([^“”"\n]+)[”"],? (?:(?:said|says|added) ((?:\p{Lu}\S+ ?)+)|((?:\p{Lu}\S+ ?)+|he|she) (?:said|says|added))/gu;

const articles = readGold('polnear', 'quotes').map(articleOf);
const passages = articles.flatMap(({ text, paragraphs }) =>
  paragraphs.map(({ start, end }) => text.slice(start, end)),
);
const wink = winkNLP(model, ['sbd', 'pos']);
const PEERS: Readonly<Record<string, () => number>> = {
  'Onrecord: sentences, quotes, reported speech, speakers': () =>
    articles.reduce((sum, own) => sum + analyseArticle(own).quotes.flat().length, 0),
  'compromise 14: quotations and people only': () =>
    passages.reduce((sum, text) => {
      const doc = nlp(text);
      return sum + doc.quotations().length + doc.people().length;
    }, 0),
  'wink-nlp 2: sentences and parts of speech only (found: sentences)': () =>
    passages.reduce((sum, text) => sum + wink.readDoc(text).sentences().length(), 0),
  'one regular expression: marks, verb and name beside it': () =>
    passages.reduce((sum, text) => sum + [...text.matchAll(REGULAR_EXPRESSION)].length, 0),
};

console.log(
  `${articles.length} articles, ${passages.length} passages; best of ${ROUNDS} rounds, one core`,
);
console.log('| | passages a second | found |\n|---|---|---|');
for (const [name, run] of Object.entries(PEERS)) {
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    found = run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  console.log(
    `| ${name} | ${Math.round(passages.length / best).toLocaleString('en')} | ${found} |`,
  );
}
