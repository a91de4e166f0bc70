/** AWS's separate clouds. https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export interface Partition {
  /** Second part of every ARN. */
  readonly name: 'aws' | 'aws-cn' | 'aws-us-gov';
  /** What its services' host names end in. */
  readonly urlSuffix: string;
}

export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return { name: 'aws-cn', urlSuffix: 'amazonaws.com.cn' };
  return { name: region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws', urlSuffix: 'amazonaws.com' };
}
