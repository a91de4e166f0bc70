import { memberOf, valueAt } from './answer-path.ts';

export interface Asked {
  /** How many rows the request had. */
  readonly rows: number;
  /** Where the prediction is, with dots: `predictions.score`; of a line of CSV, the index of the cell. */
  readonly path?: string | undefined;
}

/**
 * What an endpoint answered to each row of a request, as the containers write it: JSON (`{"predictions": [{…}, …]}` or `[…]`), a
 * line of JSON or CSV for each row, or one line of CSV with all answers. If there are not as many as rows, the container has
 * not answered row by row, or the path does not lead to the answers.
 */
export function splitAnswer(text: string, { rows, path }: Asked): readonly unknown[] {
  const trimmed = text.trim();
  const whole = parseJson(trimmed);
  if (whole !== undefined) return path === undefined ? listed(unwrapped(whole), rows) : pick(whole, path, rows);
  const lines = trimmed.split(/\r?\n/).map(parseLine);
  const answers = lines.length === 1 && rows > 1 ? listed(lines[0], rows) : lines;
  return answers.map((answer) => valueAt(answer, path));
}

function unwrapped(answer: unknown): unknown {
  return memberOf(answer, 'predictions') ?? answer;
}

/** To one row, a list of several numbers is one answer: probabilities, as a rule. */
function listed(value: unknown, rows: number): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return rows === 1 && value.length !== 1 ? [value] : value;
}

/** The rest of a path that has come to the list of the rows' answers leads on in each of them. */
function pick(value: unknown, path: string, rows: number): readonly unknown[] {
  if (Array.isArray(value) && value.length === rows) return value.map((item) => valueAt(item, path));
  const [key = '', ...rest] = path.split('.');
  const member = memberOf(value, key);
  if (member === undefined) return [];
  return rest.length === 0 ? listed(member, rows) : pick(member, rest.join('.'), rows);
}

/** A line of JSON, else of CSV, whose cells may be lists: `[0.1, 0.9],[0.7, 0.3]` is how xgboost writes probabilities. */
function parseLine(line: string): unknown {
  const json = parseJson(line) ?? parseJson(`[${line}]`);
  if (json !== undefined) return json;
  const cells = line.split(',').map((cell) => parseJson(cell.trim()) ?? cell.trim());
  return cells.length === 1 ? cells[0] : cells;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
