import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMarks } from '../../../src/bot/store/spill/mark-file.ts';
import { temporaryFolder } from '../setting.ts';

const A = 'aaaaaaaaaaaa';
const B = 'bbbbbbbbbbbb';
const alive = () => false;
const gone = () => true;

describe('marks', () => {
  it('take no space that was not taken before, and are the owner’s only', () => {
    const folder = temporaryFolder();
    const marks = openMarks(folder, 'one', alive);
    const file = join(folder, 'marks-one');
    const before = statSync(file);
    for (let n = 0; n < 8_192; n++) marks.set(String(n).padStart(12, '0'), 'answered');
    expect(marks.set(A, 'answered')).toBe(false);
    expect([statSync(file).size, statSync(file).blocks]).toEqual([before.size, before.blocks]);
    expect(before.mode & 0o777).toBe(0o600);
    marks.clear('000000000000');
    expect(marks.set(A, 'answered')).toBe(true);
    marks.close();
  });

  it('are read by others only once their process is gone, the last word of each', () => {
    const folder = temporaryFolder();
    const first = openMarks(folder, 'one', alive);
    first.set(A, 'sent');
    first.set(A, 'answered');
    first.set(B, 'sent');
    first.clear(B);
    expect(openMarks(folder, 'two', alive).left()).toEqual([]);
    const [left] = openMarks(folder, 'three', (owner) => owner === 'one').left();
    expect([...(left?.marks ?? [])]).toEqual([[A, 'answered']]);
    left?.remove();
    expect(readdirSync(folder).sort()).toEqual(['marks-three', 'marks-two']);
  });

  it('stay where the file is opened again by the same process', () => {
    const folder = temporaryFolder();
    const marks = openMarks(folder, 'one', alive);
    marks.set(A, 'answered');
    marks.close();
    expect([...openMarks(folder, 'one', alive).own()]).toEqual([[A, 'answered']]);
  });

  it('leave no file behind when nothing is left to say', () => {
    const folder = temporaryFolder();
    const marks = openMarks(folder, 'one', alive);
    marks.set(A, 'answered');
    marks.clear(A);
    marks.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that were torn, or are not ours, count for nothing', () => {
    const folder = temporaryFolder();
    const first = openMarks(folder, 'one', alive);
    first.set(A, 'answered');
    first.set(B, 'given-up');
    const file = join(folder, 'marks-one');
    const bytes = readFileSync(file);
    bytes[bytes.indexOf(A) + 3] = 'z'.charCodeAt(0);
    writeFileSync(file, bytes.subarray(0, -5));
    const [left] = openMarks(folder, 'two', gone).left();
    expect([...(left?.marks.keys() ?? [])].filter((reference) => reference !== B)).toEqual([]);
  });

  it('of a process that is gone are taken over where no space is left for a file', () => {
    const folder = temporaryFolder();
    const first = openMarks(folder, 'one', alive);
    first.set(A, 'sent');
    first.set(B, 'given-up');
    const full = () => {
      throw new Error('no space left on device');
    };
    const second = openMarks(folder, 'two', (owner) => owner === 'one', full);
    // What the former process sent can't be taken back by this one.
    expect(new Map(second.own())).toEqual(
      new Map([
        [A, 'answered'],
        [B, 'given-up'],
      ]),
    );
    expect(readdirSync(folder)).toEqual(['marks-two']);
    expect(() => openMarks(folder, 'three', alive, full)).toThrow('no space');
  });
});
