import { createRequire } from 'node:module';

export type { Document, Node, ParsedNode, YAMLMap, YAMLSeq } from 'yaml';

type Yaml = typeof import('yaml');

let loaded: Yaml | null = null;

/** The library is seventy files: they are read where the first YAML is. */
function yaml(): Yaml {
  loaded ??= createRequire(import.meta.url)('yaml') as Yaml;
  return loaded;
}

/** As `yaml` has them, of the package of that name. */
export const isMap = ((node: unknown) => yaml().isMap(node)) as Yaml['isMap'];
export const isScalar = ((node: unknown) => yaml().isScalar(node)) as Yaml['isScalar'];
export const isSeq = ((node: unknown) => yaml().isSeq(node)) as Yaml['isSeq'];
export const parse = ((...given: Parameters<Yaml['parse']>) =>
  yaml().parse(...given)) as Yaml['parse'];
export const parseDocument = ((...given: Parameters<Yaml['parseDocument']>) =>
  yaml().parseDocument(...given)) as Yaml['parseDocument'];
export const stringify = ((...given: Parameters<Yaml['stringify']>) =>
  yaml().stringify(...given)) as Yaml['stringify'];

/** Counts lines while a document is parsed. */
export function lineCounter(): InstanceType<Yaml['LineCounter']> {
  return new (yaml().LineCounter)();
}
