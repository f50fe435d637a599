import process from 'node:process';
import { readPasted } from '../../src/answers/check/pasted/pasted.ts';
import { readDrafts } from '../../src/articles/import/read/drafts.ts';
import { readJsonLines } from '../../src/articles/json-lines.ts';

/**
 * Run by a test as a process of its own whose V8 optimises no patterns: prints what became of texts each of which is one
 * stretch, longer than such a pattern may walk over, in every format that meets it in another way.
 */
const LENGTH = 4_500_000;
const ask = (sign: string) => `The ferry${sign.repeat(LENGTH)}sails.`;
const FILES: Readonly<Record<string, string>> = {
  'letters.md': ask('a'),
  'blanks.json': JSON.stringify([{ title: 'A', text: ask(' ') }]),
  'letters.rtf': `{\\rtf1\\ansi ${ask('a')}}`,
  'blanks.xml': `<nitf><body><body.content><p>${ask(' ')}</p></body.content></body></nitf>`,
  'blanks.rss': `<rss version="2.0"><channel><title>A</title><item><title>A</title><description>${ask(' ')}</description></item></channel></rss>`,
  'dashes.html': `<html><body><p>${ask('-')}</p></body></html>`,
};
const became: Record<string, string> = {};

for (const [file, text] of Object.entries(FILES)) {
  for await (const read of readDrafts({ file, given: 'folder' }, Buffer.from(text)))
    became[file] = 'code' in read ? read.code : 'read';
}
for await (const { read } of readJsonLines(Buffer.from(JSON.stringify({ text: ask('a') })), 'a'))
  became['letters.jsonl'] = 'code' in read ? read.code : 'read';
for (const sign of ['a', '-'])
  became[`pasted ${sign}`] = readPasted(ask(sign)).whole === null ? 'in parts' : 'whole';
process.stdout.write(JSON.stringify(became));
