import type { PolicyKind } from '../model';
import { member } from '../value';
import type { Mapping, Value } from '../value';

/** Members of templates and of AWS CLI answers that hold policies of one kind only. */
const kindsByMember: Readonly<Record<string, PolicyKind>> = {
  AssumeRolePolicyDocument: 'trust',
  KeyPolicy: 'resource',
  BucketPolicy: 'resource',
  QueuePolicy: 'resource',
  TopicPolicy: 'resource',
  RepositoryPolicyText: 'resource',
  RegistryPolicyText: 'resource',
  ResourcePolicy: 'resource',
  FileSystemPolicy: 'resource',
  PermissionsBoundary: 'boundary',
  InlinePolicy: 'identity',
};

/** CloudFormation resource types whose policies are not identity policies. */
const kindsByResourceType: Readonly<Record<string, PolicyKind>> = {
  'AWS::EC2::VPCEndpoint': 'endpoint',
  'AWS::S3::BucketPolicy': 'resource',
  'AWS::S3::AccessPoint': 'resource',
  'AWS::S3::MultiRegionAccessPointPolicy': 'resource',
  'AWS::S3Express::BucketPolicy': 'resource',
  'AWS::S3ObjectLambda::AccessPointPolicy': 'resource',
  'AWS::S3Outposts::BucketPolicy': 'resource',
  'AWS::SQS::QueuePolicy': 'resource',
  'AWS::SQS::QueueInlinePolicy': 'resource',
  'AWS::SNS::TopicPolicy': 'resource',
  'AWS::SNS::TopicInlinePolicy': 'resource',
  'AWS::KMS::Key': 'resource',
  'AWS::KMS::ReplicaKey': 'resource',
  'AWS::SecretsManager::ResourcePolicy': 'resource',
  'AWS::ECR::Repository': 'resource',
  'AWS::ECR::RegistryPolicy': 'resource',
  'AWS::EFS::FileSystem': 'resource',
  'AWS::Backup::BackupVault': 'resource',
  'AWS::DynamoDB::Table': 'resource',
  'AWS::DynamoDB::GlobalTable': 'resource',
  'AWS::Kinesis::ResourcePolicy': 'resource',
  'AWS::Events::EventBus': 'resource',
  'AWS::Events::EventBusPolicy': 'resource',
  'AWS::Elasticsearch::Domain': 'resource',
  'AWS::OpenSearchService::Domain': 'resource',
  'AWS::ApiGateway::RestApi': 'resource',
  'AWS::Serverless::Api': 'resource',
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
  for (let at: Value | undefined = source; at; at = at.parent) {
    if (at.type === 'mapping' && at !== source) {
      const kind = kindFromResourceType(at);
      if (kind) return kind;
    }
    const kind = kindFromMember(at);
    if (kind) return kind;
  }
  return undefined;
}

/** The kind of the policies that a member holds by its name; undefined where the name says nothing. */
export function kindFromMember({ step }: Value): PolicyKind | undefined {
  return typeof step === 'string' && Object.hasOwn(kindsByMember, step) ? kindsByMember[step] : undefined;
}

function kindFromResourceType(resource: Mapping): PolicyKind | undefined {
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
