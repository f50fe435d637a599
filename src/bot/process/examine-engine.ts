import * as files from 'node:fs/promises';
import { openSearchAddress } from '../../search/remote/opensearch/address.ts';
import { Cluster } from '../../search/remote/opensearch/cluster.ts';
import type { Source } from '../../snapshot/build-or-load.ts';
import { codeVersion } from '../../snapshot/fingerprint.ts';
import { loadElsewhere } from '../../snapshot/remote/load.ts';
import { examineWith, type Finding } from './examine.ts';

/** OpenSearch, where passages lie in it: whether it answers, and whether the index fits what is kept here. */
export function examineEngine(source: Source, now: number): Promise<Finding[]> {
  return examineWith('engine', async (say) => {
    if (source.settings.engine !== 'opensearch') return [];
    const cluster = new Cluster(openSearchAddress(source.settings));
    try {
      const { body } = await cluster.ask({ method: 'GET', path: '/' });
      const { version } = body as { version?: { number?: string } };
      const code = await codeVersion(files);
      const loaded = await loadElsewhere(source, files, { code, now });
      const isWhole = (await loaded?.coverage.elsewhere?.reachable()) ?? false;
      const name = `OpenSearch ${version?.number ?? ''}`.trim();
      if (isWhole) return [say.good(`${name} answers, and its index holds what it should`)];
      return [
        say.bad(
          `${name} answers, but lacks the index of this coverage or a part of it. See its health, or build it: onrecord index. [index-lacks]`,
        ),
      ];
    } finally {
      cluster.close();
    }
  });
}
