// Loaded into a bot's process before anything else by --require: what a bad day does, when files of a folder say so.
// `full` lets every write to a database on disk fail as SQLite does on a full disk, and every file that would grow; `clock` holds by how many ms the
// machine's clock is wrong; `kill-PID` ends that process in the middle of its next write: rows written, not committed.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { DatabaseSync, StatementSync } = require('node:sqlite');

const folder = process.env.MISCHIEF;
const there = (name) => fs.existsSync(path.join(folder, name));
const onDisk = new WeakSet();
const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE)/i;

function refuseWhereFull() {
  if (!there('full')) return;
  throw Object.assign(new Error('database or disk is full'), {
    code: 'ERR_SQLITE_ERROR',
    errcode: 13,
  });
}

const { prepare, exec } = DatabaseSync.prototype;
DatabaseSync.prototype.prepare = function (sql, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  if (this.location() !== null && WRITES.test(sql)) onDisk.add(statement);
  return statement;
};
DatabaseSync.prototype.exec = function (sql) {
  if (this.location() !== null && /^COMMIT/.test(sql) && there(`kill-${process.pid}`))
    process.kill(process.pid, 'SIGKILL');
  return exec.call(this, sql);
};
for (const way of ['run', 'get', 'all']) {
  const original = StatementSync.prototype[way];
  StatementSync.prototype[way] = function (...values) {
    if (onDisk.has(this)) refuseWhereFull();
    return original.apply(this, values);
  };
}

const { writeSync, writeFileSync, appendFileSync } = fs;
const noSpace = () =>
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
fs.writeSync = (file, data, offset, length, position) => {
  const stat = fs.fstatSync(file);
  const end = typeof position === 'number' ? position + (length ?? data.length) : Infinity;
  if (stat.isFile() && end > stat.size && there('full')) throw noSpace();
  return writeSync(file, data, offset, length, position);
};
for (const [name, original] of Object.entries({ writeFileSync, appendFileSync }))
  fs[name] = (...args) => {
    if (there('full')) throw noSpace();
    return original(...args);
  };
require('node:module').syncBuiltinESMExports();

const now = Date.now;
let [read, wrong] = [0, 0];
Date.now = () => {
  const real = now();
  if (real - read > 50) {
    read = real;
    try {
      wrong = Number(fs.readFileSync(path.join(folder, 'clock'), 'utf8')) || 0;
    } catch {
      wrong = 0;
    }
  }
  return real + wrong;
};
