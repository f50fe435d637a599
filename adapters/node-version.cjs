// Runs before anything else and on any Node, however old: hence CommonJS and plain syntax. npm scripts
// preload it with --require, because an old Node refuses the .ts entry before it could speak for itself.
'use strict';

const NEEDED = [22, 18];

const running = process.versions.node.split('.').map(Number);
if (running[0] < NEEDED[0] || (running[0] === NEEDED[0] && running[1] < NEEDED[1])) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: Onrecord needs ${NEEDED.join('.')} or newer. ` +
      'In a checkout run "npm ci", then "npm start" or "npx onrecord", which bring their own Node; ' +
      'elsewhere install a newer Node. [node-too-old]\n',
  );
  process.exit(1);
}
