import { startLocalAws } from './start.ts';

/** Serves until SIGINT or SIGTERM and tells a person, or the process that started this one with an IPC channel, where. */
export async function serve({
  port = '4566',
  data,
}: {
  port?: string | undefined;
  data?: string | undefined;
}): Promise<void> {
  const aws = await startLocalAws({
    port: Number(port),
    containerCommand: [process.execPath, process.argv[1] ?? '', 'container'],
    ...(data !== undefined && { dataDir: data }),
  });
  process.stdout.write(greeting(aws.url, aws.world.dataDir, data !== undefined));
  process.send?.({ url: aws.url });
  const stop = () => void aws.close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}

function greeting(url: string, dataDir: string, isKept: boolean): string {
  return `local AWS on ${url}

  export AWS_ENDPOINT_URL=${url}
  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1

data in ${dataDir}${isKept ? '' : ' (deleted at the end; --data <folder> keeps it)'}
stop with Ctrl+C
`;
}
