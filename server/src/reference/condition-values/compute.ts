import type { ValuesByKey } from './known';

/** Amazon EC2 and what runs code. */
export const computeValues: ValuesByKey = {
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
  'ec2:CreateAction': [
    'RunInstances',
    'CreateVolume',
    'CreateSnapshot',
    'CreateNetworkInterface',
    'CreateSecurityGroup',
    'CreateVpcEndpoint',
    'CreateLaunchTemplate',
    'CreateVpc',
    'CreateSubnet',
  ],
  'ec2:InstanceType': ['t3.micro', 't3.small', 't3.medium', 'm5.large', ['t3.*', 'all sizes']],
  // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
  'ec2:MetadataHttpTokens': [
    ['required', 'IMDSv2 only'],
    ['optional', 'IMDSv1 too'],
  ],
  'ec2:MetadataHttpEndpoint': ['enabled', 'disabled'],
  'ec2:MetadataHttpPutResponseHopLimit': ['1', '2'],
  'ec2:InstanceMetadataTags': ['enabled', 'disabled'],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html, also for the keys below
  'ec2:InstanceMarketType': ['spot', 'on-demand', 'capacity-block'],
  'ec2:Tenancy': ['default', 'dedicated', 'host'],
  'ec2:RootDeviceType': ['ebs', 'instance-store'],
  'ec2:ImageType': ['machine', 'aki', 'ari'],
  'ec2:Owner': ['amazon', 'aws-marketplace'],
  // https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html
  'ec2:VolumeType': ['gp3', 'gp2', 'io2', 'io1', 'st1', 'sc1', 'standard'],
  // https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
  'lambda:FunctionUrlAuthType': [
    ['AWS_IAM', 'callers sign their requests'],
    ['NONE', 'anybody may call'],
  ],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html
  'ecs:CreateAction': ['RunTask', 'CreateCluster', 'CreateService', 'RegisterTaskDefinition'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_service-with-iam.html
  'ecs:enable-execute-command': ['true', 'false'],
  'ecs:privileged': ['true', 'false'],
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-iam-policy-examples.html
  'apigateway:Request/EndpointType': ['REGIONAL', 'EDGE', 'PRIVATE'],
  'apigateway:Resource/EndpointType': ['REGIONAL', 'EDGE', 'PRIVATE'],
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/load-balancer-authentication-access-control.html
  'elasticloadbalancing:Scheme': ['internal', 'internet-facing'],
};
