import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeGates, parseGates } from '../../src/metrics/gates.ts';

function judge(lines: string, metrics: Record<string, number>, champion?: Record<string, number>) {
  const { gates, problems } = parseGates(lines);
  expect(problems).toEqual([]);
  return judgeGates(gates, metrics, champion);
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
    ['\n\na >= 1 +* 2', 'line 3, column 9: expected a number, champion or "(", got "*"'],
  ])('%j is refused with line and column', (text, problem) => {
    expect(parseGates(text).problems).toEqual([problem]);
  });

  test('every wrong line is reported, not the first only', () => {
    expect(parseGates('a\nb >= 1\nc >=').problems).toHaveLength(2);
  });

  test('no text makes the parser throw', () => {
    const piece = fc.oneof(fc.constantFrom('a', '>=', '(', ')', '-', '1e3', 'champion', '#', '\n', ' '), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { gates, problems } = parseGates(pieces.join(''));
        return Array.isArray(gates) && problems.every((problem) => problem.startsWith('line '));
      }),
    );
  });

  test('ten thousand brackets are refused, not a full stack', () => {
    expect(parseGates(`a >= ${'('.repeat(10_000)}`).problems[0]).toMatch(/at most 200 nested/);
  });
});

describe('arithmetic', () => {
  test('equals JavaScript on random expressions', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e6 }).map(String);
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 5 },
        number,
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
          .map((parts) => parts.join(' ')),
        tie('expression').map((inner) => `(${inner})`),
        tie('expression').map((inner) => `- ${inner}`),
      ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        const expected = new Function(`return ${text}`)() as number;
        fc.pre(Number.isFinite(expected));
        expect(judge(`x != ${text}`, { x: 0 })[0]?.bound).toBe(expected);
      }),
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

  test('a name of JavaScript itself is no metric', () => {
    expect(judge('constructor >= 0', {})).toMatchObject([
      { passed: false, note: 'there is no such metric; there are: none' },
    ]);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a metric of %p fails', (value) => {
    expect(judge('a != 1', { a: value })).toMatchObject([{ passed: false, note: `the metric is ${value}` }]);
  });

  test('a bound that is not finite fails', () => {
    expect(judge('a <= 1 / 0', { a: 1 })).toMatchObject([{ passed: false, note: 'the bound is Infinity' }]);
  });

  test('a gate that needs a champion passes without one and says so', () => {
    expect(judge('rmse <= champion * 1.02', { rmse: 9 })).toMatchObject([
      { passed: true, note: 'no champion to compare with' },
    ]);
  });

  test("the champion's value of the same metric is the bound", () => {
    expect(judge('rmse <= champion * 1.5', { rmse: 4 }, { rmse: 2 })).toMatchObject([
      { passed: false, bound: 3, margin: -1 },
    ]);
  });
});
