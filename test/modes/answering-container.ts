import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A container whose answer to a row is the row's first cell, and which tells in its log the last cell of each row that it has
 * answered. The variable BEHAVIOUR says how: `csv` (so does any other word), `json`, `probabilities` (of three classes), `whole` (one answer for a
 * request), `alone` (refuses several rows), `small` and `pairs` (refuse more than 40 and 2 rows with status 413), `forgetful` (leaves out a row of many), `refuse`.
 */
const MOST_ROWS: Readonly<Record<string, number>> = { small: 40, pairs: 2 };
const behaviour = process.env['BEHAVIOUR'] ?? 'csv';
const server = createServer(async (request, response) => {
  const rows = (await text(request)).split('\n').map((row) => row.split(','));
  const refusal = request.url === '/ping' ? undefined : refuse(rows.length);
  // Not `writeHead`, which sends answers in chunks: an asynchronous endpoint wants to know their length.
  response.statusCode = refusal ?? 200;
  if (request.url === '/ping') return void response.end();
  if (refusal !== undefined) return void response.end(`${rows.length} rows are not taken`);
  const answer = answers[behaviour] ?? csv;
  process.stdout.write(`answered ${rows.map((row) => row.at(-1)).join(' ')}\n`);
  response.end(answer(rows.map(([first = '']) => first)));
});
server.keepAliveTimeout = 75_000;
server.listen(Number(process.env['SAGEMAKER_BIND_TO_PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

function refuse(rows: number): number | undefined {
  if (behaviour === 'refuse' || (behaviour === 'alone' && rows > 1)) return 400;
  return rows > (MOST_ROWS[behaviour] ?? Number.POSITIVE_INFINITY) ? 413 : undefined;
}

type Answer = (values: readonly string[]) => string;

function csv(values: readonly string[]): string {
  return values.join(',');
}

const answers: Readonly<Record<string, Answer>> = {
  json: (values) => JSON.stringify({ results: values.map((value) => ({ value: Number(value) })) }),
  probabilities: (values) =>
    JSON.stringify(values.map((value) => [0, 1, 2].map((index) => Number(index === Number(value))))),
  whole: ([first]) => JSON.stringify({ score: Number(first) }),
  alone: ([first]) => first ?? '',
  forgetful: (values) => csv(values.length > 11 ? values.slice(1) : values),
};
