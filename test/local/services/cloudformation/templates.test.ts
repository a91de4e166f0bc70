import { describe, expect, test } from '@jest/globals';
import { evaluate, type Scope } from '../../../../local/services/cloudformation/template/evaluate.ts';
import { findCycle } from '../../../../local/services/cloudformation/template/graph.ts';
import { resolveParameters } from '../../../../local/services/cloudformation/template/parameters.ts';
import { parseTemplate } from '../../../../local/services/cloudformation/template/parse.ts';
import { findReferences } from '../../../../local/services/cloudformation/template/references.ts';
import { validateTemplate } from '../../../../local/services/cloudformation/template/validate.ts';

const scope: Scope = {
  parameters: new Map<string, string | string[]>([
    ['Name', 'iris'],
    ['Count', '1'],
    ['Zones', ['a', 'b']],
    ['AWS::Region', 'eu-west-1'],
  ]),
  mappings: { Sizes: { 'eu-west-1': { small: 'ml.t2.medium' } } },
  condition: (name) => name === 'Yes',
  reference: (logicalId) => `id-of-${logicalId}`,
  attribute: (logicalId, name) => `${name}-of-${logicalId}`,
  exported: (name) => `export-${name}`,
};

/** Reads a YAML value as a template would hold it and works it out. */
function workOut(yaml: string): unknown {
  const { Resources } = parseTemplate(`Resources: {R: {Type: X, Properties: {Value: ${yaml}}}}`);
  return evaluate(Resources['R']?.Properties, scope);
}

describe('intrinsic functions', () => {
  test.each([
    ['!Ref Name', 'iris'],
    ['!Ref Model', 'id-of-Model'],
    ['{Ref: AWS::Region}', 'eu-west-1'],
    ['!GetAtt Model.ModelName', 'ModelName-of-Model'],
    ["{'Fn::GetAtt': [Model, ModelName]}", 'ModelName-of-Model'],
    ["!Sub 'x-${Name}-${Model}-${Model.ModelName}-${!Name}'", 'x-iris-id-of-Model-ModelName-of-Model-${Name}'],
    ["!Sub ['${Own}/${Name}', {Own: !Ref Count}]", '1/iris'],
    ["!Join ['-', [a, !Ref Name]]", 'a-iris'],
    ["!Join [',', !Ref Zones]", 'a,b'],
    ["!Select ['1', !Split [',', 'x,y']]", 'y'],
    ['!If [Yes, 1, 2]', 1],
    ['!If [No, 1, 2]', 2],
    ['!Equals [!Ref Count, 1]', true],
    ['!Not [!Equals [a, b]]', true],
    ['!And [!Condition Yes, !Condition No]', false],
    ['!Or [!Condition Yes, !Condition No]', true],
    ['!FindInMap [Sizes, !Ref AWS::Region, small]', 'ml.t2.medium'],
    ['!Base64 abc', 'YWJj'],
    ['!ImportValue shared', 'export-shared'],
  ])('%s', (yaml, expected) => {
    expect(workOut(yaml)).toEqual({ Value: expected });
  });

  test('AWS::NoValue takes its property away', () => {
    expect(workOut('!If [No, 1, !Ref AWS::NoValue]')).toEqual({});
    expect(workOut('[1, !Ref AWS::NoValue]')).toEqual({ Value: [1] });
  });

  test.each([
    ['!FindInMap [Sizes, mars, small]', 'Template error: Unable to get mapping for Sizes::mars::small'],
    ['{Fn::Cidr: []}', 'Template error: unsupported intrinsic function Fn::Cidr'],
    ["!Select ['5', [a]]", 'Template error: Fn::Select cannot select nonexistent value at index 5'],
    ['!Join nonsense', 'Template format error: Fn::Join object requires a list parameter'],
    ['!Frobnicate x', 'Template format error: unsupported tag !Frobnicate'],
  ])('%s is refused', (yaml, message) => {
    expect(() => workOut(yaml)).toThrow(message);
  });
});

describe('templates', () => {
  test.each([
    ['Resources: [', 'Template format error: YAML not well-formed. (line 1, column 13)'],
    ['{"Resources": }}', 'Template format error: JSON not well-formed.'],
    ['', 'Template format error: At least one Resources member must be defined.'],
    ['Resources: {}', 'Template format error: At least one Resources member must be defined.'],
    ['Resources: {A: {}}', '[/Resources/A] Every Resources object must contain a Type member.'],
    ['Transform: X\nResources: {A: {Type: X}}', 'Invalid template property or properties [Transform]'],
    ['Resources: {A: {Type: X, Propertys: {}}}', "Invalid template resource property 'Propertys'"],
    [
      'Resources: {A: {Type: AWS::Mars::Rover}}',
      'Template format error: Unrecognized resource types: [AWS::Mars::Rover]',
    ],
    [
      'Resources: {A: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref B}}}',
      'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
    ],
    [
      'Resources: {A: {Type: AWS::S3::Bucket, DependsOn: B}}',
      'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
    ],
    [
      'Resources: {A: {Type: AWS::S3::Bucket}}\nOutputs: {O: {Value: !Ref B}}',
      'Template format error: Unresolved resource dependencies [B] in the Outputs block of the template',
    ],
    [
      'Resources: {A: {Type: AWS::S3::Bucket}}\nOutputs: {O: {Value: !GetAtt A.Colour}}',
      'Template error: resource A does not support attribute type Colour in Fn::GetAtt',
    ],
    [
      'Resources: {A: {Type: AWS::S3::Bucket, DependsOn: B}, B: {Type: AWS::S3::Bucket, DependsOn: A}}',
      'Circular dependency between resources: [A, B]',
    ],
    ['Resources: {A: {Type: AWS::S3::Bucket, Condition: No}}', 'Unresolved condition dependency No'],
  ])('%j is refused', (body, message) => {
    expect(() => validateTemplate(parseTemplate(body))).toThrow(message);
  });

  test('JSON and YAML say the same', () => {
    const yaml = parseTemplate('Resources: {A: {Type: X, Properties: {P: !Sub "${B}"}, DependsOn: C}}');
    const json = parseTemplate(
      '{"Resources":{"A":{"Type":"X","Properties":{"P":{"Fn::Sub":"${B}"}},"DependsOn":["C"]}}}',
    );
    expect(json).toEqual(yaml);
  });

  test('references are found wherever they hide', () => {
    const value = {
      a: [{ 'Fn::Sub': ['${A.X} ${own} ${!no}', { own: { Ref: 'B' } }] }],
      b: { 'Fn::GetAtt': ['C', 'Y'] },
    };
    expect(findReferences(value)).toEqual([
      { name: 'A', attribute: 'X' },
      { name: 'B' },
      { name: 'C', attribute: 'Y' },
    ]);
  });

  test('a circle is found behind things that are in none', () => {
    const graph = new Map([
      ['A', new Set<string>()],
      ['B', new Set(['A', 'C'])],
      ['C', new Set(['B'])],
    ]);
    expect(findCycle(graph)).toEqual(['B', 'C']);
  });
});

describe('parameters', () => {
  const declare = (text: string) => parseTemplate(`Parameters: {P: {${text}}}\nResources: {A: {Type: X}}`);

  test('a value is the given one, else the previous one where asked for, else the default', () => {
    const template = declare('Type: String, Default: 5');
    expect(resolveParameters(template, [{ ParameterKey: 'P', ParameterValue: 'x' }], {})).toEqual({ P: 'x' });
    expect(resolveParameters(template, [{ ParameterKey: 'P', UsePreviousValue: true }], { P: 'old' })).toEqual({
      P: 'old',
    });
    expect(resolveParameters(template, [], { P: 'old' })).toEqual({ P: '5' });
  });

  test.each([
    ['Type: String', undefined, 'Parameters: [P] must have values'],
    ['Type: String, AllowedValues: [a, b]', 'c', "Parameter 'P' must be one of AllowedValues"],
    ['Type: String, AllowedPattern: "[a-z]+"', 'A', "Parameter 'P' must match pattern [a-z]+"],
    ['Type: String, MinLength: 3', 'ab', "Parameter 'P' must contain at least 3 characters"],
    ['Type: Number, MaxValue: 3', '4', "Parameter 'P' must be a number not greater than 3"],
    ['Type: List<Number>', '1,x', "Parameter 'P' must be a number"],
    [
      'Type: String, AllowedValues: [a], ConstraintDescription: be a',
      'b',
      'Parameter P failed to satisfy constraint: be a',
    ],
  ])('{%s} refuses %s', (declaration, value, message) => {
    const given = value === undefined ? [] : [{ ParameterKey: 'P', ParameterValue: value }];
    expect(() => resolveParameters(declare(declaration), given, {})).toThrow(message);
  });

  test('a parameter that the template does not declare is refused', () => {
    const given = [{ ParameterKey: 'Q', ParameterValue: '1' }];
    expect(() => resolveParameters(declare('Type: String, Default: x'), given, {})).toThrow(
      'Parameters: [Q] do not exist in the template',
    );
  });
});
