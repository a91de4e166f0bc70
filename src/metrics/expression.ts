/** The arithmetic on the right of a gate: numbers, `+ - * /`, brackets, and `champion`. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'champion' }
  | { readonly kind: 'negation'; readonly operand: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

type Operator = '+' | '-' | '*' | '/';

/** Where a text stops being an expression: `offset` counts characters from its start. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly expected: string;
}

interface Token {
  readonly text: string;
  readonly offset: number;
}

const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[A-Za-z_][\w.:]*|[-+*/()])|(\S))/gy;

/** Longer than anybody writes: a chain of operators is as deep a tree, and evaluating it takes as much stack. */
const MOST_TOKENS = 1000;

/** Parses the whole of `text`; the usual precedence, operators of one rank from left to right. */
export function parseExpression(text: string): Expression | SyntaxProblem {
  const tokens = tokenize(text);
  const excess = tokens[MOST_TOKENS];
  if (excess !== undefined) return { offset: excess.offset, expected: `at most ${MOST_TOKENS} numbers and operators` };
  const parser = createParser(tokens, text.trimEnd().length);
  const expression = parser.sum();
  if (!isExpression(expression)) return expression;
  return parser.end() ?? expression;
}

/** The expression's value; `undefined` where it needs a champion and there is none. Follows IEEE 754, as JavaScript does. */
export function evaluateExpression(expression: Expression, champion: number | undefined): number | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'champion':
      return champion;
    case 'negation': {
      const operand = evaluateExpression(expression.operand, champion);
      return operand === undefined ? undefined : -operand;
    }
    case 'operation': {
      const left = evaluateExpression(expression.left, champion);
      const right = evaluateExpression(expression.right, champion);
      return left === undefined || right === undefined ? undefined : APPLY[expression.operator](left, right);
    }
  }
}

const APPLY: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

export function isExpression(parsed: Expression | SyntaxProblem): parsed is Expression {
  return 'kind' in parsed;
}

function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const token = match[1] ?? match[2] ?? '';
    return { text: token, offset: match.index + match[0].length - token.length };
  });
}

/** Deeper brackets than anybody writes: the parser answers instead of running out of stack. */
const DEEPEST = 200;

function createParser(tokens: readonly Token[], length: number) {
  let position = 0;
  let depth = 0;
  const problem = (expected: string): SyntaxProblem => ({ offset: tokens[position]?.offset ?? length, expected });
  const take = (...texts: string[]): string | undefined => {
    const token = tokens[position]?.text;
    if (token === undefined || !texts.includes(token)) return undefined;
    position += 1;
    return token;
  };

  const chain = (operand: () => Expression | SyntaxProblem, ...operators: Operator[]): Expression | SyntaxProblem => {
    let left = operand();
    for (let operator = take(...operators); operator !== undefined; operator = take(...operators)) {
      const right = operand();
      if (!isExpression(left) || !isExpression(right)) return isExpression(left) ? right : left;
      left = { kind: 'operation', operator: operator as Operator, left, right };
    }
    return left;
  };
  const sum = (): Expression | SyntaxProblem => chain(product, '+', '-');
  const product = (): Expression | SyntaxProblem => chain(signed, '*', '/');

  const signed = (): Expression | SyntaxProblem => {
    depth += 1;
    try {
      if (depth > DEEPEST) return problem(`at most ${DEEPEST} nested brackets and signs`);
      if (take('-') === undefined) return operand();
      const negated = signed();
      return isExpression(negated) ? { kind: 'negation', operand: negated } : negated;
    } finally {
      depth -= 1;
    }
  };
  const operand = (): Expression | SyntaxProblem => {
    const token = tokens[position];
    if (take('champion') !== undefined) return { kind: 'champion' };
    if (take('(') !== undefined) return bracketed();
    if (token === undefined || !/^[.\d]/.test(token.text)) return problem('a number, champion or "("');
    position += 1;
    return { kind: 'number', value: Number(token.text) };
  };
  const bracketed = (): Expression | SyntaxProblem => {
    const inner = sum();
    if (!isExpression(inner)) return inner;
    return take(')') === undefined ? problem('an operator or ")"') : inner;
  };
  const end = () => (position < tokens.length ? problem('an operator or the end of the line') : undefined);
  return { sum, end };
}
