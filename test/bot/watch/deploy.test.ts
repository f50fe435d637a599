import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openMetrics } from '../../../src/bot/watch/metrics.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const alerts = readFileSync(path.join(root, 'deploy/alerts.yaml'), 'utf8');
const dashboard = readFileSync(path.join(root, 'deploy/dashboard.json'), 'utf8');
const guide = readFileSync(path.join(root, 'docs/hosting.md'), 'utf8');

/** Names that Prometheus finds: a histogram has its buckets, its sum and its count beside its own name. */
async function served(): Promise<Set<string>> {
  const { text } = await openMetrics();
  const well = { connected: true, stopping: false, working: 0, unfinished: 0, oldest: 0 };
  const shown = await text({
    ...well,
    kept: 'disk',
    articles: 0,
    passages: 0,
    readAt: 0,
    sources: null,
  });
  const names = [...shown.matchAll(/^# TYPE (\S+) (\S+)$/gmu)];
  return new Set(
    names.flatMap(([, name = '', kind]) =>
      kind === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

/** What of an expression Prometheus' own grammar can't read; empty where it reads all. */
function unread(expression: string): string[] {
  const bad: string[] = [];
  promql.parse(expression).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) bad.push(expression.slice(from, to) || `at ${from}: ${expression}`);
    },
  });
  return bad;
}

describe('deploy/', () => {
  it('asks in expressions that Prometheus can read', () => {
    const rules = /^\s+expr: (.+)$/gmu;
    const asked = [...alerts.matchAll(rules)].map(([, expr = '']) => expr);
    // Grafana puts a duration there before it asks.
    for (const [, expr = ''] of dashboard.matchAll(/"expr": ("(?:[^"\\]|\\.)*")/gu))
      asked.push(JSON.parse(expr).replaceAll('$__rate_interval', '5m'));
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.flatMap(unread)).toEqual([]);
    expect(unread('rate(onrecord_inquiries_total[10m) > 0')).not.toEqual([]);
  });

  it.each([
    ['alerts.yaml', alerts],
    ['dashboard.json', dashboard],
    ['docs/hosting.md', guide],
  ])('names in %s only counters that there are', async (_file, text) => {
    const named = text.match(/\b(?:onrecord|process|nodejs)_[a-z0-9_]*[a-z0-9]\b/gu) ?? [];
    expect(named.length).toBeGreaterThan(5);
    const there = await served();
    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });

  it('has an alert for what each problem of the health pages is, with a remedy', () => {
    const { groups } = parse(alerts) as {
      groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
    };
    const rules = groups.flatMap((group) => group.rules);
    for (const { alert, expr, annotations } of rules) {
      expect(alert).toMatch(/^Onrecord[A-Z]/u);
      expect(expr.trim()).not.toBe('');
      expect(annotations).toMatchObject({
        summary: expect.any(String),
        remedy: expect.any(String),
      });
    }
    const all = rules.map(({ expr }) => expr).join('\n');
    expect(all).toContain('onrecord_connected == 0');
    expect(all).toContain('onrecord_state_on_disk == 0');
  });

  it('is a dashboard that Grafana can load: panels with places that do not overlap', () => {
    const { panels } = JSON.parse(dashboard) as {
      panels: { id: number; gridPos: { x: number; y: number }; targets: object[] }[];
    };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x},${y}`)).size).toBe(panels.length);
    for (const { targets } of panels) expect(targets.length).toBeGreaterThan(0);
  });
});
