import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { startDeployTarget } from '../modes/deploy-fixture.ts';
import { askMeanwhile, type Call } from './ask-meanwhile.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, 'endpoint-life');

/** What `look.mjs` has seen. */
interface Seen {
  readonly endpoints: readonly string[];
  readonly configs: readonly string[];
  readonly models: readonly string[];
  readonly targets: readonly string[];
  readonly alarms: number;
  /** In seconds since 1970. */
  readonly born?: number;
  readonly status?: string;
  readonly config?: string;
  readonly model?: string;
}

const NOTHING: Seen = { endpoints: [], configs: [], models: [], targets: [], alarms: 0 };
const SCALED = { targets: ['endpoint/life/variant/AllTraffic'], alarms: 2 };

describe.each([
  { serving: 'realtime', around: SCALED },
  { serving: 'serverless', around: { targets: [], alarms: 0 } },
  // One alarm wakes up what sleeps.
  { serving: 'async', around: { ...SCALED, alarms: 3 } },
])('an endpoint of serving $serving', ({ serving, around }) => {
  let aws: LocalAws;
  let life: ExampleRun;
  let calls: readonly Call[];
  beforeAll(async () => {
    aws = await startDeployTarget('first', 'second', 'third');
    aws.world.objects.put('data', 'row.csv', Buffer.from('1,2'));
    const url = `${aws.url}/endpoints/life/invocations`;
    ({ outcome: life, calls } = await askMeanwhile(url, () => runExample({ folder, aws, inputs: { serving } })));
  });
  afterAll(() => aws.close());

  const isAskedAtOnce = serving !== 'async';
  const step = (id: string) => life.result.jobs[0]?.steps.find((one) => one.id === id);
  const result = (id: string) => JSON.parse(step(id)?.outputs['result'] ?? '{}');
  const seen = (id: string): Seen => JSON.parse(step(id)?.outputs['seen'] ?? '{}');

  test('comes to life', () => {
    expect(result('create')).toMatchObject({ status: 'Completed', changed: true, 'endpoint-name': 'life' });
    expect(seen('created')).toMatchObject({ ...around, endpoints: ['life'], status: 'InService', model: 'first' });
  });

  test('stays as it is when the same is deployed again', () => {
    expect(result('repeat')).toMatchObject({ status: 'NoChanges', changed: false });
  });

  test('keeps its name with another model, and nothing stays of the old one', () => {
    expect(result('update')).toMatchObject({ status: 'Completed', changed: true, 'endpoint-name': 'life' });
    const { configs, models, ...now } = seen('updated');
    const { born } = seen('created');
    expect(now).toEqual({
      ...around,
      endpoints: ['life'],
      born,
      status: 'InService',
      config: configs[0],
      model: 'second',
    });
    expect([configs.length, models.length]).toEqual([1, 1]);
    expect([configs, models]).not.toEqual([seen('created').configs, seen('created').models]);
  });

  test('serves as before when an update fails, which is red', () => {
    expect(failures(life.result).map(({ name }) => name)).toEqual(['Deploy one that does not start']);
    expect(result('break')).toMatchObject({ status: 'RolledBack' });
    expect(seen('broken')).toEqual(seen('updated'));
  });

  test('answers whoever calls it, from its first answer to its last', () => {
    const answered = calls.map(({ status }) => status === 200);
    const lived = calls.slice(answered.indexOf(true), answered.lastIndexOf(true) + 1);
    expect(lived.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(lived.map(({ model }) => model))).toEqual(new Set(isAskedAtOnce ? ['first', 'second'] : []));
  });

  test('is deleted with all that belongs to it', () => {
    expect(result('delete')).toMatchObject({ status: 'Completed', changed: true });
    expect(seen('deleted')).toEqual(NOTHING);
    expect(life.leftovers).toEqual([]);
  });
});
