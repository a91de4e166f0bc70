import { expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { decodeQuery, encodeQuery } from '../../../local/server/query-protocol.ts';
import type { Shape } from '../../../local/world/shapes.ts';

const text: Shape = { kind: 'string' };
const pair = structure({ Key: text, Count: { kind: 'number' } });
const shape = structure({
  Name: text,
  Flag: { kind: 'boolean' },
  At: { kind: 'timestamp' },
  Pairs: { kind: 'list', member: () => pair },
  Names: { kind: 'list', member: () => text },
  ByName: { kind: 'map', member: () => text },
});

function structure(members: Record<string, Shape>): Shape {
  const entries = Object.entries(members).map(([name, member]) => [name, () => member] as const);
  return { kind: 'structure', members: new Map(entries), required: [] };
}

test('form fields become the input that they flatten', () => {
  const form = new URLSearchParams({
    Action: 'Do',
    Version: '2010-05-15',
    Name: 'true',
    Flag: 'true',
    At: '2026-01-02T03:04:05Z',
    'Pairs.member.1.Key': 'a',
    'Pairs.member.2.Key': 'b',
    'Pairs.member.2.Count': '2',
    Names: '',
    'ByName.entry.1.key': 'k',
    'ByName.entry.1.value': 'v',
  });
  expect(decodeQuery(shape, form)).toEqual({
    Name: 'true',
    Flag: true,
    At: new Date('2026-01-02T03:04:05Z'),
    Pairs: [{ Key: 'a' }, { Key: 'b', Count: 2 }],
    Names: [],
    ByName: { k: 'v' },
  });
});

test.each(['Typo=1', 'Pairs.member.1.Typo=1', 'Flag=yes', 'At=never', 'Pairs.member.1.Count=two'])(
  '%s is refused',
  (field) => {
    expect(() => decodeQuery(shape, new URLSearchParams(field))).toThrow(/unknown parameter|can not be converted/);
  },
);

test('an output becomes XML with member and entry elements', () => {
  const output = {
    Name: '<a & b>\r\n',
    Flag: false,
    At: new Date(0),
    Pairs: [{ Key: 'a', Count: 1 }, { Key: 'b' }],
    Names: [],
    ByName: { k: 'v' },
  };
  const { body } = encodeQuery(shape, output, { operation: 'Do', namespace: 'urn:x', requestId: 'r' });
  expect(
    new XMLParser({ parseTagValue: false, trimValues: false, htmlEntities: true }).parse(
      String(body).split('\n').slice(1).join('\n'),
    ),
  ).toEqual({
    DoResponse: {
      DoResult: {
        Name: '<a & b>\r\n',
        Flag: 'false',
        At: '1970-01-01T00:00:00.000Z',
        Pairs: { member: [{ Key: 'a', Count: '1' }, { Key: 'b' }] },
        Names: '',
        ByName: { entry: { key: 'k', value: 'v' } },
      },
      ResponseMetadata: { RequestId: 'r' },
    },
  });
});
