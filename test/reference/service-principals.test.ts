import { deepStrictEqual as same, equal, ok } from 'node:assert';
import { describe, it } from 'mocha';
import { findServicePrincipal, servicePrincipals } from '../../server/src/reference/service-principals';

describe('service principals', () => {
  it('stand once each, sorted, with a title', () => {
    const names = servicePrincipals.map(({ name }) => name);
    same(names, [...new Set(names)].sort());
    for (const { name, title } of servicePrincipals) {
      ok(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazon(aws)?\.com$/.test(name), name);
      ok(/^\S.+\S$/.test(title), name);
    }
  });

  // From the guides of the services: roles for Lambda, tasks, flow logs, log delivery, Lambda@Edge.
  it('are those that trust and resource policies need', () => {
    for (const name of `lambda ecs-tasks ec2 edgelambda eks-fargate-pods pods.eks vpc-flow-logs delivery.logs logging.s3 billingreports
       cloudtrail config events scheduler sns sqs s3 apigateway cloudfront codebuild codepipeline states glue firehose
       logs backup ssm bedrock sagemaker transfer budgets monitoring.rds eks`.split(/\s+/))
      ok(findServicePrincipal(`${name}.amazonaws.com`), name);
  });

  it('are marked where their guide names them by Region, or China by another name', () => {
    same(
      servicePrincipals.filter(({ regional }) => regional).map(({ name }) => name.split('.')[0]),
      ['codedeploy', 'dms', 'logs', 'states'],
    );
    equal(findServicePrincipal('ec2.amazonaws.com')?.principal.china, 'ec2.amazonaws.com.cn');
    equal(findServicePrincipal('lambda.amazonaws.com')?.principal.china, undefined);
  });

  const rows: readonly (readonly [
    written: string,
    name?: string,
    region?: string | undefined,
    china?: boolean,
  ])[] = [
    ['lambda.amazonaws.com', 'lambda.amazonaws.com'],
    ['LAMBDA.AmazonAWS.com', 'lambda.amazonaws.com'],
    ['states.eu-west-1.amazonaws.com', 'states.amazonaws.com', 'eu-west-1'],
    ['logs.us-gov-west-1.amazonaws.com', 'logs.amazonaws.com', 'us-gov-west-1'],
    ['delivery.logs.ap-southeast-3.amazonaws.com', 'delivery.logs.amazonaws.com', 'ap-southeast-3'],
    ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com', undefined, true],
    ['codedeploy.cn-north-1.amazonaws.com.cn', 'codedeploy.amazonaws.com', 'cn-north-1', true],
    ['alexa-appkit.amazon.com', 'alexa-appkit.amazon.com'],
    ['lambda.amazonaws.com.evil.example'],
    ['lambda.amazonaws.com.cn.cn'],
    ['lambda.amazonaws'],
    ['lambda'],
    ['eu-west-1.amazonaws.com'],
    ['states.eu-west-1.eu-west-1.amazonaws.com'],
    ['*.amazonaws.com'],
    ['__proto__'],
    ['.'],
    [''],
  ];
  for (const [written, name, region, china = false] of rows) {
    it(`${JSON.stringify(written)} is ${name ?? 'none'}`, () => {
      const found = findServicePrincipal(written);
      equal(found?.principal.name, name);
      if (found) same([found.region, found.china], [region, china]);
    });
  }

  it('are sought in no time, whatever the text', () => {
    const start = performance.now();
    findServicePrincipal(`${'a-'.repeat(100_000)}1.amazonaws.com`);
    findServicePrincipal('.'.repeat(100_000));
    ok(performance.now() - start < 500);
  });
});
