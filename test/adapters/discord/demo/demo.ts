import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openRegistry } from '../../../../adapters/discord/setup/registry.ts';
import { register } from '../../../../src/bot/registration/register.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import type { Entry, ShownMessage } from '../../../stand-ins/discord/ledger.ts';
import { read, wordsOf } from '../../../stand-ins/discord/markdown.ts';
import { controlsOf, textsOf } from '../../../stand-ins/discord/message.ts';
import { run, settingsFor, until } from '../harness.ts';

/** `npm run demo:discord [-- --words]`: the bot against the stand-in, and what it sends; `--words` as one reads it. */
const { values } = parseArgs({ options: { words: { type: 'boolean', default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The questions that the README asks. */
function readmeQuestions(): string[] {
  const file = new URL('../../../../README.md', import.meta.url);
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const asked = readme.matchAll(/onrecord ask "([^"]+)"|\/ask (?:question:)?([^`\n]+)/g);
  const found = new Set(Array.from(asked, (match) => (match[1] ?? match[2] ?? '').trim()));
  return found.size > 0 ? [...found] : ['what did Radakin say?', 'who warned of a false peace?'];
}

const running = await run({ env: { LOG_LEVEL: 'error' } });
const { discord } = running;
await until(() => running.bot.healthy());
let person = 300_000_000_000_000_100n;

async function show(deed: Deed, user = String(person++)): Promise<Entry> {
  const entry = await discord.ask(deed, { user });
  say(`\n──── ${describe(deed)}`);
  const { callback, original, acknowledged } = entry;
  say(`first response: type ${callback?.type} after ${Math.round(acknowledged ?? 0)} ms`);
  if (original === null || callback?.type === 8) say(JSON.stringify(callback?.data, null, 2));
  else say(values.words ? inWords(original) : JSON.stringify(original.body, null, 2));
  return entry;
}

function describe(deed: Deed): string {
  if (deed.kind === 'slash') return `/${deed.name} ${JSON.stringify(deed.options ?? {})}`;
  if (deed.kind === 'typing') return `typing /${deed.name} ${JSON.stringify(deed.options)}`;
  return `${deed.kind} ${'name' in deed ? deed.name : deed.id}`;
}

function inWords(message: ShownMessage): string {
  const lines = textsOf(message.body).flatMap((content) =>
    read(content).map(({ pieces }) => wordsOf(pieces)),
  );
  const controls = [...controlsOf(message.body).keys()].map((label) => `[${label}]`);
  return [...lines, controls.join(' ')].join('\n');
}

async function press(entry: Entry, label: RegExp, user: string): Promise<Entry | null> {
  const message = entry.original;
  if (message === null) return null;
  const [, id] = [...controlsOf(message.body)].find(([name]) => label.test(name)) ?? [];
  return id === undefined ? null : show({ kind: 'press', message, id }, user);
}

for await (const line of register(await openRegistry(settingsFor(discord)), {
  guild: null,
  dryRun: false,
}))
  say(line);
for (const question of readmeQuestions())
  await show({ kind: 'slash', name: 'ask', options: { question } });
const asker = String(person++);
const answered = await show(
  {
    kind: 'slash',
    name: 'ask',
    options: { question: 'what did Radakin say about Russia?', private: true },
  },
  asker,
);
for (const label of [/^In context/, /^Timeline/, /^Share/, /👍/, /^More/, /^Back/])
  await press(answered, label, asker);
await show({ kind: 'slash', name: 'quotes', options: { speaker: 'Healey', about: 'troops' } });
await show({
  kind: 'slash',
  name: 'check',
  options: {
    quote: 'Russia has more reason to be fearful of an alliance of 32 than the other way around',
  },
});
await show({ kind: 'slash', name: 'timeline', options: { speaker: 'Tony Radakin' } });
await show({ kind: 'slash', name: 'articles' });
await show({ kind: 'slash', name: 'help' });
await show({ kind: 'slash', name: 'settings', options: { private: true } }, asker).catch(
  () => null,
);
await show({
  kind: 'typing',
  name: 'ask',
  options: { question: '', speaker: 'radkin' },
  focused: 'speaker',
});
await show({
  kind: 'message-menu',
  name: 'Check this quote',
  content: '“We need to defend forward,” he says',
});
const opened = await show(
  { kind: 'message-menu', name: 'Ask the coverage', content: 'what did Trump tell Fox News?' },
  asker,
);
await show(
  {
    kind: 'submit',
    id: String(opened.callback?.data.custom_id),
    fields: { question: 'what did Trump tell Fox News?' },
  },
  asker,
);

const broken = discord.recorded.flatMap(({ violations }) => violations);
say(
  `\n${discord.recorded.length} requests, ${broken.length} of them against Discord's description or rules.`,
);
for (const line of broken) say(line);
await running.stop();
process.exitCode = broken.length === 0 ? 0 : 1;
