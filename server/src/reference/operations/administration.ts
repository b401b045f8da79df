import type { OperationRows } from './rows';

/** Sign-in, keys, machines, logs and costs. */
export const administrationOperations: OperationRows = {
  // https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
  kms: [['ReEncrypt', 'ReEncryptFrom', 'ReEncryptTo']],
  // Operations of STS, which people look for in IAM.
  iam: [
    ['AssumeRole', 'sts:AssumeRole'],
    ['AssumeRoleWithSAML', 'sts:AssumeRoleWithSAML'],
    ['AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithWebIdentity'],
    ['DecodeAuthorizationMessage', 'sts:DecodeAuthorizationMessage'],
    ['GetCallerIdentity', 'sts:GetCallerIdentity'],
    ['GetSessionToken', 'sts:GetSessionToken'],
    ['TagSession', 'sts:TagSession'],
  ],
  // https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html
  'access-analyzer': [
    ['GetFindingV2', 'GetFinding'],
    ['ListFindingsV2', 'ListFindings'],
  ],
  detective: [['ListOrganizationAdminAccounts', 'ListOrganizationAdminAccount']],
  // https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html
  ecr: [['GetLogin GetLoginPassword', 'GetAuthorizationToken']],
  // https://docs.aws.amazon.com/AmazonECR/latest/public/public-registry-auth.html
  'ecr-public': [['GetLoginPassword', 'GetAuthorizationToken', 'sts:GetServiceBearerToken']],
  // https://docs.aws.amazon.com/codeartifact/latest/ug/tokens-authentication.html
  codeartifact: [['Login', 'GetAuthorizationToken', 'GetRepositoryEndpoint', 'sts:GetServiceBearerToken']],
  // https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
  eks: [['UpdateKubeconfig', 'DescribeCluster']],
  ec2: [
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-connect-configure-IAM-role.html
    ['SendSSHPublicKey', 'ec2-instance-connect:SendSSHPublicKey'],
    ['SendSerialConsoleSSHPublicKey', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'],
    ['OpenTunnel', 'ec2-instance-connect:OpenTunnel'],
    // https://docs.aws.amazon.com/ebs/latest/userguide/ebsapi-permissions.html
    ['StartSnapshot', 'ebs:StartSnapshot'],
    ['PutSnapshotBlock', 'ebs:PutSnapshotBlock'],
    ['CompleteSnapshot', 'ebs:CompleteSnapshot'],
    ['GetSnapshotBlock', 'ebs:GetSnapshotBlock'],
    ['ListSnapshotBlocks', 'ebs:ListSnapshotBlocks'],
    ['ListChangedBlocks', 'ebs:ListChangedBlocks'],
  ],
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html
  ssm: [
    ['CreateControlChannel', 'ssmmessages:CreateControlChannel'],
    ['CreateDataChannel', 'ssmmessages:CreateDataChannel'],
    ['OpenControlChannel', 'ssmmessages:OpenControlChannel'],
    ['OpenDataChannel', 'ssmmessages:OpenDataChannel'],
  ],
  // Operations of CloudWatch Logs and EventBridge, which have prefixes of their own.
  cloudwatch: [
    ['CreateLogGroup', 'logs:CreateLogGroup'],
    ['CreateLogStream', 'logs:CreateLogStream'],
    ['DescribeLogGroups', 'logs:DescribeLogGroups'],
    ['DescribeLogStreams', 'logs:DescribeLogStreams'],
    ['FilterLogEvents', 'logs:FilterLogEvents'],
    ['GetLogEvents', 'logs:GetLogEvents'],
    ['PutLogEvents', 'logs:PutLogEvents'],
    ['PutRetentionPolicy', 'logs:PutRetentionPolicy'],
    ['StartQuery', 'logs:StartQuery'],
    ['GetQueryResults', 'logs:GetQueryResults'],
    ['PutRule', 'events:PutRule'],
    ['PutTargets', 'events:PutTargets'],
  ],
  // https://docs.aws.amazon.com/cost-management/latest/userguide/billing-permissions-ref.html
  budgets: [
    [
      'CreateBudget UpdateBudget DeleteBudget CreateNotification UpdateNotification DeleteNotification CreateSubscriber UpdateSubscriber DeleteSubscriber',
      'ModifyBudget',
    ],
    [
      'DescribeBudget DescribeBudgets DescribeBudgetPerformanceHistory DescribeBudgetNotificationsForAccount DescribeNotificationsForBudget DescribeSubscribersForNotification',
      'ViewBudget',
    ],
  ],
};
