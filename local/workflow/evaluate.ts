import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { isBasicExpression, isMapping, isSequence } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

/** Contexts by name (`github`, `env`, `needs`, …) as plain values. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()` and its three siblings answer at one place in the run. */
export interface StatusFunctions {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** The plain value of a piece of the workflow, every `${{ … }}` in it evaluated. */
export function evaluate(token: TemplateToken, contexts: Contexts): unknown {
  if (isMapping(token)) {
    return Object.fromEntries(
      [...token].map(({ key, value }) => [asText(evaluate(key, contexts)), evaluate(value, contexts)]),
    );
  }
  if (isSequence(token)) return [...token].map((item) => evaluate(item, contexts));
  if (isBasicExpression(token)) return evaluateExpression(token.expression, contexts);
  return token.toJSON();
}

/** `evaluate` for a mapping whose values are all texts: `env`, `with`, `outputs`. */
export function evaluateTexts(token: TemplateToken | undefined, contexts: Contexts): Record<string, string> {
  const value = token === undefined ? {} : evaluate(token, contexts);
  if (typeof value !== 'object' || value === null) throw new Error('a mapping is expected here');
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
