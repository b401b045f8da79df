import { readArn } from '../../policy/arn';
import type { ResourceType, ServiceReference } from '../../reference/model';

/** What the ARNs are like that have one name in their third field. */
export interface ArnService {
  readonly name: string;
  /** The types of the service of that prefix; empty where there is none, or where it has no resources. */
  readonly own: readonly ArnType[];
  /** With those of all other services that document such ARNs: asked for where none of its own will do. */
  readonly types: readonly ArnType[];
}

/** A resource type with the fields of its ARN; placeholders stand as `${Region}` in the first three, as `*` in the last. */
export interface ArnType {
  readonly type: ResourceType;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
  /** The literal beginning of `resource`: `table/`. */
  readonly head: string;
}

/**
 * Services whose resource types have another name than theirs in the third field of the ARN: the prefixes behind each
 * such name. Asking every service would take a tenth of a second; a test compares this with the reference.
 */
export const documentedBy: ReadonlyMap<string, readonly string[]> = new Map(
  `
  acm: ec2
  amplify: wafv2
  apigateway: wafv2
  app-integrations: connect
  apprunner: wafv2
  appsync: wafv2
  bedrock-agentcore: wafv2
  billing: bcm-data-exports ce
  catalog: servicecatalog
  cloudfront: cloudfront-keyvaluestore
  cloudtrail: cloudtrail-data
  codewhisperer: q
  cognito-idp: wafv2
  compute-optimizer: aco-automation
  ds: ds-data
  ec2: ebs ec2-instance-connect route53 ssm vpce wafv2 workspaces-instances
  ecs: ssm
  eks: aps eks-auth
  elastic-inference: ec2
  elasticloadbalancing: arc-zonal-shift waf-regional wafv2
  iam: codestar ec2 es ssm sts
  iot: greengrass iotjobsdata iotwireless
  iq-permission: iq
  kafka: kafka-cluster
  kms: events kinesis
  license-manager: ec2
  mpa: payment-cryptography
  opensearch: es
  qbusiness: qapps
  qdeveloper: q
  rds: rds-data
  redshift: redshift-data
  redshift-serverless: redshift-data
  resource-groups: ec2
  route53-recovery-control: route53-recovery-cluster route53-recovery-control-config
  s3: ssm
  s3-object-lambda: s3
  sagemaker: sagemaker-mlflow
  sns: devops-guru
  sso: sso-oauth
  vpc-lattice: vpc-lattice-svcs
  wafv2: apprunner cognito-idp
  wisdom: connect
  `
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', prefixes = ''] = line.trim().split(': ');
      return [name, prefixes.split(' ')] as const;
    }),
);

const known = new WeakMap<ServiceReference, Map<string, ArnService>>();

/** Undefined where no ARN has the name, in this very case, in its third field. */
export function arnService(reference: ServiceReference, name: string): ArnService | undefined {
  const services = known.get(reference) ?? new Map<string, ArnService>();
  known.set(reference, services);
  const service = services.get(name) ?? openService(reference, name);
  if (service) services.set(name, service);
  return service;
}

function openService(reference: ServiceReference, name: string): ArnService | undefined {
  const others = documentedBy.get(name) ?? [];
  const service = reference.service(name);
  if (service?.prefix !== name && !others.length) return undefined;
  const typesOf = (prefix: string) =>
    (reference.service(prefix)?.resourceTypes ?? []).flatMap((type) => arnTypeOf(type, name));
  const own = typesOf(name);
  let types: readonly ArnType[] | undefined;
  return {
    name,
    own,
    get types() {
      return (types ??= others.length ? [...own, ...others.flatMap(typesOf)] : own);
    },
  };
}

function arnTypeOf(type: ResourceType, name: string): readonly ArnType[] {
  const [arn, pattern] = [readArn(type.arn), readArn(type.pattern)];
  // A recovery point of AWS Backup has the name of the service that it is a copy from.
  if (!arn || !pattern || (arn.service !== name && arn.service !== '${Vendor}')) return [];
  const { region, account } = arn;
  return [{ type, region, account, resource: pattern.resource, head: headOf(pattern.resource) }];
}

/** What a pattern begins with before its first wildcard. */
export function headOf(pattern: string): string {
  return pattern.slice(0, Math.max(0, `${pattern}*`.search(/[*?]/)));
}

/** All names that ARNs have in their third field. */
export function arnServiceNames({ services }: ServiceReference): readonly string[] {
  return [...services.map(({ prefix }) => prefix), ...documentedBy.keys()];
}
