import type { PrincipalRows } from './rows';

/** Machines, containers and functions, and what scales and places them. */
export const computePrincipals: PrincipalRows = [
  ['Amazon EC2', 'ec2', 'ec2fastlaunch', 'ec2fleet', 'ec2scheduled', 'spot', 'spotfleet', 'vmie'],
  ['Amazon EC2 Auto Scaling', 'autoscaling'],
  ['AWS Auto Scaling', 'autoscaling-plans'],
  [
    'Application Auto Scaling',
    'application-autoscaling',
    'appstream.application-autoscaling',
    'cassandra.application-autoscaling',
    'dynamodb.application-autoscaling',
    'ec2.application-autoscaling',
    'ecs.application-autoscaling',
    'lambda.application-autoscaling',
    'rds.application-autoscaling',
    'sagemaker.application-autoscaling',
  ],
  ['EC2 Image Builder', 'imagebuilder'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
  ['Amazon ECS tasks', 'ecs-tasks'],
  ['Amazon ECS', 'ecs', 'ecs-compute'],
  // https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html
  ['Amazon EKS pods on AWS Fargate', 'eks-fargate-pods'],
  // https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
  ['Amazon EKS Pod Identity', 'pods.eks'],
  ['Amazon EKS', 'eks', 'eks-connector', 'eks-fargate', 'eks-nodegroup'],
  ['AWS Lambda', 'lambda', 'replicator.lambda'],
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html
  ['Lambda@Edge', 'edgelambda'],
  ['AWS Batch', 'batch'],
  // https://docs.aws.amazon.com/apprunner/latest/dg/security_iam_service-with-iam.html
  ['AWS App Runner', 'apprunner', 'build.apprunner', 'tasks.apprunner'],
  [
    'AWS Elastic Beanstalk',
    'elasticbeanstalk',
    'maintenance.elasticbeanstalk',
    'managedupdates.elasticbeanstalk',
  ],
  ['Amazon Lightsail', 'lightsail'],
  ['AWS Server Migration Service', 'sms'],
  ['AWS Application Migration Service', 'mgn'],
  ['AWS Elastic Disaster Recovery', 'drs'],
  ['Amazon WorkSpaces', 'workspaces'],
  ['Amazon WorkSpaces Thin Client', 'monitoring.thinclient'],
  ['Amazon AppStream 2.0', 'appstream'],
  ['Research and Engineering Studio', 'researchstudio'],
  // https://docs.aws.amazon.com/deadline-cloud/latest/userguide/manage-costs-iam.html
  ['AWS Deadline Cloud', 'deadline', 'credentials.deadline'],
  ['Amazon GameLift Servers', 'gamelift'],
  ['AWS RoboMaker', 'robomaker'],
  ['Amazon Braket', 'braket'],
];
