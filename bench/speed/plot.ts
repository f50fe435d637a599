import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

const FONT = 'system-ui, sans-serif';

/** Draws what Vega-Lite describes, as SVG on white. */
export async function draw(spec: TopLevelSpec): Promise<string> {
  const config = {
    font: FONT,
    view: { stroke: '#ddd' },
    axis: { gridColor: '#eee', labelLimit: 300 },
    legend: { labelLimit: 300 },
  };
  const described = { background: 'white', padding: 12, ...spec, config } as TopLevelSpec;
  return new View(parse(compile(described).spec), { renderer: 'none' }).toSVG();
}

/** One contender at one size. */
export interface Timing {
  readonly title: string;
  readonly passages: string;
  readonly median: number;
  readonly p99: number;
}

/** Median and p99 of each contender, a panel a size, on a logarithmic axis. */
export function timingPlot(timings: readonly Timing[]): Promise<string> {
  const axis = { type: 'log', title: 'milliseconds a question (logarithmic)' } as const;
  const contender = { field: 'title', type: 'nominal', sort: null, title: null } as const;
  return draw({
    data: { values: [...timings] },
    facet: { row: { field: 'passages', type: 'nominal', sort: null, title: null } },
    spec: {
      width: 460,
      height: { step: 26 },
      layer: [
        {
          mark: { type: 'rule', color: '#9ab' },
          encoding: {
            y: contender,
            x: { field: 'median', type: 'quantitative', scale: { type: 'log' }, title: axis.title },
            x2: { field: 'p99' },
          },
        },
        {
          transform: [{ fold: ['median', 'p99'], as: ['figure', 'ms'] }],
          mark: { type: 'point', filled: true, size: 80, opacity: 1 },
          encoding: {
            y: contender,
            x: { field: 'ms', type: 'quantitative', scale: { type: 'log' }, title: axis.title },
            color: {
              field: 'figure',
              type: 'nominal',
              title: null,
              scale: { domain: ['median', 'p99'], range: ['#1b6ca8', '#d1495b'] },
            },
            shape: { field: 'figure', type: 'nominal', title: null },
          },
        },
      ],
    },
  });
}

/** Lines over the number of passages, both axes logarithmic: seconds to build and start, milliseconds an answer. */
export function growthPlot(rows: readonly Readonly<Record<string, number>>[]): Promise<string> {
  const lines = [
    ['buildSeconds', 'built anew, s'],
    ['startSeconds', 'start when saved, s'],
    ['median', 'an answer, median, ms'],
    ['p99', 'an answer, p99, ms'],
    ['blockedMs', 'longest block while reloading, ms'],
  ] as const;
  const values = rows.flatMap((row) =>
    lines.map(([name, title]) => ({ passages: row.size, title, value: row[name] })),
  );
  return draw({
    data: { values },
    width: 460,
    height: 320,
    mark: { type: 'line', point: true },
    encoding: {
      x: {
        field: 'passages',
        type: 'quantitative',
        scale: { type: 'log' },
        axis: { format: '~s' },
      },
      y: { field: 'value', type: 'quantitative', scale: { type: 'log' }, title: 's or ms' },
      color: { field: 'title', type: 'nominal', title: null, sort: null },
    },
  });
}
