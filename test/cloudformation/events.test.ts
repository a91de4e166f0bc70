import { expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { eventLine, eventReader, firstFailure, lastEvent, type StackEvent } from '../../src/cloudformation/events.ts';
import { stubCloudformation } from './cloudformation-stub.ts';

let count = 0;
function event(logicalId: string, status: string, reason?: string): StackEvent {
  const type = logicalId === 'iris' ? 'AWS::CloudFormation::Stack' : `AWS::SageMaker::${logicalId}`;
  count += 1;
  return { id: String(count), logicalId, type, status, timestamp: count, ...(reason !== undefined && { reason }) };
}

test('the cause of a failure is the first resource that failed on its own account', () => {
  const cause = event('Endpoint', 'CREATE_FAILED', 'no ping');
  const events = [
    event('iris', 'CREATE_IN_PROGRESS', 'User Initiated'),
    event('Model', 'CREATE_FAILED', 'Resource creation cancelled'),
    cause,
    event('EndpointConfig', 'CREATE_FAILED', 'other'),
    event('iris', 'ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [Endpoint].'),
  ];
  expect(firstFailure(events)).toBe(cause);
});

test('without a failed resource, the cause is what the stack says when it turns back', () => {
  const turn = event('iris', 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
  expect(firstFailure([event('Model', 'UPDATE_COMPLETE'), turn])).toBe(turn);
  expect(firstFailure([event('Model', 'UPDATE_COMPLETE')])).toBeUndefined();
});

test('an event is one line that begins with its status, whatever its reason holds', () => {
  expect(eventLine(event('Model', 'CREATE_FAILED', 'bad\n::error::worse'))).toBe(
    'CREATE_FAILED      Model (AWS::SageMaker::Model): bad ::error::worse',
  );
});

test('of all the values that AWS would have taken, an event keeps the number', async () => {
  const types = Array.from({ length: 300 }, (_, index) => `ml.m${index}.large`).join(', ');
  const reason = `failed to satisfy constraint: Member must satisfy enum value set: [${types}] (Service: SageMaker)`;
  const member = `<EventId>1</EventId><ResourceStatus>CREATE_FAILED</ResourceStatus><ResourceStatusReason>${reason}</ResourceStatusReason>`;
  const result = `<StackEvents><member>${member}</member></StackEvents>`;
  const stub = await stubCloudformation({ DescribeStackEvents: [{ result }] });
  const [told] = await eventReader(connectAws({ region: 'us-east-1', forcePathStyle: true }), 'iris')();
  await stub.close();
  expect(told?.reason).toBe(
    'failed to satisfy constraint: Member must satisfy enum value set (300 values) (Service: SageMaker)',
  );
});

test('what happened in the same millisecond as the last event before an operation, and before that event, is not of it', async () => {
  const member = (id: string) => `<member><EventId>${id}</EventId><Timestamp>2026-01-01T00:00:00Z</Timestamp></member>`;
  const page = (...ids: readonly string[]) => ({ result: `<StackEvents>${ids.map(member).join('')}</StackEvents>` });
  const stub = await stubCloudformation({
    DescribeStackEvents: [page('last', 'before'), page('new', 'last', 'before')],
  });
  const aws = connectAws({ region: 'us-east-1', forcePathStyle: true });
  const read = eventReader(aws, 'iris', await lastEvent(aws, 'iris'));
  const told = [await read(), await read()];
  await stub.close();
  expect(told.map((events) => events.map(({ id }) => id))).toEqual([['new'], []]);
});
