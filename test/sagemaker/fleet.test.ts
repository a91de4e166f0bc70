import { expect, test } from '@jest/globals';
import { type Fleet, fleetLine } from '../../src/sagemaker/fleet.ts';

const fleet: Fleet = { endpointName: 'iris', status: 'Updating', variants: [], coming: [] };

test('an endpoint of which nothing is known but its status', () => {
  expect(fleetLine(fleet)).toBe('endpoint iris: Updating');
});

test('how far the new fleet is, as far as AWS tells', () => {
  const facts = { share: 0.1, instances: 1, wantedInstances: 2, message: 'so far, so good' };
  const coming = [{ name: 'AllTraffic', phase: 'Baking', ...facts }];
  expect(fleetLine({ ...fleet, coming })).toBe(
    'endpoint iris: Updating; new fleet: Baking, 10 % of its traffic, 1 of 2 instances, so far, so good',
  );
});

test('each of several variants has its name', () => {
  const coming = [
    { name: 'a', phase: 'Creating' },
    { name: 'b', phase: 'Baking' },
  ];
  expect(fleetLine({ ...fleet, coming })).toBe(
    'endpoint iris: Updating; new fleet of a: Creating; new fleet of b: Baking',
  );
});
