import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostsOf, type Instance } from '../instances.ts';
import type { TrainingRequest } from './training-job.ts';

/**
 * Makes what a training container finds under /opt/ml: folders and the three files of input/config.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
 */
export async function layOutContainer(request: TrainingRequest, instance: Instance): Promise<void> {
  const { folder } = instance;
  const folders = ['input/config', 'input/data', 'model', 'output/data', 'tmp'];
  await Promise.all(folders.map((name) => mkdir(join(folder, name), { recursive: true })));
  const configs = {
    hyperparameters: request.HyperParameters ?? {},
    inputdataconfig: inputDataConfig(request),
    resourceconfig: resourceConfig(request, instance),
  };
  await Promise.all(
    Object.entries(configs).map(([name, config]) =>
      writeFile(join(folder, 'input/config', `${name}.json`), JSON.stringify(config)),
    ),
  );
}

function inputDataConfig({ InputDataConfig = [], AlgorithmSpecification }: TrainingRequest): object {
  return Object.fromEntries(
    InputDataConfig.map((channel) => [
      channel.ChannelName,
      {
        TrainingInputMode: channel.InputMode ?? AlgorithmSpecification?.TrainingInputMode,
        S3DistributionType: channel.DataSource.S3DataSource?.S3DataDistributionType ?? 'FullyReplicated',
        RecordWrapperType: channel.RecordWrapperType ?? 'None',
        ContentType: channel.ContentType,
      },
    ]),
  );
}

function resourceConfig(request: TrainingRequest, { host, count }: Instance): object {
  const group = 'homogeneousCluster';
  const type = request.ResourceConfig?.InstanceType;
  const hosts = hostsOf(count);
  return {
    current_host: host,
    current_instance_type: type,
    current_group_name: group,
    hosts,
    instance_groups: [{ instance_group_name: group, instance_type: type, hosts }],
    network_interface_name: 'lo',
  };
}
