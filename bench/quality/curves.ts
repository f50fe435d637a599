import { draw } from '../speed/plot.ts';
import type { Judged } from '../train/answers/judging.ts';

const BINS = 10;
const FEWEST = 15;

/** Risk against coverage: of the surest share of questions, how many answers are wrong. One line a set. */
export function riskCoverage(judged: ReadonlyMap<Judged, number>): Promise<string> {
  const values = setsOf(judged).flatMap((set) => {
    const own = [...judged].filter(([one]) => one.set === set).sort((a, b) => b[1] - a[1]);
    let wrong = 0;
    return own.map(([one, probability], at) => {
      wrong += one.right ? 0 : 1;
      return { set, answered: (at + 1) / own.length, risk: wrong / (at + 1), level: probability };
    });
  });
  return draw({
    data: { values: values.filter((_, at) => at % 4 === 0) },
    width: 460,
    height: 300,
    mark: 'line',
    encoding: {
      x: {
        field: 'answered',
        type: 'quantitative',
        title: 'share of questions answered, surest first',
      },
      y: { field: 'risk', type: 'quantitative', title: 'share of those answers that are wrong' },
      color: { field: 'set', type: 'nominal', title: null },
      order: { field: 'answered' },
    },
  });
}

/** Reliability: what was promised against what came true, by tenths. On the diagonal is right. */
export function reliability(judged: ReadonlyMap<Judged, number>): Promise<string> {
  const values = setsOf(judged).flatMap((set) =>
    Array.from({ length: BINS }, (_, bin) => {
      const own = [...judged].filter(
        ([one, probability]) =>
          one.set === set && Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
      );
      const promised = own.reduce((sum, [, probability]) => sum + probability, 0) / own.length;
      const true_ = own.filter(([one]) => one.right).length / own.length;
      return { set, promised, right: true_, questions: own.length };
    }).filter(({ questions }) => questions >= FEWEST),
  );
  const quantitative = { type: 'quantitative' as const, scale: { domain: [0, 1] } };
  return draw({
    width: 360,
    height: 300,
    layer: [
      {
        data: {
          values: [
            { promised: 0, right: 0 },
            { promised: 1, right: 1 },
          ],
        },
        mark: { type: 'line', color: '#bbb', strokeDash: [4, 4] },
        encoding: {
          x: { field: 'promised', ...quantitative },
          y: { field: 'right', ...quantitative },
        },
      },
      {
        data: { values },
        mark: { type: 'line', point: true },
        encoding: {
          x: { field: 'promised', ...quantitative, title: 'probability given' },
          y: { field: 'right', ...quantitative, title: 'share that was right' },
          color: { field: 'set', type: 'nominal', title: null },
        },
      },
    ],
  });
}

function setsOf(judged: ReadonlyMap<Judged, number>): string[] {
  return [...new Set([...judged.keys()].map(({ set }) => set))].filter((set) => set !== 'coverage');
}
