import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
/** Contexts by name (`github`, `env`, `needs`, …) as plain values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()` and its three siblings answer at one place in the run. */
export interface StatusFunctions {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** `${{ … }}`; a `}}` inside quotes does not end it. */
const embedded = /\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)\}\}/g;

/**
 * A piece of the workflow with every `${{ … }}` in it evaluated; a text that is one expression gets the expression's type.
 * Works on the YAML's plain values: the parser's own tokens keep a block's indentation in texts with expressions.
 */
export function evaluate(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return evaluateText(value, contexts);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, contexts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(item, contexts)]));
}

/** `evaluate` for a mapping whose values are all texts: `env`, `with`, `outputs`. */
export function evaluateTexts(mapping: unknown, contexts: Contexts): Record<string, string> {
  const value = evaluate(mapping ?? {}, contexts);
  if (typeof value !== 'object' || value === null) throw new Error(`'${asText(value)}' should be a mapping`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
}

/** Whether an `if:` holds. The parser has already put GitHub's implicit `success() && (…)` around it. */
export function evaluateCondition(expression: string, contexts: Contexts, status: StatusFunctions): boolean {
  const value = evaluateExpression(expression, contexts, status);
  return value !== null && value !== false && value !== 0 && value !== '';
}

/** The text of a value where GitHub wants one: null is empty, objects are not spelled out. */
export function asText(value: unknown): string {
  return toData(value).coerceString();
}

function evaluateText(text: string, contexts: Contexts): unknown {
  const [first] = text.matchAll(embedded);
  if (first?.[0] === text) return evaluateExpression(first[1] ?? '', contexts);
  return text.replaceAll(embedded, (_, expression: string) => asText(evaluateExpression(expression, contexts)));
}

function evaluateExpression(expression: string, contexts: Contexts, status?: StatusFunctions): unknown {
  const functions = status === undefined ? [] : statusFunctions(status);
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  const context = new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) })),
  );
  const result = new Evaluator(tree, context, new Map(functions.map((each) => [each.name, each]))).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer));
}

function statusFunctions(status: StatusFunctions): FunctionDefinition[] {
  const answers = { ...status, always: true };
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver);
}
