/** What stands in place of a secret. */
const GONE = '[redacted]';

/** Names of fields whose value is a secret, whatever it looks like. */
const SECRET_NAME =
  /token|secret|password|authorization|cookie|credential|ticket|signature|response_?url|trigger_?id|api_?key|^replyTo$/i;

/** Names of fields that hold what users typed. */
const USER_TEXT = /^(text|question|quote|content|body|message|query|value|inquiry|options)$/i;

/**
 * What secrets look like, wherever they stand. Every repetition is bounded or runs over one set of
 * characters only, so that matching is linear.
 */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // Slack's tokens: bot, user, app, refresh, configuration.
  [/\bx(?:ox[a-z](?:\.xox[a-z])?|app)-[\w%-]+/gi, GONE],
  // Discord's bot token: user id, time and signature in base64, with dots between.
  [/[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,45}/g, GONE],
  // Discord's interaction token: base64 of "interaction:…".
  [/aW50ZXJhY3Rpb24[\w=+/-]*/g, GONE],
  // Paths with a token behind an id; what follows the token stays.
  [/(\/(?:webhooks|interactions)\/)(\d{1,20})\/[^/?#\s"'\\]+/gi, `$1$2/${GONE}`],
  // Slack's addresses for one reply or one hook.
  [/(hooks\.slack(?:-gov)?\.com\/)[^\s"'\\]+/gi, `$1${GONE}`],
  // A parameter of an address.
  [
    /([?&](?:(?:access_|refresh_)?token|ticket|client_secret|code|state|sig)=)[^&\s"'\\]+/gi,
    `$1${GONE}`,
  ],
  // HTTP authorisation.
  [/\b(Bearer|Bot|Basic)\s[\w.~+/=-]{8,}/g, `$1 ${GONE}`],
];
const DEEPEST = 6;
const LONGEST = 20_000;

/**
 * A text without secrets: known ones and everything that has a token's shape. Linear in its length;
 * what goes beyond 20,000 characters is left off.
 */
export function redactText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 4);
  const cut = text.length > LONGEST ? `${wholeWords(text.slice(0, LONGEST))}…` : text;
  const named = known.reduce((rest, secret) => rest.replaceAll(secret, GONE), cut);
  return SHAPES.reduce((rest, [shape, blank]) => rest.replace(shape, blank), named);
}

/** What to take out of a value. */
export interface Redaction {
  /** Values that must never appear. */
  readonly secrets: readonly string[];
  /** Whether what users typed is to be left out too. */
  readonly hideText: boolean;
}

/** A value without secrets, by the names of its fields and by their shape. Meant for logs only. */
export function redact(value: unknown, how: Redaction, name = '', depth = 0): unknown {
  if (value === null || value === undefined) return value;
  if (SECRET_NAME.test(name)) return GONE;
  if (how.hideText && USER_TEXT.test(name) && typeof value !== 'number') return hide(value);
  if (typeof value === 'string') return redactText(value, how.secrets);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return value;
  if (depth === DEEPEST) return '[…]';
  if (value instanceof Error) return value.name;
  if (Array.isArray(value)) return value.map((item) => redact(item, how, '', depth + 1));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, redact(item, how, key, depth + 1)]));
}

function hide(value: unknown): string {
  return typeof value === 'string' ? `[${value.length} characters]` : '[hidden]';
}

/** Drops a last piece that the cut may have gone through: half a token has no token's shape. */
function wholeWords(text: string): string {
  const end = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'));
  return end === -1 ? '' : text.slice(0, end);
}
