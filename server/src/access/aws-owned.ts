import type { Action, ActionResource } from '../reference/model';

/**
 * Resource types of which AWS has some in accounts of its own that everybody uses: machine images, managed policies,
 * public parameters, foundation models. By the service and the name of the type.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export const sharedTypes: ReadonlySet<string> = new Set([
  'appconfig:deploymentstrategy',
  'auditmanager:assessmentFramework',
  'auditmanager:control',
  'bedrock:foundation-model',
  'cloudformation:type',
  'cloudfront:cache-policy',
  'cloudfront:origin-request-policy',
  'cloudfront:response-headers-policy',
  'dataexchange:data-sets',
  'dataexchange:entitled-data-sets',
  'ec2:fpga-image',
  'ec2:image',
  'ec2:prefix-list',
  'ec2:snapshot',
  'ecr:repository',
  'elasticbeanstalk:platform',
  'elasticbeanstalk:solutionstack',
  'iam:policy',
  'imagebuilder:allComponentBuildVersions',
  'imagebuilder:allImageBuildVersions',
  'imagebuilder:allWorkflowBuildVersions',
  'imagebuilder:component',
  'imagebuilder:image',
  'imagebuilder:imageVersion',
  'imagebuilder:workflow',
  'lambda:layer',
  'lambda:layerVersion',
  'network-firewall:StatefulRuleGroup',
  'rds:cluster-snapshot',
  'rds:snapshot',
  'sagemaker:algorithm',
  'sagemaker:hub',
  'sagemaker:hub-content',
  'sagemaker:model-package',
  'schemas:registry',
  'schemas:schema',
  'securityhub:product',
  'servicecatalog:Portfolio',
  'servicecatalog:Product',
  'ssm:automation-definition',
  'ssm:document',
  'ssm:parameter',
  'ssm:patchbaseline',
  'wafv2:managedruleset',
  'workspaces:workspacebundle',
  'workspaces:workspaceimage',
]);

/** Whether some of the resources can be ones that AWS owns. */
export function mayBeOfAws(resources: readonly ActionResource[]): boolean {
  return resources.some(({ type }) => sharedTypes.has(`${type.service}:${type.name}`));
}

/**
 * Actions on resources whose requests do not tell the account that owns these.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
 */
export const withoutResourceAccount: ReadonlySet<string> = new Set([
  'auditmanager:UpdateAssessmentFrameworkShare',
  'detective:AcceptInvitation',
  'ds:AcceptSharedDirectory',
  'ec2:AcceptTransitGatewayPeeringAttachment',
  'ec2:AcceptVpcEndpointConnections',
  'ec2:AcceptVpcPeeringConnection',
  'ec2:CreateTransitGatewayPeeringAttachment',
  'ec2:CreateVpcEndpoint',
  'ec2:CreateVpcPeeringConnection',
  'es:AcceptInboundConnection',
  'events:PutEvents',
  'guardduty:AcceptAdministratorInvitation',
  'macie2:AcceptInvitation',
  'route53:AssociateVPCWithHostedZone',
  'route53:CreateVPCAssociationAuthorization',
  'securityhub:AcceptAdministratorInvitation',
]);

/** The direct APIs of EBS lack it altogether. */
export function tellsResourceAccount({ id, service }: Action): boolean {
  return service !== 'ebs' && !withoutResourceAccount.has(id);
}
