import type { Body } from './ledger.ts';

/** The texts of a message of components, top down. */
export function textsOf(body: Body): string[] {
  return nodesOf(body.components).flatMap(({ content }) =>
    typeof content === 'string' ? [content] : [],
  );
}

/** The controls of a message that come back to the app: their ids by what stands on them. */
export function controlsOf(body: Body): Map<string, string> {
  const found = nodesOf(body.components).flatMap(({ label, placeholder, custom_id: id }) =>
    typeof id === 'string' ? [[String(label ?? placeholder ?? ''), id] as const] : [],
  );
  return new Map(found);
}

function nodesOf(value: unknown): Body[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Body, ...Object.values(value).flatMap(nodesOf)];
}
