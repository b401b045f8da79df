import { partsOfArn, textOf } from '../../access/arn-template';
import type { ServiceReference } from '../../reference/model';

/** `arn:aws:s3:::<BucketName>/<ObjectName>`: what the ARNs of a resource type look like to a person. */
export function formOf(arn: string, { partitions: [first] }: ServiceReference): string {
  return textOf(partsOfArn(arn), (gap) => (gap === 'Partition' ? (first?.id ?? 'aws') : `<${gap}>`));
}
