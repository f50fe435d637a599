import type { Coverage } from '../../../src/coverage.ts';
import type { Command } from '../arguments/command.ts';
import { meantFor } from '../arguments/meant-for.ts';
import { speakerJson, unnamedJson } from '../json.ts';
import { loadForCall } from '../load.ts';
import { renderSpeaker, renderSpeakers } from '../render/render-list.ts';
import { jsonLine } from '../render/visible.ts';
import { pageFor } from '../repl/page.ts';
import { print, type Terminal, tell } from '../terminal.ts';

/** `onrecord speakers`: who is quoted. */
export const speakers: Command = {
  usage: 'speakers [NAME]',
  summary: 'who is quoted, under which names, how often',
  details: ['With NAME everybody it may mean, quoted or only named, with roles as printed.'],
  options: {},
  top: 'speakers shown; default all',
  examples: ['onrecord speakers', 'onrecord speakers Radakin', 'onrecord speakers --json'],
  async run(call, terminal) {
    const coverage = await loadForCall(call, terminal);
    const name = call.words.join(' ');
    const lines = call.json ? json(coverage, name) : text(coverage, name, terminal);
    for (const line of lines.slice(0, call.top ?? Infinity)) await print(terminal, line);
    if (lines.length === 0) tell(terminal, silence(coverage, name));
    return 0;
  },
};

function silence({ speakers }: Coverage, name: string): string {
  if (name === '') return 'Nobody is quoted in this coverage.';
  return `Nobody called ${name} is named in this coverage.${meantFor(name, speakers)}`;
}

function json(coverage: Coverage, name: string): string[] {
  const { speakers } = coverage;
  const found = name === '' ? [...speakers.quoted, ...speakers.silent] : speakers.find(name);
  const unnamed = name === '' ? speakers.unnamed.map(unnamedJson) : [];
  return [...found.map((speaker) => speakerJson(speaker, coverage)), ...unnamed].map(jsonLine);
}

function text({ speakers }: Coverage, name: string, terminal: Terminal): string[] {
  const page = pageFor(terminal);
  if (name === '') return renderSpeakers(speakers, page);
  return speakers.find(name).map((speaker) => `${renderSpeaker(speaker, page)}\n`);
}
