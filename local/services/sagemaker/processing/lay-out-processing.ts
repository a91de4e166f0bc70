import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostsOf, type Instance } from '../instances.ts';
import type { ProcessingJob } from './processing-job.ts';

/** Where a path of the container lies on this machine; `ml` stands for /opt/ml. */
export function hostPath(path: string, ml: string): string {
  return join(ml, path.slice('/opt/ml'.length));
}

/**
 * Makes what a processing container finds under /opt/ml besides its inputs: its outputs' folders, which are there before
 * it starts, and two files of configuration.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/byoc-config.html
 */
export async function layOutProcessing(
  { arn, request }: ProcessingJob,
  ml: string,
  { host, count }: Instance,
): Promise<void> {
  const outputs = (request.ProcessingOutputConfig?.Outputs ?? []).flatMap(({ S3Output }) => S3Output?.LocalPath ?? []);
  const folders = [...outputs.map((path) => hostPath(path, ml)), join(ml, 'config'), join(ml, 'output')];
  await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true })));
  const { Tags: _tags, ...described } = request;
  const configs = {
    processingjobconfig: { ProcessingJobArn: arn, ...described },
    resourceconfig: { current_host: host, hosts: hostsOf(count) },
  };
  await Promise.all(
    Object.entries(configs).map(([name, config]) =>
      writeFile(join(ml, 'config', `${name}.json`), JSON.stringify(config)),
    ),
  );
}
