import { setInterval } from 'node:timers/promises';

const signature = 'AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/sagemaker/aws4_request';

/** One call of the endpoint: its HTTP status (0: no answer at all), and which model has answered. */
export interface Call {
  readonly status: number;
  readonly model: string;
}

/**
 * Calls the endpoint every 50 ms, over HTTP and without a second try, from before `work` begins until after it has ended.
 * Whoever listens hears of each call as it is answered.
 */
export async function askMeanwhile<T>(
  url: string,
  work: () => Promise<T>,
  heard: (call: Call) => unknown = () => undefined,
): Promise<{ readonly outcome: T; readonly calls: readonly Call[] }> {
  const ended = new AbortController();
  const pending: Promise<Call>[] = [];
  const ask = () => {
    const call = callOnce(url);
    pending.push(call);
    void call.then(heard);
  };
  const asking = (async () => {
    for await (const _ of setInterval(50, undefined, { signal: ended.signal })) ask();
  })().catch(() => undefined);
  ask();
  const outcome = await work().finally(() => ended.abort());
  ask();
  await asking;
  return { outcome, calls: await Promise.all(pending) };
}

async function callOnce(url: string): Promise<Call> {
  const headers = { authorization: signature, 'content-type': 'text/csv' };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: '5.1,3.5,1.4,0.2' });
    const text = await answer.text();
    return { status: answer.status, model: answer.ok ? JSON.parse(text).model : text };
  } catch (error) {
    return { status: 0, model: String(error) };
  }
}
