import { afterAll, beforeAll } from '@jest/globals';
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../local/server/start.ts';

/** One local AWS for all tests of a file, with phases that hardly last unless told otherwise; the SDK is sent there. */
export function useLocalAws(options: LocalAwsOptions = {}): { readonly aws: () => LocalAws } {
  let started: LocalAws | undefined;
  beforeAll(async () => {
    started = await startLocalAws({ phaseMillis: 5, ...options });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: started.url,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_REGION: 'us-east-1',
    });
  });
  afterAll(() => started?.close());
  return {
    aws: () => {
      if (started === undefined) throw new Error('the local AWS has not started yet');
      return started;
    },
  };
}
