import { expect, test } from '@jest/globals';
import { overlay } from '../../src/sagemaker/overlay.ts';

const REQUEST = { Name: 'iris', Resource: { Count: 1, Type: 'large' }, Tags: [{ Key: 'a' }, { Key: 'b' }] };

test('maps are merged, lists and single values replaced, and null takes out', () => {
  const part = {
    Resource: { Count: 2, Volume: 5 },
    Tags: [{ Key: 'c' }],
    Name: null,
    Vpc: { Subnets: ['s'], Id: null },
  };
  expect(overlay(REQUEST, part)).toEqual({
    Name: undefined,
    Resource: { Count: 2, Type: 'large', Volume: 5 },
    Tags: [{ Key: 'c' }],
    Vpc: { Subnets: ['s'], Id: undefined },
  });
});

test('what is merged into stays as it was', () => {
  const before = structuredClone(REQUEST);
  overlay(REQUEST, { Resource: { Count: 3 } });
  expect(REQUEST).toEqual(before);
});
