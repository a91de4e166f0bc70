import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { resourceTypes } from '../../local/services/cloudformation/resources/types.ts';
import { witness } from './witnesses.ts';

interface Schema {
  readonly attributes: readonly string[];
  readonly createOnly: readonly string[];
  readonly properties: readonly string[];
  readonly required: readonly string[];
  readonly taggable: boolean;
}

let schemas: Readonly<Record<string, Schema>>;

beforeAll(() => {
  const script = join(import.meta.dirname, 'describe_resource_types.py');
  schemas = JSON.parse(execFileSync(witness('python'), [script, ...resourceTypes.keys()], { encoding: 'utf8' }));
});

/** Members of the API's requests that are no properties, or not yet: the local AWS takes them. */
const OF_THE_API_ONLY: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::ModelPackageGroup': ['ManagedConfiguration'],
};

describe.each([...resourceTypes])('%s of the local AWS', (name, type) => {
  test('has attributes that the public schema has', () => {
    const patterns = schemas[name]?.attributes.map((attribute) => attribute.replace('\\..*', '.*')) ?? [];

    expect(type.attributes.filter((attribute) => !patterns.includes(attribute))).toEqual([]);
  });

  test('has properties that the public schema has, wants the same, and replaces for the same', async () => {
    const { properties = [], required, createOnly = [], taggable } = schemas[name] ?? {};
    const shape = await type.properties();
    const known = shape.kind === 'structure' ? [...shape.members.keys()] : [];
    const surplus = known.filter((property) => !properties.includes(property));

    expect(surplus).toEqual(OF_THE_API_ONLY[name] ?? []);
    expect([...type.required].sort()).toEqual([...(required ?? [])].sort());
    const playable = known.filter((property) => properties.includes(property)).sort();
    expect(playable.filter((property) => type.isCreateOnly(property))).toEqual(
      playable.filter((property) => createOnly.includes(property)),
    );
    expect(type.taggable).toBe(taggable);
  });
});
