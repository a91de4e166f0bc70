import { partitionOf } from '../../../world/partition.ts';
import { requestProperties } from './request-properties.ts';
import { HandlerFailure, type ResourceType } from './resource-type.ts';
import { ifPresent } from './sagemaker.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html */
export const cloudwatchAlarm: ResourceType = {
  name: 'AWS::CloudWatch::Alarm',
  attributes: ['Arn'],
  required: [],
  taggable: true,
  properties: async () => requestProperties(await import('@aws-sdk/client-cloudwatch'), 'PutMetricAlarm'),
  isCreateOnly: (property) => property === 'AlarmName',

  async create(properties, { call, generateName, region, accountId }) {
    const AlarmName = String(properties['AlarmName'] ?? generateName(255));
    const { MetricAlarms } = await call('cloudwatch', 'DescribeAlarms', { AlarmNames: [AlarmName] });
    if (isNotEmpty(MetricAlarms)) throw new HandlerFailure('AlreadyExists', `${AlarmName} already exists`);
    await call('cloudwatch', 'PutMetricAlarm', { ...properties, AlarmName });
    return {
      physicalId: AlarmName,
      attributes: { Arn: `arn:${partitionOf(region).name}:cloudwatch:${region}:${accountId}:alarm:${AlarmName}` },
    };
  },
  async update({ physicalId }, after, { call }) {
    const { MetricAlarms } = await call('cloudwatch', 'DescribeAlarms', { AlarmNames: [physicalId] });
    if (!isNotEmpty(MetricAlarms)) throw new HandlerFailure('NotFound', `Alarm ${physicalId} does not exist`);
    await call('cloudwatch', 'PutMetricAlarm', { ...after, AlarmName: physicalId });
  },
  delete: ({ physicalId }, { call }) =>
    ifPresent(() => call('cloudwatch', 'DeleteAlarms', { AlarmNames: [physicalId] })),
};

function isNotEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
