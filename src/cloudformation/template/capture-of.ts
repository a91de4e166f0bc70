import type { DataCapture, Serving } from './options.ts';

/** What is captured of the endpoint's requests, and where to; undefined where nothing is. */
export function captureOf(serving: Serving): DataCapture | undefined {
  return serving.kind === 'serverless' ? undefined : serving.dataCapture;
}
