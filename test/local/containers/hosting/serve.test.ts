import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ModelServer, serve } from '../../../../local/containers/hosting/serve.ts';

const predictor = {
  columns: 1,
  contentTypes: ['text/csv'],
  defaultAccept: 'application/json' as const,
  predict: ({ rows }: { rows: number }) => Array.from({ length: rows }, () => ({ score: 1 })),
};
const lines: string[] = [];

let server: ModelServer;
beforeAll(async () => {
  server = await serve(predictor, { port: 0, write: (line) => lines.push(line) });
});
afterAll(() => server.close());

const invoke = (body: string) =>
  fetch(`http://127.0.0.1:${server.port}/invocations`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body,
  });

const sixMegabytes = 6 * 1024 * 1024;

test('six megabytes are taken at a time, and one byte more is refused with its reason in the log', async () => {
  const row = `${'1'.padStart(1023, '0')}\n`;
  const fits = await invoke(row.repeat(sixMegabytes / row.length));
  expect(((await fits.json()) as { predictions: unknown[] }).predictions).toHaveLength(6 * 1024);

  const refused = await invoke('1'.repeat(sixMegabytes + 1));
  expect([refused.status, await refused.text()]).toEqual([
    413,
    'Request Entity Too Large: the data value transmitted exceeds 6 MB.',
  ]);
  expect(lines).toEqual([expect.stringContaining('POST /invocations 413: Request Entity Too Large')]);
});

test('batch transform is told what fits', async () => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/execution-parameters`);
  expect(await answer.json()).toMatchObject({ BatchStrategy: 'MULTI_RECORD', MaxPayloadInMB: 6 });
});
