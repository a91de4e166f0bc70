import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { settledEndpoint } from '../../src/sagemaker/endpoint.ts';
import { countedConnection } from '../counted-connection.ts';
import { createEndpoint, leftovers, scale } from '../modes/bare-endpoint.ts';
import { deleteConfig, deployConfig, deployRun, GUARDED, startDeployTarget } from '../modes/deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first');
});
afterEach(() => aws.close());

/** With all that a stack can have. */
const EVERYTHING = { serving: GUARDED, executionRoleArn: undefined, api: { rate: 10, burst: 20, key: true } };

const TARGETS = [
  { kind: 'endpoint', endpointName: 'bare', make: makeScaledEndpoint },
  { kind: 'stack', stackName: 'iris', make: () => deploy(deployConfig('first', EVERYTHING), deployRun().run) },
] as const;

async function makeScaledEndpoint(): Promise<void> {
  const { run } = deployRun();
  await createEndpoint(run.aws);
  await settledEndpoint(run.aws, 'bare', run);
  await scale(run.aws, 'endpoint/bare/variant/v');
}

test.each(TARGETS)(
  'the deletion of a $kind that died with the answer to any request is brought to its end by a second run',
  async ({ make, ...target }) => {
    let n = 0;
    let died: boolean;
    do {
      n += 1;
      await make();
      died = await dieAt(n, target);
      const { run } = deployRun({ workflow: { runId: `2${n}` } });
      const { status } = await deleteDeployment(deleteConfig(target), run);
      expect({ n, status, left: await leftovers(run.aws) }).toEqual({
        n,
        status: expect.stringMatching(/^(?:Completed|NoChanges)$/),
        left: [],
      });
    } while (died && n < 50);
    expect(n).toBeGreaterThan(7);
  },
  120_000,
);

/** Deletes until the n-th answer, which the process does not live to see; whether it came to that. */
async function dieAt(n: number, target: Parameters<typeof deleteConfig>[0]): Promise<boolean> {
  let died = false;
  const connection = countedConnection((moment, count) => {
    died ||= moment === 'answered' && count === n;
    if (died && moment === 'answered') throw new Error('the process died');
  });
  const { run } = deployRun({ aws: connection, workflow: { runId: `1${n}` } });
  await deleteDeployment(deleteConfig(target), run).catch(() => undefined);
  return died;
}
