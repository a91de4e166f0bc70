import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aggregateSeries, extendSummary, summarize } from '../../src/metrics/aggregate.ts';
import { judgeGates, parseGates } from '../../src/metrics/gates.ts';

function judge(lines: string, metrics: Record<string, number>, champion?: Record<string, number>) {
  const { gates, problems } = parseGates(lines);
  expect(problems).toEqual([]);
  return judgeGates(gates, { metrics, champion });
}

describe('parsing', () => {
  test('comments and empty lines are no gates', () => {
    const { gates, problems } = parseGates('# all of them\n\nvalidation:rmse <= 7.0 # mean is 10.2\n');
    expect(problems).toEqual([]);
    expect(gates.map(({ text }) => text)).toEqual(['validation:rmse <= 7.0']);
  });

  test.each([
    ['accuracy', 'line 1, column 9: expected one of >= <= > < == !=, got the end of the line'],
    ['accuracy = 1', 'line 1, column 10: expected one of >= <= > < == !=, got "="'],
    ['accuracy => 1', 'line 1, column 10: expected one of >= <= > < == !=, got "=>"'],
    ['>= 1', 'line 1, column 1: expected the name of a metric, got ">="'],
    ['a >= ', 'line 1, column 5: expected a number, champion or "(", got the end of the line'],
    ['a >= best', 'line 1, column 6: expected a number, champion or "(", got "best"'],
    ['a >= (1 + 2', 'line 1, column 12: expected an operator or ")", got the end of the line'],
    ['a >= 1 2', 'line 1, column 8: expected an operator or the end of the line, got "2"'],
    ['a >= 1 / 0', 'line 1, column 6: expected a finite bound (this is Infinity), got "1"'],
    ['\n\na >= 1 +* 2', 'line 3, column 9: expected a number, champion or "(", got "*"'],
  ])('%j is refused with line and column', (text, problem) => {
    expect(parseGates(text).problems).toEqual([problem]);
  });

  test('every wrong line is reported, not the first only', () => {
    expect(parseGates('a\nb >= 1\nc >=').problems).toHaveLength(2);
  });

  test('no text makes the parser throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'min(',
        '>=',
        '(',
        ')',
        '-',
        '+',
        '1e3',
        '.',
        'champion',
        '#',
        '\n',
        '\r\n',
        ' ',
        '\u2028',
        '\u00a0',
      ),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    const problem = /^line [1-9]\d*, column [1-9]\d*: expected .+, got .+$/s;
    fc.assert(
      fc.property(text, (lines) => {
        const { gates, problems } = parseGates(lines);
        const written = lines.split('\n').filter((line) => line.replace(/#.*/s, '').trim() !== '');
        return gates.length + problems.length === written.length && problems.every((line) => problem.test(line));
      }),
      { numRuns: 10_000, seed: 20_261_121 },
    );
  });

  test('what follows the comment sign is comment, whatever sign of a line end it has', () => {
    expect(parseGates('a >= 1 # b\u2028 c\r\nd >= 1\r').gates.map(({ text }) => text)).toEqual(['a >= 1', 'd >= 1']);
  });

  test('a chain of a hundred thousand operators is refused, in a message that can be read', () => {
    expect(parseGates(`a >= 1${'+1'.repeat(100_000)}`).problems).toEqual([
      expect.stringMatching(/^line 1, column 1006: expected at most 1000 numbers and operators, got ".{40}…"$/),
    ]);
  });

  test('five hundred brackets are refused, not a full stack', () => {
    expect(parseGates(`a >= ${'('.repeat(500)}`).problems[0]).toMatch(/at most 200 nested/);
  });
});

/** A text and what it is worth, put together from the inside: no parser, neither ours nor JavaScript's, has a say in it. */
interface Written {
  readonly text: string;
  readonly value: number;
  /** 0 for sums, 1 for products, 2 for what needs no brackets anywhere. */
  readonly rank: number;
}

const OPERATORS = [
  { sign: '+', rank: 0, apply: (left: number, right: number) => left + right },
  { sign: '-', rank: 0, apply: (left: number, right: number) => left - right },
  { sign: '*', rank: 1, apply: (left: number, right: number) => left * right },
  { sign: '/', rank: 1, apply: (left: number, right: number) => left / right },
] as const;

/** In brackets where the rank asks for them: the text has as few as it may. */
function within(rank: number, inner: Written): string {
  return inner.rank < rank ? `(${inner.text})` : inner.text;
}

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc
      .oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), fc.nat(9))
      .map((value) => ({ text: String(value), value, rank: 2 })),
    fc
      .tuple(tie('written'), fc.constantFrom(...OPERATORS), tie('written'), fc.constantFrom('', ' ', '\t '))
      .map(([left, { sign, rank, apply }, right, blank]) => ({
        text: [within(rank, left), sign, within(rank + 1, right)].join(blank),
        value: apply(left.value, right.value),
        rank,
      })),
    tie('written').map((inner) => ({ text: `( ${inner.text})`, value: inner.value, rank: 2 })),
    tie('written').map((inner) => ({ text: `-${within(2, inner)}`, value: -inner.value, rank: 2 })),
  ),
}));

describe('arithmetic', () => {
  test('equals JavaScript on random expressions', () => {
    fc.assert(
      fc.property(written, ({ text, value }) => {
        const line = `x != ${text}`;
        if (Number.isFinite(value)) expect(judge(line, { x: 0 })[0]?.bound).toBe(value);
        else expect(parseGates(line).problems).toEqual([expect.stringContaining(`a finite bound (this is ${value})`)]);
      }),
      { numRuns: 10_000, seed: 20_261_121 },
    );
  });
});

describe('judging', () => {
  test('each comparison has its verdict and margin', () => {
    const outcomes = judge('a >= 1\na <= 1\na > 2\na < 3\na == 2\na != 2', { a: 2 });
    expect(outcomes.map(({ passed, margin }) => [passed, margin])).toEqual([
      [true, 1],
      [false, -1],
      [false, 0],
      [true, 1],
      [true, -0],
      [false, 0],
    ]);
  });

  test('a missing metric fails and names the metrics that there are', () => {
    expect(judge('validation:auc >= 0.8', { 'validation:rmse': 1, 'train:rmse': 2 })).toMatchObject([
      { passed: false, note: 'there is no such metric; there are: validation:rmse, train:rmse' },
    ]);
  });

  test('of what is nearly called so the name is enough; the ends of intervals are no names', () => {
    const metrics = { accuracy: 1, 'accuracy.lower': 0.9, 'accuracy.upper': 1, f1: 1, 'f1.lower': 1, 'f1.upper': 1 };
    expect(judge('acuracy >= 0.8', metrics)[0]?.note).toBe('there is no such metric (did you mean "accuracy"?)');
    expect(judge('log_loss >= 0.8', metrics)[0]?.note).toBe('there is no such metric; there are: accuracy, f1');
  });

  test('of thousands of metrics only the first are named', () => {
    const metrics = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`curve.${index}`, index]));
    expect(judge('auc >= 0.8', metrics)[0]?.note).toMatch(/: curve\.0, .*, curve\.29 and 4970 more$/);
  });

  test('a name of JavaScript itself is no metric', () => {
    expect(judge('constructor >= 0', {})).toMatchObject([
      { passed: false, note: 'there is no such metric; there are: none' },
    ]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a metric of %p fails', (value) => {
    expect(judge('a != 1', { a: value })).toMatchObject([{ passed: false, note: `the metric is ${value}` }]);
  });

  test('a bound that the champion makes infinite fails', () => {
    expect(judge('a <= 1 / champion', { a: 1 }, { a: 0 })).toMatchObject([
      { passed: false, note: 'the bound is Infinity' },
    ]);
  });

  test('a gate that needs a champion passes without one and says so', () => {
    expect(judge('rmse <= champion * 1.02', { rmse: 9 })).toMatchObject([
      { passed: true, note: 'no champion to compare with' },
    ]);
  });

  test("the champion's value of the same metric is the bound", () => {
    expect(judge('rmse <= champion * 1.5', { rmse: 4 }, { rmse: 2 })).toMatchObject([
      { passed: false, bound: 3, margin: -1, champion: 2 },
    ]);
  });

  test("the champion's value stands beside a bound that does not ask for it", () => {
    expect(judge('rmse <= 5', { rmse: 4 }, { rmse: 2 })).toMatchObject([{ passed: true, bound: 5, champion: 2 }]);
  });

  test('a champion without the metric fails the gate, and says what it has', () => {
    expect(judge('rmse <= champion', { rmse: 4 }, { mae: 2 })).toMatchObject([
      { passed: false, value: 4, note: 'the champion has no such metric; there are: mae' },
    ]);
  });
});

describe('aggregates', () => {
  const rows = { 'validation:rmse': [9, 3, 5], 'validation:auc': [0.7, 0.9, Number.NaN], gap: [4, Number.NaN, 2] };
  const series = new Map(
    Object.entries(rows).map(([name, [first = 0, ...rest]]) => [
      name,
      rest.reduce(extendSummary, extendSummary(undefined, first)),
    ]),
  );
  const judgeSeries = (line: string, champion?: Record<string, number>) => {
    const { gates, problems } = parseGates(line);
    expect(problems).toEqual([]);
    const wanted = gates.flatMap(({ aggregate }) => aggregate ?? []);
    return judgeGates(gates, { metrics: { 'validation:rmse': 5, ...aggregateSeries(wanted, series) }, champion })[0];
  };

  test.each([
    ['min', 3],
    ['max', 9],
    ['first', 9],
    ['last', 5],
    ['mean', 17 / 3],
  ])('%s of a series', (name, value) => {
    expect(judgeSeries(`${name}(validation:rmse) <= 9`)).toMatchObject({
      gate: `${name}(validation:rmse) <= 9`,
      metric: `${name}(validation:rmse)`,
      value,
      passed: true,
    });
  });

  test('blanks in the brackets do not matter', () => {
    expect(parseGates('min( validation:rmse )<=4').gates).toMatchObject([
      { metric: 'min(validation:rmse)', aggregate: { aggregate: 'min', metric: 'validation:rmse' } },
    ]);
  });

  test('a series that is missing fails, and says so', () => {
    expect(judgeSeries('min(auc) >= 0.8')).toMatchObject({ passed: false, note: 'there is no series of auc' });
    expect(summarize([])).toBeUndefined();
  });

  test('a series that could not be read fails with the reason', () => {
    const { gates } = parseGates('min(auc) >= 0.8');
    const seriesProblem = 'the log of the job cannot be read: no';
    expect(judgeGates(gates, { metrics: {}, seriesProblem })).toMatchObject([{ passed: false, note: seriesProblem }]);
  });

  test('a training that diverged passes no gate on its best epoch; one that was NaN in between is as good as its numbers', () => {
    expect(judgeSeries('max(validation:auc) >= 0.8')).toMatchObject({ passed: false, note: 'the metric is NaN' });
    expect(judgeSeries('mean(gap) == 3')).toMatchObject({ passed: true });
  });

  test('compare with the same aggregate of the champion', () => {
    expect(judgeSeries('min(validation:rmse) <= champion', { 'min(validation:rmse)': 2 })).toMatchObject({
      passed: false,
      bound: 2,
      margin: -1,
    });
  });

  test('what looks like an aggregate and is none is refused with those that there are', () => {
    expect(parseGates('  median(x) <= 4').problems).toEqual([
      'line 1, column 3: expected one of the aggregates min, max, first, last, mean, got "median(x)"',
    ]);
  });
});
