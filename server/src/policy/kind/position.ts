import type { PolicyKind } from '../model';
import { kindNamed } from './name';
import type { KindName } from './name';
import { member } from '../value';
import type { Mapping, Value } from '../value';

/** Members of templates and of AWS CLI answers that hold policies of one kind only. */
const kindsByMember: Readonly<Record<string, KindName>> = {
  AssumeRolePolicyDocument: 'trust',
  KeyPolicy: 'kms-key',
  BucketPolicy: 's3-bucket',
  QueuePolicy: 'sqs-queue',
  TopicPolicy: 'sns-topic',
  RepositoryPolicyText: 'ecr-repository',
  RegistryPolicyText: 'resource',
  ResourcePolicy: 'resource',
  FileSystemPolicy: 'file-system',
  PermissionsBoundary: 'boundary',
  InlinePolicy: 'identity',
};

/** CloudFormation resource types whose policies are not identity policies. */
const kindsByResourceType: Readonly<Record<string, KindName>> = {
  'AWS::EC2::VPCEndpoint': 'endpoint',
  'AWS::S3::BucketPolicy': 's3-bucket',
  'AWS::S3::AccessPoint': 's3-access-point',
  'AWS::S3::MultiRegionAccessPointPolicy': 's3-multi-region-access-point',
  'AWS::S3Express::BucketPolicy': 'resource',
  'AWS::S3ObjectLambda::AccessPointPolicy': 's3-object-lambda-access-point',
  'AWS::S3Outposts::BucketPolicy': 'resource',
  'AWS::SQS::QueuePolicy': 'sqs-queue',
  'AWS::SQS::QueueInlinePolicy': 'sqs-queue',
  'AWS::SNS::TopicPolicy': 'sns-topic',
  'AWS::SNS::TopicInlinePolicy': 'sns-topic',
  'AWS::KMS::Key': 'kms-key',
  'AWS::KMS::ReplicaKey': 'kms-key',
  'AWS::SecretsManager::ResourcePolicy': 'secret',
  'AWS::ECR::Repository': 'ecr-repository',
  'AWS::ECR::RegistryPolicy': 'resource',
  'AWS::EFS::FileSystem': 'file-system',
  'AWS::Backup::BackupVault': 'backup-vault',
  'AWS::DynamoDB::Table': 'dynamodb-table',
  'AWS::DynamoDB::GlobalTable': 'dynamodb-table',
  'AWS::Kinesis::ResourcePolicy': 'resource',
  'AWS::Events::EventBus': 'event-bus',
  'AWS::Events::EventBusPolicy': 'event-bus',
  'AWS::Elasticsearch::Domain': 'search-domain',
  'AWS::OpenSearchService::Domain': 'search-domain',
  'AWS::ApiGateway::RestApi': 'rest-api',
  'AWS::Serverless::Api': 'rest-api',
  'AWS::CodeArtifact::Domain': 'resource',
  'AWS::CodeArtifact::Repository': 'resource',
  'AWS::Logs::ResourcePolicy': 'resource',
  'AWS::IAM::Policy': 'identity',
  'AWS::IAM::RolePolicy': 'identity',
  'AWS::IAM::UserPolicy': 'identity',
  'AWS::IAM::GroupPolicy': 'identity',
  'AWS::IAM::ManagedPolicy': 'identity',
  'AWS::IAM::Role': 'identity',
  'AWS::IAM::User': 'identity',
  'AWS::IAM::Group': 'identity',
  'AWS::Serverless::Function': 'identity',
  'AWS::Serverless::StateMachine': 'identity',
  'AWS::SSO::PermissionSet': 'identity',
};

/**
 * The kind that a policy's place in a template or in an AWS CLI answer gives it; undefined where the place says
 * nothing. The nearest member that says something wins: a role's trust policy stands inside an identity resource.
 */
export function kindFromPosition(source: Value): PolicyKind | undefined {
  const name = nameFromPosition(source);
  return name && kindNamed(name);
}

/** The same, with what a resource policy belongs to where the place says that. */
export function nameFromPosition(source: Value): KindName | undefined {
  for (let at: Value | undefined = source; at; at = at.parent) {
    if (at.type === 'mapping' && at !== source) {
      const name = nameFromResourceType(at);
      if (name) return name;
    }
    const name = nameFromMember(at);
    if (name) return name;
  }
  return undefined;
}

/**
 * Whether a template's mapping holds a statement beside names of CloudFormation's: EventBridge writes the policy around
 * it, in the current version of the language.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html
 */
export function isWrittenByService({ parent: resource, step }: Mapping): boolean {
  if (step !== 'Properties' || resource?.type !== 'mapping') return false;
  const type = member(resource, 'Type')?.value;
  return type?.type === 'text' && type.value === 'AWS::Events::EventBusPolicy';
}

/** The kind of the policies that a member holds by its name; undefined where the name says nothing. */
export function nameFromMember({ step }: Value): KindName | undefined {
  return typeof step === 'string' && Object.hasOwn(kindsByMember, step) ? kindsByMember[step] : undefined;
}

function nameFromResourceType(resource: Mapping): KindName | undefined {
  const type = member(resource, 'Type')?.value;
  if (type?.type !== 'text') return undefined;
  if (type.value === 'AWS::Organizations::Policy') return organizationsKind(resource);
  return Object.hasOwn(kindsByResourceType, type.value) ? kindsByResourceType[type.value] : undefined;
}

function organizationsKind(resource: Mapping): PolicyKind | undefined {
  const properties = member(resource, 'Properties')?.value;
  const type = properties?.type === 'mapping' ? member(properties, 'Type')?.value : undefined;
  if (type?.type !== 'text') return undefined;
  if (type.value === 'SERVICE_CONTROL_POLICY') return 'scp';
  return type.value === 'RESOURCE_CONTROL_POLICY' ? 'rcp' : undefined;
}
