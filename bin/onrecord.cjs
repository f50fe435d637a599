#!/usr/bin/env node
// `npx onrecord`, in a checkout and installed alike: the sources where there are any, else what was
// put together from them. A checkout brings its own Node, which takes over where the machine's is too old.
// Plain syntax, because any Node may be the one that runs this.
'use strict';

const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const NEEDED = [22, 18];

const root = path.join(__dirname, '..');
const sources = path.join(root, 'adapters/onrecord.ts');
const entry = existsSync(sources) ? sources : path.join(root, 'dist/bundle/onrecord.js');
const ownNode = path.join(root, 'node_modules', 'node', 'bin', 'node');
const running = process.versions.node.split('.').map(Number);
const tooOld = running[0] < NEEDED[0] || (running[0] === NEEDED[0] && running[1] < NEEDED[1]);

if (!tooOld) import(pathToFileURL(entry).href);
else if (existsSync(ownNode)) passOn();
else require(path.join(path.dirname(entry), 'node-version.cjs'));

/** Runs the same call on the checkout's Node, signals and exit code passed through. */
function passOn() {
  const child = spawn(ownNode, [entry].concat(process.argv.slice(2)), { stdio: 'inherit' });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => child.kill(signal));
  });
  child.on('exit', (code) => process.exit(code === null ? 1 : code));
}
