import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { workingBucket } from '../../src/data/bucket.ts';
import { useLocalAws } from '../local-aws.ts';

const { aws } = useLocalAws();
const never = new AbortController().signal;

function connect(region: string) {
  return connectAws({ region, forcePathStyle: true });
}

describe('workingBucket', () => {
  test('is named after region and account, and created once', async () => {
    const created = () =>
      aws()
        .requests()
        .filter(({ operation }) => operation === 'CreateBucket').length;
    const before = created();
    expect(await workingBucket(connect('eu-west-1'), undefined, never)).toBe('sagemaker-eu-west-1-123456789012');
    expect(await workingBucket(connect('eu-west-1'), undefined, never)).toBe('sagemaker-eu-west-1-123456789012');
    expect(aws().world.objects.bucketExists('sagemaker-eu-west-1-123456789012')).toBe(true);
    expect(created()).toBe(before + 1);
  });

  test('is shared by steps that make it at the same time', async () => {
    const names = await Promise.all([1, 2, 3].map(() => workingBucket(connect('us-west-2'), undefined, never)));
    expect(new Set(names)).toEqual(new Set(['sagemaker-us-west-2-123456789012']));
  });

  test.each([
    [403, /team-data exists, but these credentials may not use it/],
    [301, /team-data is not in us-east-1/],
  ])('that answers %d is told in words', async (status, words) => {
    const server = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const before = process.env['AWS_ENDPOINT_URL'];
    process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      await expect(workingBucket(connect('us-east-1'), 'team-data', never)).rejects.toThrow(words);
    } finally {
      process.env['AWS_ENDPOINT_URL'] = before;
      server.closeAllConnections();
      server.close();
    }
  });
});
