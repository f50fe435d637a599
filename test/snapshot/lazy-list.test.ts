import { expect, it } from 'vitest';
import { lazyList } from '../../src/snapshot/sections/lazy-list.ts';

it('is an array to whoever reads it', () => {
  const list = lazyList(3, (at) => at * 10);
  expect(Array.isArray(list)).toBe(true);
  expect(list.length).toBe(3);
  expect([...list]).toEqual([0, 10, 20]);
  expect([...list.entries()]).toEqual([
    [0, 0],
    [1, 10],
    [2, 20],
  ]);
  expect(list[2]).toBe(20);
  expect(list.at(-1)).toBe(20);
  expect(list.map((n) => n + 1)).toEqual([1, 11, 21]);
  expect(list.filter((n) => n > 5)).toEqual([10, 20]);
  expect(list.slice(1)).toEqual([10, 20]);
  expect(list.flatMap((n) => [n, n])).toEqual([0, 0, 10, 10, 20, 20]);
  expect(list.find((n) => n === 10)).toBe(10);
  expect(list.some((n) => n === 20)).toBe(true);
  expect(JSON.stringify(list)).toBe('[0,10,20]');
});

it('has nothing outside its length, and makes nothing that is not asked for', () => {
  const asked: number[] = [];
  const list = lazyList(2, (at) => asked.push(at));
  expect(list[2]).toBeUndefined();
  expect(list[-1]).toBeUndefined();
  expect(5 in list).toBe(false);
  expect(asked).toEqual([]);
  void list[1];
  expect(asked).toEqual([1]);
});

it('makes an item again once thousands of others were asked for, and no sooner', () => {
  const asked: number[] = [];
  const list = lazyList(10_000, (at) => asked.push(at));
  void list[7];
  void list[7];
  expect(asked).toEqual([7]);
  for (let at = 0; at < 10_000; at++) void list[at];
  void list[7];
  expect(asked.filter((at) => at === 7)).toHaveLength(2);
});

it('cannot be written to', () => {
  const list = lazyList(2, (at) => at) as number[];
  expect(() => {
    list[0] = 5;
  }).toThrow(TypeError);
  expect(() => list.push(1)).toThrow(TypeError);
});
