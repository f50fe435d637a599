import { flatEngine } from '../../src/search/flat/engine.ts';
import { miniSearchEngine } from '../../src/search/minisearch.ts';
import { engineContract } from './engine.contract.ts';

for (const kind of [miniSearchEngine, flatEngine]) engineContract(kind);
