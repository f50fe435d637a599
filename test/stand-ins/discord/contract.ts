import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { brokenRules } from './rules.ts';

const DESCRIPTION = new URL('../../../../shared/contracts/discord-openapi.json', import.meta.url);

/** Why bodies can't be held against Discord's own description; null where they can. */
export const noContract = existsSync(DESCRIPTION)
  ? null
  : 'Discord’s API description is missing (../shared/contracts/discord-openapi.json)';

/** Names of schemas in the description, by what is sent. */
const SCHEMAS = {
  edit: 'IncomingWebhookUpdateRequestPartial',
  followup: 'IncomingWebhookInteractionRequest',
  message: 'MessageCreateRequest',
  'message-edit': 'MessageEditRequestPartial',
  'private-channel': 'CreatePrivateChannelRequest',
  create: 'ApplicationCommandCreateRequest',
  change: 'ApplicationCommandPatchRequestPartial',
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
} as const;

export type Sent = keyof typeof SCHEMAS;

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a body by Discord's description and by the rules that it lacks; empty when nothing is. */
export function violations(sent: Sent, body: unknown): string[] {
  return [...schemaViolations(sent, body), ...brokenRules(body)];
}

function schemaViolations(sent: Sent, body: unknown): string[] {
  if (noContract !== null) return [];
  const validate = validatorOf(SCHEMAS[sent]);
  if (validate(withNumbers(body))) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function validatorOf(schema: string): ValidateFunction {
  if (ajv.getSchema('discord') === undefined) {
    ajv.addSchema(JSON.parse(readFileSync(DESCRIPTION, 'utf8')), 'discord');
  }
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const fresh = ajv.compile({ $ref: `discord#/components/schemas/${schema}` });
  compiled.set(schema, fresh);
  return fresh;
}

/** Permissions travel as strings of digits, where the description says integer. */
function withNumbers(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body ?? null), (key, value) =>
    key === 'default_member_permissions' && typeof value === 'string' ? Number(value) : value,
  );
}

/** Compiles what is needed, which takes a moment that no interaction should wait for. */
export function precompile(): void {
  if (noContract === null) for (const schema of Object.values(SCHEMAS)) validatorOf(schema);
}
