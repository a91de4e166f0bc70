import { expect, test } from '@jest/globals';
import { acceptedInstead, type Constraints } from '../../src/cloudformation/parameter-constraints.ts';

function accepted(value: string, constraints: Partial<Constraints>): string | undefined {
  return acceptedInstead(value, { type: 'String', noEcho: false, ...constraints });
}

test.each<[string, Partial<Constraints>, string]>([
  ['two', { type: 'Number' }, 'a number'],
  ['9', { type: 'Number', maxValue: '5' }, '5 at most'],
  ['0', { type: 'Number', minValue: '1' }, '1 at least'],
  ['3', { type: 'Number', allowedValues: ['1', '2'] }, '1, 2'],
  ['1,x', { type: 'List<Number>' }, 'a number'],
  ['prod', { allowedValues: ['qa', 'test'] }, 'qa, test'],
  ['a,c', { type: 'CommaDelimitedList', allowedValues: ['a', 'b'] }, 'a, b'],
  ['', { minLength: '1' }, '1 characters at least'],
  ['abc', { maxLength: '2' }, '2 characters at most'],
  ['ml.m5', { allowedPattern: 'ml\\.[a-z]' }, 'ml\\.[a-z]'],
])('%j is not what %j takes', (value, constraints, instead) => {
  expect(accepted(value, constraints)).toBe(instead);
});

test.each<[string, Partial<Constraints>]>([
  ['2.0', { type: 'Number', allowedValues: ['1', '2'], minValue: '1', maxValue: '2' }],
  ['a, b', { type: 'CommaDelimitedList', allowedValues: ['a', 'b'] }],
  ['ml.m5', { allowedPattern: 'ml\\..+', minLength: '1', maxLength: '9' }],
  ['whatever', { type: 'AWS::SSM::Parameter::Value<String>', allowedValues: ['other'] }],
  ['Java', { allowedPattern: '\\p{Alpha}+' }],
  ['Java', { allowedPattern: '[a-zA-Z]++' }],
])('%j is left to CloudFormation, with %j', (value, constraints) => {
  expect(accepted(value, constraints)).toBeUndefined();
});
