import type { PolicyKind, Statement } from '../../../policy/model';

/** The global condition keys that people need first; that depends on whom a policy speaks of. */
export function firstGlobalKeys(kind: PolicyKind, statement: Statement): readonly string[] {
  return isAboutServices(statement) ? [...actingServices, ...frontOf[kind]] : frontOf[kind];
}

/** Keys that no request has which such a policy decides on: AWS services that act by themselves have no such policies. */
export function isPointless(key: string, kind: PolicyKind): boolean {
  return withoutServices.has(kind) && actingServices.includes(key);
}

function isAboutServices({ principal }: Statement): boolean {
  return principal?.principals.some(({ type }) => type === 'Service') === true;
}

const withoutServices: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session', 'scp']);

/** The confused deputy. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
const actingServices: readonly string[] = [
  'aws:SourceArn',
  'aws:SourceAccount',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
];

const ofPrincipals = [
  'aws:SourceIp',
  'aws:PrincipalTag/${TagKey}',
  'aws:ResourceTag/${TagKey}',
  'aws:RequestedRegion',
  'aws:MultiFactorAuthPresent',
  'aws:SecureTransport',
  'aws:RequestTag/${TagKey}',
  'aws:TagKeys',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
];

const frontOf: Readonly<Record<PolicyKind, readonly string[]>> = {
  identity: ofPrincipals,
  boundary: ofPrincipals,
  session: ofPrincipals,
  scp: [
    'aws:RequestedRegion',
    'aws:PrincipalArn',
    'aws:PrincipalTag/${TagKey}',
    'aws:RequestTag/${TagKey}',
    'aws:ResourceOrgID',
    'aws:ViaAWSService',
    'aws:SourceIp',
    'aws:SourceVpc',
  ],
  rcp: [
    'aws:PrincipalOrgID',
    'aws:PrincipalIsAWSService',
    'aws:SourceOrgID',
    'aws:SourceAccount',
    'aws:SecureTransport',
    'aws:ResourceTag/${TagKey}',
    'aws:PrincipalAccount',
  ],
  resource: [
    'aws:PrincipalOrgID',
    'aws:SecureTransport',
    'aws:PrincipalArn',
    'aws:SourceVpce',
    'aws:SourceIp',
    'aws:SourceArn',
    'aws:SourceAccount',
    'aws:PrincipalAccount',
  ],
  trust: [
    'aws:PrincipalOrgID',
    'aws:PrincipalArn',
    'aws:MultiFactorAuthPresent',
    'aws:SourceIp',
    'aws:PrincipalTag/${TagKey}',
    'aws:PrincipalAccount',
  ],
  endpoint: [
    'aws:PrincipalOrgID',
    'aws:ResourceOrgID',
    'aws:PrincipalAccount',
    'aws:ResourceAccount',
    'aws:PrincipalArn',
    'aws:PrincipalIsAWSService',
  ],
};

/** Those that come next. The rest follows in AWS's order. */
export const usualGlobalKeys: readonly string[] = [
  'aws:PrincipalOrgID',
  'aws:PrincipalArn',
  'aws:SourceVpce',
  'aws:SourceVpc',
  'aws:VpcSourceIp',
  'aws:CalledVia',
  'aws:ViaAWSService',
  'aws:PrincipalIsAWSService',
  'aws:PrincipalAccount',
  'aws:PrincipalOrgPaths',
  'aws:MultiFactorAuthAge',
  'aws:CurrentTime',
  'aws:username',
  'aws:userid',
  'aws:PrincipalType',
  'aws:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:ResourceOrgPaths',
  'aws:SecureTransport',
  'aws:MultiFactorAuthPresent',
  'aws:RequestedRegion',
  'aws:SourceIp',
];

/** Keys of services that people look for first, where the statement's actions support them. */
export const usualServiceKeys: readonly string[] = [
  'iam:PassedToService',
  'iam:AWSServiceName',
  'iam:PermissionsBoundary',
  'iam:PolicyARN',
  'sts:ExternalId',
  'sts:RoleSessionName',
  'sts:SourceIdentity',
  's3:prefix',
  's3:x-amz-server-side-encryption',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3:x-amz-acl',
  's3:ExistingObjectTag/${TagKey}',
  's3:RequestObjectTag/${TagKey}',
  's3:TlsVersion',
  's3:ResourceAccount',
  'kms:ViaService',
  'kms:CallerAccount',
  'kms:GrantIsForAWSResource',
  'kms:EncryptionContext:${EncryptionContextKey}',
  'kms:GrantOperations',
  'kms:ResourceAliases',
  'dynamodb:LeadingKeys',
  'dynamodb:Attributes',
  'dynamodb:Select',
  'ec2:InstanceType',
  'ec2:CreateAction',
  'ec2:MetadataHttpTokens',
  'ec2:Vpc',
  'lambda:FunctionUrlAuthType',
  'lambda:FunctionArn',
  'lambda:Principal',
  'sns:Protocol',
  'sns:Endpoint',
  'secretsmanager:VersionStage',
  'ecs:cluster',
  'ecr:ResourceTag/${TagKey}',
  'elasticfilesystem:AccessPointArn',
  'elasticfilesystem:AccessedViaMountTarget',
  'rds:DatabaseEngine',
  'events:source',
  'events:detail-type',
  'route53:ChangeResourceRecordSetsNormalizedRecordNames',
  'route53:ChangeResourceRecordSetsRecordTypes',
  'route53:ChangeResourceRecordSetsActions',
  'cloudformation:TemplateUrl',
  'cloudformation:ResourceTypes',
];
