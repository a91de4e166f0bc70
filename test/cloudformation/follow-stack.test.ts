import { afterEach, expect, test } from '@jest/globals';
import { followStack, type StackReading } from '../../src/cloudformation/follow-stack.ts';
import { testRun } from '../run-fixture.ts';
import { type Answer, type CloudformationStub, stubCloudformation } from './cloudformation-stub.ts';

let stub: CloudformationStub;
afterEach(() => stub.close());

const stack = (status: string): Answer => ({
  result: `<Stacks><member><StackId>arn:iris</StackId><StackName>iris</StackName><StackStatus>${status}</StackStatus></member></Stacks>`,
});
/** Events by their ids, newest first as CloudFormation lists them. */
const events = (ids: readonly string[], nextToken = ''): Answer => ({
  result: `<StackEvents>${ids.map((id) => `<member><EventId>${id}</EventId></member>`).join('')}</StackEvents>${nextToken}`,
});
const missing: Answer = { code: 'ValidationError', message: 'Stack with id arn:iris does not exist' };

async function follow(stacks: readonly Answer[], stackEvents: readonly Answer[]) {
  stub = await stubCloudformation({ DescribeStacks: stacks, DescribeStackEvents: stackEvents });
  const { run } = testRun();
  const readings: StackReading[] = [];
  const start = await followStack(run.aws, 'arn:iris');
  for await (const reading of start(run)) readings.push(reading);
  return readings.map((reading) => [reading.stack?.status, ...reading.events.map(({ id }) => id)]);
}

test('each new event comes once, oldest first, and those from before not at all', async () => {
  const working = stack('UPDATE_IN_PROGRESS');
  const seen = await follow(
    [working, working, stack('UPDATE_COMPLETE')],
    [events(['old']), events(['b', 'a', 'old']), events(['b', 'a', 'old']), events(['c', 'b', 'a', 'old'])],
  );
  expect(seen).toEqual([['UPDATE_IN_PROGRESS', 'a', 'b'], ['UPDATE_IN_PROGRESS'], ['UPDATE_COMPLETE', 'c']]);
});

test('events are read page by page, until a known one', async () => {
  const more = '<NextToken>next</NextToken>';
  const seen = await follow(
    [stack('UPDATE_COMPLETE')],
    [events(['old', 'older']), events(['c', 'b'], more), events(['a', 'old'], more), events(['never read'])],
  );
  expect(seen).toEqual([['UPDATE_COMPLETE', 'a', 'b', 'c']]);
});

test('a settled status from before the operation is not taken for its end', async () => {
  const before = stack('UPDATE_COMPLETE');
  const seen = await follow(
    [before, before, stack('UPDATE_ROLLBACK_COMPLETE')],
    [events(['old']), events(['old']), events(['old']), events(['a', 'old'])],
  );
  expect(seen.at(-1)).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'a']);
});

test('a stack that never tells of events is believed after a few looks', async () => {
  expect(await follow([stack('CREATE_COMPLETE')], [events([])])).toHaveLength(4);
});

test('a stack that is unknown under its own ARN is gone', async () => {
  expect(await follow([missing], [missing])).toEqual([[undefined]]);
});
