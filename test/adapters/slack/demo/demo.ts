import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { controls, displayed } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { run } from '../harness.ts';
import { tour } from './tour.ts';

/** `npm run demo:slack [-- --words] [-- --http]`: the bot against the stand-in, and what it sends; `--words` as one reads it. */
const { values } = parseArgs({
  options: {
    words: { type: 'boolean', default: false },
    http: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The questions that the README asks. */
function readmeQuestions(): string[] {
  const file = new URL('../../../../README.md', import.meta.url);
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const asked = readme.matchAll(/onrecord ask "([^"]+)"|@Onrecord ([^`\n*]+)/g);
  const found = new Set(Array.from(asked, (match) => (match[1] ?? match[2] ?? '').trim()));
  return found.size > 0 ? [...found] : ['what did Radakin say?', 'who warned of a false peace?'];
}

const running = await run({ mode: values.http ? 'http' : 'socket', env: { LOG_LEVEL: 'error' } });
for await (const { said, answer } of tour(running, readmeQuestions())) {
  const who = answer.to === null ? 'seen by all' : `seen by ${answer.to} alone`;
  say(
    `\n──── ${said}\n${who}, in ${answer.channel}${answer.thread === null ? '' : ', in the thread'}`,
  );
  const { blocks, text } = shown(answer);
  if (!values.words) say(JSON.stringify({ text, blocks }, null, 2));
  else {
    say(displayed(blocks).join('\n'));
    say(
      controls(blocks)
        .map((control) => `[${control.text?.text ?? control.placeholder?.text ?? control.type}]`)
        .join(' '),
    );
  }
}
const { recorded, ledger } = running.slack;
say(
  `\n${recorded.length} requests, ${ledger.faults.length} of them against Slack's types or limits.`,
);
for (const fault of ledger.faults) say(fault);
await running.stop();
process.exitCode = ledger.faults.length === 0 ? 0 : 1;
