import { afterEach, expect, test } from '@jest/globals';
import { followStack, type StackReading } from '../../src/cloudformation/follow-stack.ts';
import { testRun } from '../run-fixture.ts';
import { type Answer, type CloudformationStub, stubCloudformation } from './cloudformation-stub.ts';

let stub: CloudformationStub;
afterEach(() => stub.close());

const stack = (status: string): Answer => ({
  result: `<Stacks><member><StackId>arn:iris</StackId><StackName>iris</StackName><StackStatus>${status}</StackStatus></member></Stacks>`,
});
/** Events by their ids, newest first as CloudFormation lists them. One whose id is a status is of the stack itself. */
const events = (ids: readonly string[], nextToken = ''): Answer => ({
  result: `<StackEvents>${ids.map(event).join('')}</StackEvents>${nextToken}`,
});
const event = (id: string) =>
  `<member><EventId>${id}</EventId>${id.includes('_') ? `<ResourceType>AWS::CloudFormation::Stack</ResourceType><PhysicalResourceId>arn:iris</PhysicalResourceId><ResourceStatus>${id}</ResourceStatus>` : ''}</member>`;
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
    [
      events(['old']),
      events(['b', 'a', 'old']),
      events(['b', 'a', 'old']),
      events(['UPDATE_COMPLETE', 'b', 'a', 'old']),
    ],
  );
  expect(seen).toEqual([
    ['UPDATE_IN_PROGRESS', 'a', 'b'],
    ['UPDATE_IN_PROGRESS'],
    ['UPDATE_COMPLETE', 'UPDATE_COMPLETE'],
  ]);
});

test('of all that a stack has been through, only the last event is read', async () => {
  const more = '<NextToken>next</NextToken>';
  const seen = await follow(
    [stack('UPDATE_COMPLETE')],
    [events(['old', 'older'], more), events(['UPDATE_COMPLETE', 'old'], more), events(['never read'])],
  );
  expect(seen).toEqual([['UPDATE_COMPLETE', 'UPDATE_COMPLETE']]);
});

test('events are read page by page, until a known one', async () => {
  const more = '<NextToken>next</NextToken>';
  const seen = await follow(
    [stack('UPDATE_COMPLETE')],
    [
      events(['old', 'older']),
      events(['UPDATE_COMPLETE', 'b'], more),
      events(['a', 'old'], more),
      events(['never read']),
    ],
  );
  expect(seen).toEqual([['UPDATE_COMPLETE', 'a', 'b', 'UPDATE_COMPLETE']]);
});

test('a settled status from before the operation is not taken for its end', async () => {
  const before = stack('UPDATE_COMPLETE');
  const seen = await follow(
    [before, before, before, stack('UPDATE_ROLLBACK_COMPLETE')],
    [
      events(['old']),
      events(['old']),
      events(['UPDATE_IN_PROGRESS', 'old']),
      events(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_IN_PROGRESS', 'old']),
    ],
  );
  expect(seen.slice(1)).toEqual([
    ['UPDATE_COMPLETE', 'UPDATE_IN_PROGRESS'],
    ['UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'],
    ['UPDATE_ROLLBACK_COMPLETE'],
  ]);
});

test('a settled stack is waited with until its last event has come', async () => {
  const seen = await follow(
    [stack('UPDATE_COMPLETE')],
    [events(['UPDATE_IN_PROGRESS']), events(['a']), events(['UPDATE_COMPLETE'])],
  );
  expect(seen).toEqual([
    ['UPDATE_COMPLETE', 'a'],
    ['UPDATE_COMPLETE', 'UPDATE_COMPLETE'],
  ]);
});

test('a stack that never tells of events is believed after a few looks', async () => {
  expect(await follow([stack('CREATE_COMPLETE')], [events([])])).toHaveLength(4);
});

test('a stack that is unknown under its own ARN is gone', async () => {
  expect(await follow([missing], [missing])).toEqual([[undefined]]);
});

const tells = (id: string, second: number, more = '') =>
  `<member><EventId>${id}</EventId><LogicalResourceId>${id}</LogicalResourceId><Timestamp>2026-01-01T00:00:0${second}Z</Timestamp>${more}</member>`;
const nestedStack =
  '<ResourceType>AWS::CloudFormation::Stack</ResourceType><PhysicalResourceId>arn:nested</PhysicalResourceId>';
const listed = (...members: readonly string[]): Answer => ({
  result: `<StackEvents>${members.join('')}</StackEvents>`,
});

test('events of a nested stack come among those of the stack, by time and under its name', async () => {
  const begun = tells('Serving', 1, nestedStack);
  const ended = event('UPDATE_COMPLETE').replace('</member>', '<Timestamp>2026-01-01T00:00:05Z</Timestamp></member>');
  stub = await stubCloudformation({
    DescribeStacks: [stack('UPDATE_IN_PROGRESS'), stack('UPDATE_COMPLETE')],
    // The stack before it begins; then in turn the stack and the one nested in it.
    DescribeStackEvents: [
      listed(),
      listed(begun),
      listed(tells('Model', 2)),
      listed(ended, tells('Topic', 3), begun),
      listed(tells('Endpoint', 4), tells('Config', 2), tells('Model', 2)),
    ],
  });
  const { run } = testRun();
  const start = await followStack(run.aws, 'arn:iris');
  const seen: string[] = [];
  for await (const { events } of start(run)) seen.push(...events.map(({ logicalId }) => logicalId));
  expect(seen).toEqual(['Serving', 'Serving/Model', 'Serving/Config', 'Topic', 'Serving/Endpoint', '']);
});
