import { servicePrincipals } from '../../../../reference/service-principals';
import { forwarders, roleAssumers, serviceLinked, writers } from '../../../../reference/usual-principals';
import { partitionFor, regionsSeen } from '../../arns';
import { exactly, titled, withGaps } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** Service principals, and the names of services by which KMS knows who calls it. */
export function serviceNames(place: ValuePlace): readonly Suggestion[] {
  if (place.key === 'kms:viaservice') return viaServices(place);
  const first = firstByKey.find(([keys]) => keys.test(place.key))?.[1];
  return first ? principals(first, place) : [];
}

function principals(first: readonly string[], { context }: ValuePlace): readonly Suggestion[] {
  const inChina = partitionFor(context) === 'aws-cn';
  const known = new Map(
    servicePrincipals.map(({ name, title, china }) => [
      name,
      titled((inChina ? china : undefined) ?? name, title),
    ]),
  );
  const seen = context.seen.principals.get('Service') ?? [];
  return [
    ...seen.map((name) => known.get(name) ?? exactly(name)),
    // DynamoDB and KMS call others without being a principal of any policy.
    ...first.map((name) => known.get(name) ?? exactly(name)),
    ...[...known.values()].map((each) => ({ ...each, onceTyped: true })),
  ];
}

/** The principals that each key mostly has; keys lower-case. */
const firstByKey: readonly (readonly [keys: RegExp, names: readonly string[]])[] = [
  [/^iam:passedtoservice$|^(?:lambda:principal|sts:awsservicename|ec2:authorizedservice)$/, roleAssumers],
  [/^iam:awsservicename$/, serviceLinked],
  [/^aws:calledvia(?:first|last)?$/, forwarders],
  [
    /^aws:principalservicename(?:slist)?$|^(?:organizations:serviceprincipal|kms:(?:grantee|retiring)serviceprincipal|events:managedby)$/,
    writers,
  ],
];

function viaServices({ context }: ValuePlace): readonly Suggestion[] {
  const partition = context.reference.partitions.find(({ id }) => id === partitionFor(context));
  const suffix = partition?.dnsSuffix ?? 'amazonaws.com';
  const regions = regionsSeen(context, partition?.id ?? 'aws').slice(0, 2);
  const places = [...regions, ...(regions.length ? [] : ['<Region>']), '*'];
  return places.flatMap((region) =>
    servicesOfKms.map(([service, title]) => ({
      ...withGaps(`${service}.${region}.${suffix}`),
      title,
    })),
  );
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#viaService_table */
const servicesOfKms = [
  ['s3', 'Amazon S3'],
  ['ec2', 'Amazon EC2 and EBS'],
  ['secretsmanager', 'AWS Secrets Manager'],
  ['rds', 'Amazon RDS'],
  ['dynamodb', 'Amazon DynamoDB'],
  ['sqs', 'Amazon SQS'],
  ['sns', 'Amazon SNS'],
  ['ssm', 'AWS Systems Manager'],
  ['lambda', 'AWS Lambda'],
  ['elasticfilesystem', 'Amazon EFS'],
  ['backup', 'AWS Backup'],
  ['kinesis', 'Amazon Kinesis'],
  ['glue', 'AWS Glue'],
  ['redshift', 'Amazon Redshift'],
  ['sagemaker', 'Amazon SageMaker'],
  ['bedrock', 'Amazon Bedrock'],
  ['ecr', 'Amazon ECR'],
  ['es', 'Amazon OpenSearch Service'],
] as const;
