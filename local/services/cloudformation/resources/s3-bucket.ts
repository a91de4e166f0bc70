import { partitionOf } from '../../../world/partition.ts';
import { HandlerFailure, type ResourceType, uncheckedProperties } from './resource-type.ts';

/**
 * A bucket of the local S3, without what its properties would switch on.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html
 */
export const s3Bucket: ResourceType = {
  name: 'AWS::S3::Bucket',
  attributes: ['Arn', 'DomainName', 'RegionalDomainName'],
  required: [],
  taggable: true,
  properties: () =>
    Promise.resolve(
      uncheckedProperties(
        'BucketEncryption',
        'BucketName',
        'LifecycleConfiguration',
        'OwnershipControls',
        'PublicAccessBlockConfiguration',
        'Tags',
        'VersioningConfiguration',
      ),
    ),
  isCreateOnly: (property) => property === 'BucketName',

  create({ BucketName }, { objects, region, generateName }) {
    const physicalId = String(BucketName ?? generateName(63).toLowerCase());
    if (objects.bucketExists(physicalId)) throw new HandlerFailure('AlreadyExists', `${physicalId} already exists`);
    objects.createBucket(physicalId, region);
    const { name, urlSuffix } = partitionOf(region);
    const attributes = {
      Arn: `arn:${name}:s3:::${physicalId}`,
      DomainName: `${physicalId}.s3.${urlSuffix}`,
      RegionalDomainName: `${physicalId}.s3.${region}.${urlSuffix}`,
    };
    return Promise.resolve({ physicalId, attributes });
  },
  update: () => Promise.resolve(),
  delete({ physicalId: bucket }, { objects }) {
    if (objects.bucketExists(bucket) && objects.list(bucket, '').length > 0) {
      throw new HandlerFailure('GeneralServiceException', 'The bucket you tried to delete is not empty');
    }
    if (objects.bucketExists(bucket)) objects.deleteBucket(bucket);
    return Promise.resolve();
  },
};
