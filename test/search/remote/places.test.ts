import { expect, it } from 'vitest';
import { buildCoverage } from '../../../src/coverage.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { openSearchAddress } from '../../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../../src/search/remote/opensearch/cluster.ts';
import { RemoteIndex } from '../../../src/search/remote/opensearch/remote-index.ts';
import { openElsewhere } from '../../../src/snapshot/remote/open.ts';
import { thinParts } from '../../../src/snapshot/remote/thin.ts';
import {
  openEngine,
  packCoverage,
  unpackCoverage,
} from '../../../src/snapshot/sections/coverage-sections.ts';
import { article } from '../../adapters/article.ts';

it('knows where each paragraph and quote stands in its article without asking the cluster', () => {
  const said = ['“The weir opens early,” said Tom Vale. It rained.', 'Nobody asked why.'];
  const articles = ['one', 'two', 'three'].map((id) => article(id, [...said, `This is ${id}.`]));
  const parts = packCoverage(buildCoverage(articles, { engine: flatEngine }));
  const here = unpackCoverage(parts, openEngine(parts, flatEngine));
  // Nobody listens there: whatever were asked for would fail.
  const nobody = new Cluster(openSearchAddress({ openSearchUrl: 'http://127.0.0.1:9' }), 100);
  const elsewhere = openElsewhere(thinParts(parts, here), new RemoteIndex(nobody, 'none'));
  const places = (coverage: typeof here) =>
    coverage.articles.map(({ id, paragraphs }) => ({ id, paragraphs }));
  expect(places(elsewhere)).toEqual(places(here));
  nobody.close();
});
