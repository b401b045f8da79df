import type { CasesByCode } from './case';
import { policy } from './case';

const read = '"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';
const write = '"Action":"s3:PutObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';

function allow(principal: string, rest = read): string {
  return policy(`{"Effect":"Allow","Principal":${principal},${rest}}`);
}

function trust(principal: string, rest = ''): string {
  return policy(`{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"${rest}}`);
}

/** An identity policy with a condition. */
function when(condition: string, effect = 'Allow'): string {
  return policy(
    `{"Effect":"${effect}","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*","Condition":{${condition}}}`,
  );
}

/** A bucket policy that allows a service to write, under a condition. */
function serviceWhen(service: string, condition: string, effect = 'Allow'): string {
  return policy(
    `{"Effect":"${effect}","Principal":{"Service":${service}},${write},"Condition":{${condition}}}`,
  );
}

const root = 'arn:aws:iam::111122223333:root';
const gap = (name: string) => `<${name}>`;

export const cases: CasesByCode = {
  INVALID_SERVICE_PRINCIPAL_FORMAT: {
    bad: [
      {
        kind: 'identity',
        text: when('"ForAnyValue:StringEquals":{"aws:CalledVia":[«"athena"»]}'),
        says: 'no request has it as "aws:CalledVia"',
        fixes: ['Change "athena" to "athena.amazonaws.com"'],
        fixed: when('"ForAnyValue:StringEquals":{"aws:CalledVia":["athena.amazonaws.com"]}'),
      },
      {
        kind: 'trust',
        text: trust('{"Service":«"Lambda.amazonaws.com"»}'),
        says: 'AWS refuses the policy',
        fixed: trust('{"Service":"lambda.amazonaws.com"}'),
      },
      {
        kind: 'trust',
        text: trust(
          '{"Service":[«"lambda"»,"ec2.amazonaws.com",«"https://glue.amazonaws.com/"»,«"ec2.amazonaws"»]}',
        ),
        fixed: trust(
          '{"Service":["lambda.amazonaws.com","ec2.amazonaws.com","https://glue.amazonaws.com/","ec2.amazonaws"]}',
        ),
      },
      {
        // Access Analyzer takes it for a badly written service.
        kind: 'resource',
        text: allow('{"Service":«"arn:aws:iam::111122223333:role/app"»}'),
        says: 'belongs under "AWS"',
        fixes: ['Move "arn:aws:iam::111122223333:role/app" under "AWS"'],
        fixed: allow('{"AWS":"arn:aws:iam::111122223333:role/app"}'),
      },
      {
        kind: 'resource',
        text: allow('{"Service":[«"111122223333"»,"s3.amazonaws.com"],"AWS":["444455556666"]}'),
        fixed: allow('{"Service":["s3.amazonaws.com"],"AWS":["444455556666","111122223333"]}'),
      },
      { kind: 'trust', text: trust('{"Service":«"arn:aws:s3:::amzn-s3-demo-bucket"»}'), fixes: [] },
      {
        kind: 'identity',
        text: when(
          '"StringEquals":{"kms:ViaService":[«"s3.amazonaws.com"»,"s3.eu-west-1.amazonaws.com"]}',
        ).replaceAll(
          's3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*',
          'kms:Decrypt","Resource":"*',
        ),
        says: 'lacks the Region',
        fixes: ['Add the Region to "s3.amazonaws.com"'],
      },
      {
        kind: 'scp',
        text: when(
          '"StringLike":{"aws:PrincipalServiceName":[«"Cloud*.amazonaws.com"»,«"config?"»,"*"]}',
          'Deny',
        ),
        says: 'matches no service principal',
      },
      {
        // Spelt right, it would be an exception from the denial, and so let somebody in.
        kind: 'scp',
        text: when('"StringNotEquals":{"aws:CalledViaFirst":«"cloudformation"»}', 'Deny'),
        fixes: [],
      },
      {
        kind: 'rcp',
        text: policy(
          '{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalServiceName":«"config"»}}}',
        ),
        fixes: ['Change "config" to "config.amazonaws.com"'],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: when('"ForAnyValue:StringEquals":{"aws:CalledVia":["athena.amazonaws.com"]}'),
      },
      {
        kind: 'identity',
        text: when('"StringLike":{"aws:CalledViaFirst":["ec2.amazonaws.com*","athena*","*"]}'),
      },
      {
        kind: 'identity',
        text: when('"StringEqualsIgnoreCase":{"aws:CalledViaFirst":"Athena.amazonaws.com"}'),
      },
      {
        kind: 'identity',
        text: when(
          '"StringEquals":{"aws:CalledViaFirst":["${aws:PrincipalTag/via}","<service>"]},"Null":{"aws:CalledVia":"false"}',
        ),
      },
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/a","Condition":{"StringEquals":{"iam:PassedToService":["ec2.amazonaws.com","ec2.amazonaws.com.cn","ec2.c2s.ic.gov"]}}}',
        ),
      },
      {
        kind: 'identity',
        text: policy(
          '{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringLike":{"kms:ViaService":["s3.*.amazonaws.com","*.eu-west-1.amazonaws.com","dynamodb.*"]}}}',
        ),
      },
      {
        // A word left in from a guide is yet to be filled in.
        kind: 'resource',
        text: allow(
          '{"AWS":"111122223333"}',
          '"Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":["ssm.region.amazonaws.com"]}}',
        ),
      },
      {
        kind: 'trust',
        text: trust(
          '{"Service":["logs.eu-west-1.amazonaws.com","states.cn-north-1.amazonaws.com.cn","alexa-appkit.amazon.com","some-new.service.amazonaws.com"]}',
        ),
      },
      {
        kind: 'resource',
        fileName: 'template.yaml',
        text: `Resources:
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Queue]
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: !Sub "Logs.\${AWS::Region}" }
            Action: sqs:SendMessage
            Resource: "*"
`,
      },
    ],
  },
  FEDERATED_PRINCIPAL_NOT_SUPPORTED: {
    bad: [
      {
        kind: 'resource',
        text: allow('{«"Federated"»:"arn:aws:iam::111122223333:saml-provider/corp"}'),
        says: 'role trust policies alone',
        fixes: [],
      },
      {
        kind: 'resource',
        text: allow(
          `{«"Federated"»:["cognito-identity.amazonaws.com","accounts.google.com"],"AWS":"${root}"}`,
        ),
        fixes: ['Remove "Federated"'],
        fixed: allow(`{"AWS":"${root}"}`),
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Deny","NotPrincipal":{«"Federated"»:"www.amazon.com","AWS":"${root}"},${read}}`,
        ),
        fixes: [],
      },
    ],
    good: [
      { kind: 'resource', text: allow('{"AWS":"arn:aws:iam::111122223333:role/federated"}') },
      { kind: 'resource', text: allow('{"AWS":"111122223333","Federated":[]}') },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/corp"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}',
        ),
      },
    ],
  },
  INVALID_ROLE_REFERENCE: {
    bad: [
      {
        kind: 'resource',
        text: allow('{"AWS":«"AROAEXAMPLEROLEIDABC1"»}'),
        says: 'the id of a role',
        fixes: ['Change "AROAEXAMPLEROLEIDABC1" to an ARN to fill in'],
        fixed: allow(`{"AWS":"arn:aws:iam::${gap('account')}:role/${gap('role name')}"}`),
      },
      {
        kind: 'trust',
        text: trust(`{"AWS":["${root}",«"AROAEXAMPLEROLEIDABC1"»]}`),
        fixes: ['Change "AROAEXAMPLEROLEIDABC1" to an ARN to fill in', 'Remove "AROAEXAMPLEROLEIDABC1"'],
      },
      {
        // Without the exception the denial would be wider, but who was excepted is not there.
        kind: 'resource',
        text: policy(
          `{"Effect":"Deny","NotPrincipal":{"AWS":["${root}",«"AROAEXAMPLEROLEIDABC1"»]},${read}}`,
        ),
        fixes: ['Change "AROAEXAMPLEROLEIDABC1" to an ARN to fill in'],
      },
    ],
    good: [
      { kind: 'resource', text: allow('{"AWS":"arn:aws:iam::111122223333:role/AROAEXAMPLEROLEIDABC1"}') },
      { kind: 'trust', text: trust('{"AWS":"arn:aws:iam::111122223333:role/app"}') },
      { kind: 'identity', text: when('"StringLike":{"aws:userid":"AROAEXAMPLEROLEIDABC1:*"}') },
    ],
  },
  INVALID_USER_REFERENCE: {
    bad: [
      { kind: 'resource', text: allow('{"AWS":«"AIDAEXAMPLEUSERIDABC1"»}'), says: 'the id of a user' },
      { kind: 'endpoint', text: allow('{"AWS":[«"AIDAEXAMPLEUSERIDABC"»]}') },
    ],
    good: [
      { kind: 'resource', text: allow('{"AWS":"arn:aws:iam::111122223333:user/alice"}') },
      { kind: 'resource', text: allow('{"AWS":"AROAEXAMPLEROLEIDABC1"}') },
      { kind: 'resource', text: allow('{"CanonicalUser":"AIDAEXAMPLEUSERIDABC1"}') },
    ],
  },
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: allow('{"Service":«"cloudtrail.amazonaws.com"»}', write),
        says: 'any account that it works for',
        fixes: [
          'Add a condition on "aws:SourceAccount"',
          'Add a condition on "aws:SourceArn"',
          'Add a condition on "aws:SourceOrgID"',
        ],
        fixed: serviceWhen(
          '"cloudtrail.amazonaws.com"',
          `"StringEquals":{"aws:SourceAccount":"${gap('account id')}"}`,
        ),
      },
      {
        // The guide of SNS shows the ARN of the topic.
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":«"sns.amazonaws.com"»},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:orders"}',
        ),
        fixes: ['Add a condition on "aws:SourceArn"', 'Add a condition on "aws:SourceAccount"'],
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '["lambda.amazonaws.com",«"config.amazonaws.com"»,"logs.eu-west-1.amazonaws.com"]',
          '"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"},"Bool":{"aws:SecureTransport":"true"}',
        ),
        related: ['"logs.eu-west-1.amazonaws.com"'],
        fixes: [],
      },
      {
        // A role has no source, and would be shut out.
        kind: 'resource',
        text: allow(`{"Service":«"config.amazonaws.com"»,"AWS":"arn:aws:iam::111122223333:role/app"}`, write),
        fixes: [],
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '«"cloudtrail.amazonaws.com"»',
          '"StringNotEquals":{"aws:SourceAccount":"111122223333"}',
        ),
      },
      {
        kind: 'resource',
        text: serviceWhen('«"cloudtrail.amazonaws.com"»', '"StringLike":{"aws:SourceAccount":"*"}'),
        // The condition is a finding of its own before and after.
        fixes: [
          'Add a condition on "aws:SourceAccount"',
          'Add a condition on "aws:SourceArn"',
          'Add a condition on "aws:SourceOrgID"',
        ],
      },
      {
        // Whether it passes a source is not known.
        kind: 'resource',
        text: allow('{"Service":«"workmail.amazonaws.com"»}', write),
        severity: 'information',
        says: 'if the service passes one',
      },
    ],
    good: [
      {
        kind: 'resource',
        text: serviceWhen(
          '"cloudtrail.amazonaws.com"',
          '"StringEquals":{"AWS:sourceaccount":"111122223333"}',
        ),
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '"cloudtrail.amazonaws.com"',
          '"ArnLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/*"}',
        ),
      },
      {
        kind: 'resource',
        text: serviceWhen('"s3.amazonaws.com"', '"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}'),
      },
      {
        kind: 'resource',
        text: serviceWhen('"cloudtrail.amazonaws.com"', '"Bool":{"aws:SecureTransport":"false"}', 'Deny'),
      },
      {
        kind: 'resource',
        text: allow('{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"}', write),
      },
      { kind: 'trust', text: trust('{"Service":"cloudtrail.amazonaws.com"}') },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":"logs.eu-west-1.amazonaws.com"},"Action":"kms:Decrypt","Resource":"*","Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:eu-west-1:111122223333:*"}}}',
        ),
      },
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":"alexa-appkit.amazon.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-1:111122223333:function:skill","Condition":{"StringEquals":{"lambda:EventSourceToken":"amzn1.ask.skill.1"}}}',
        ),
      },
      // The same cause is told as the key that AWS recommends another for.
      {
        kind: 'resource',
        text: serviceWhen('"ses.amazonaws.com"', '"StringEquals":{"aws:Referer":"111122223333"}'),
      },
    ],
  },
  RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: serviceWhen('"ses.amazonaws.com"', '"StringEquals":{«"aws:Referer"»:"111122223333"}'),
        fixes: ['Change "aws:Referer" to "aws:SourceAccount"'],
        fixed: serviceWhen('"ses.amazonaws.com"', '"StringEquals":{"aws:SourceAccount":"111122223333"}'),
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '"ses.amazonaws.com"',
          '"StringEquals":{«"AWS:referer"»:["111122223333","444455556666"],"s3:x-amz-acl":"private"}',
        ),
        fixes: ['Change "AWS:referer" to "aws:SourceAccount"'],
      },
      {
        kind: 'resource',
        text: serviceWhen('"ses.amazonaws.com"', '"StringLike":{«"aws:Referer"»:"https://example.com/*"}'),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'resource',
        text: serviceWhen('"ses.amazonaws.com"', '"StringEquals":{"aws:SourceAccount":"111122223333"}'),
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '"ses.amazonaws.com"',
          '"StringEquals":{"aws:Referer":"111122223333","aws:SourceAccount":"111122223333"}',
        ),
      },
      // That is nobody's account: the service is not confined at all.
      { kind: 'resource', text: serviceWhen('"ses.amazonaws.com"', '"StringLike":{"aws:Referer":"*"}') },
      {
        kind: 'resource',
        text: allow('"*"', `${read},"Condition":{"StringEquals":{"aws:Referer":"111122223333"}}`),
      },
    ],
  },
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: serviceWhen(
          '"cloudfront.amazonaws.com"',
          '"StringEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}',
        ),
        says: 'never holds',
        fixes: ['Change "aws:PrincipalOrgID" to "aws:SourceOrgID"'],
        fixed: serviceWhen('"cloudfront.amazonaws.com"', '"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}'),
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '"cloudtrail.amazonaws.com"',
          '"ForAnyValue:StringLike":{«"aws:PrincipalOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}',
        ),
        fixes: ['Change "aws:PrincipalOrgPaths" to "aws:SourceOrgPaths"'],
      },
      {
        kind: 'resource',
        text: serviceWhen('"cloudtrail.amazonaws.com"', '"StringEquals":{«"aws:PrincipalTag/team"»:"blue"}'),
        fixes: [],
      },
      {
        // Renamed, the denial would spare what it denies now.
        kind: 'resource',
        text: serviceWhen(
          '"s3.amazonaws.com"',
          '"StringNotEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}',
          'Deny',
        ),
        says: 'always holds',
        fixes: [],
      },
      {
        kind: 'trust',
        text: trust(
          '{"Service":"glue.amazonaws.com"}',
          ',"Condition":{"StringEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}',
        ),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: serviceWhen('"cloudfront.amazonaws.com"', '"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}'),
      },
      {
        kind: 'resource',
        text: allow(
          '{"AWS":"111122223333","Service":"cloudfront.amazonaws.com"}',
          `${read},"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`,
        ),
      },
      {
        kind: 'resource',
        text: allow('"*"', `${read},"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`),
      },
      {
        kind: 'resource',
        text: serviceWhen(
          '"s3.amazonaws.com"',
          '"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}',
          'Deny',
        ),
      },
      {
        // It calls with what stands in the certificate, as principal tags.
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Service":"rolesanywhere.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"],"Condition":{"StringEquals":{"aws:PrincipalTag/x509Subject/CN":"build-7"},"ArnEquals":{"aws:SourceArn":"arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1a2b3c4d-0000-0000-0000-000000000000"}}}',
        ),
      },
    ],
  },
  ALLOW_WITH_NOT_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: policy(`{"Effect":"Allow",«"NotPrincipal"»:{"AWS":"${root}"},${read}}`),
        says: 'anonymous callers too',
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow",«"NotPrincipal"»:{"AWS":["${root}"]},${read},"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}`,
        ),
      },
    ],
    good: [
      { kind: 'resource', text: allow(`{"AWS":"${root}"}`) },
      { kind: 'resource', text: policy(`{"Effect":"Deny","NotPrincipal":{"AWS":"${root}"},${read}}`) },
      // There it is no element at all, and is told as that.
      {
        kind: 'trust',
        text: policy(`{"Effect":"Allow","NotPrincipal":{"AWS":"${root}"},"Action":"sts:AssumeRole"}`),
      },
    ],
  },
  INVALID_PRINCIPAL_FORMAT: {
    bad: [
      {
        kind: 'resource',
        text: allow(`«"${root}"»`),
        says: 'without the type',
        fixes: ['Name the type of the principal: "AWS"'],
        fixed: allow(`{"AWS":"${root}"}`),
      },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","NotPrincipal":«["111122223333","444455556666"]»,${read}}`),
        fixed: policy(`{"Effect":"Deny","NotPrincipal":{"AWS":["111122223333","444455556666"]},${read}}`),
      },
      {
        kind: 'trust',
        text: trust('«["111122223333","lambda.amazonaws.com","ec2.amazonaws.com"]»'),
        fixes: ['Name the type of the principals: "AWS", "Service"'],
        fixed: trust('{"AWS":"111122223333","Service":["lambda.amazonaws.com","ec2.amazonaws.com"]}'),
      },
      { kind: 'resource', text: allow('«"somebody"»'), fixes: [] },
    ],
    good: [
      { kind: 'resource', text: allow('"*"') },
      { kind: 'resource', text: allow('{"AWS":["111122223333","arn:aws:iam::444455556666:root"]}') },
      { kind: 'trust', text: trust('{"AWS":"111122223333"}') },
    ],
  },
  INVALID_PRINCIPAL_KEY: {
    bad: [
      {
        kind: 'resource',
        text: allow('{«"Aws"»:"111122223333"}'),
        fixes: ['Rename "Aws" to "AWS"'],
        fixed: allow('{"AWS":"111122223333"}'),
      },
      {
        kind: 'trust',
        text: trust('{«"services"»:["lambda.amazonaws.com"]}'),
        fixes: ['Rename "services" to "Service"'],
      },
      {
        kind: 'resource',
        text: allow('{«"Role"»:["arn:aws:iam::111122223333:role/app"]}'),
        fixes: ['Rename "Role" to "AWS"'],
      },
      {
        kind: 'resource',
        text: allow('{«"Team"»:["blue"],"AWS":"111122223333"}'),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'resource',
        text: allow(
          `{"AWS":"111122223333","Service":"s3.amazonaws.com","CanonicalUser":"${'0123456789abcdef'.repeat(4)}"}`,
        ),
      },
      { kind: 'trust', text: trust('{"Service":"lambda.amazonaws.com"}') },
    ],
  },
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: allow('{"AWS":«"arn:aws:iam::111122223333:role/ci-*"»}'),
        fixes: ['Allow the account, with a condition on "aws:PrincipalArn"'],
        fixed: allow(
          `{"AWS":"${root}"}`,
          `${read},"Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/ci-*"}}`,
        ),
      },
      {
        kind: 'trust',
        text: trust(
          '{"AWS":[«"arn:aws:iam::111122223333:role/ci-*"»,"arn:aws:iam::111122223333:user/alice",«"arn:aws:iam::111122223333:role/a?"»]}',
          ',"Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}',
        ),
        fixed: trust(
          `{"AWS":"${root}"}`,
          ',"Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},"ArnLike":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/ci-*","arn:aws:iam::111122223333:user/alice","arn:aws:iam::111122223333:role/a?"]}}',
        ),
      },
      {
        kind: 'trust',
        text: trust('{"AWS":«"arn:aws:sts::111122223333:assumed-role/app/*"»}'),
        fixed: trust('{"AWS":"arn:aws:iam::111122223333:role/app"}'),
      },
      {
        kind: 'resource',
        text: allow('{"AWS":«"arn:aws:iam::111122223333:*"»}'),
        fixed: allow(`{"AWS":"${root}"}`),
      },
      // Two accounts; any account; another principal that the condition would shut out; a service.
      {
        kind: 'resource',
        text: allow(
          '{"AWS":[«"arn:aws:iam::111122223333:role/ci-*"»,«"arn:aws:iam::444455556666:role/ci-*"»]}',
        ),
        fixes: [],
      },
      { kind: 'resource', text: allow('{"AWS":«"arn:aws:iam::*:role/ci"»}'), fixes: [] },
      {
        kind: 'resource',
        text: allow(
          '{"AWS":«"arn:aws:iam::111122223333:role/ci-*"»,"Service":"s3.amazonaws.com"}',
          `${read},"Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}`,
        ),
        fixes: [],
      },
      { kind: 'trust', text: trust('{"Service":«"*.amazonaws.com"»}'), fixes: [] },
      {
        kind: 'endpoint',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":«"arn:aws:iam::111122223333:role/ci-*"»},"Action":"*","Resource":"*"}',
        ),
      },
      // There is a condition on that key; a denial; an exception.
      {
        kind: 'resource',
        text: allow(
          '{"AWS":«"arn:aws:iam::111122223333:role/ci-*"»}',
          `${read},"Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/ci-a*"}}`,
        ),
        fixes: [],
      },
      {
        kind: 'resource',
        text: policy(`{"Effect":"Deny","Principal":{"AWS":«"arn:aws:iam::111122223333:role/ci-*"»},${read}}`),
        fixes: [],
      },
    ],
    good: [
      { kind: 'resource', text: allow('{"AWS":"*"}') },
      {
        kind: 'resource',
        text: allow(
          `{"AWS":"${root}"}`,
          `${read},"Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"}}`,
        ),
      },
      { kind: 'trust', text: trust('{"AWS":["arn:aws:iam::111122223333:role/ci"]}') },
      // Through an endpoint somebody may come whom no account knows yet.
      {
        kind: 'endpoint',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"*"},"Action":"sts:AssumeRoleWithSAML","Resource":"*"}',
        ),
      },
    ],
  },
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: {
    bad: [
      {
        kind: 'trust',
        text: trust('«"*"»'),
        fixes: ['Name who may assume the role under "AWS"'],
        fixed: trust(`{"AWS":"${gap('account or ARN')}"}`),
      },
      {
        kind: 'trust',
        text: trust('«"*"»', ',"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}'),
      },
    ],
    good: [
      { kind: 'trust', text: trust('{"AWS":"111122223333"}') },
      // IAM takes that form; that it is everybody is told by another rule.
      { kind: 'trust', text: trust('{"AWS":"*"}') },
      { kind: 'resource', text: allow('"*"') },
    ],
  },
  MISSING_PRINCIPAL: {
    bad: [
      {
        kind: 'resource',
        text: policy(`«{»"Effect":"Allow",${read}}`),
        fixes: ['Insert "Principal" to fill in'],
        fixed: policy(`{"Effect":"Allow","Principal":{"AWS":"${gap('account or ARN')}"},${read}}`),
      },
      { kind: 'trust', text: policy('«{»"Effect":"Allow","Action":"sts:AssumeRole"}') },
      {
        kind: 'rcp',
        text: policy('«{»"Effect":"Deny","Action":"s3:*","Resource":"*"}'),
        fixes: ['Insert "Principal": "*"'],
        fixed: policy('{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}'),
      },
    ],
    good: [
      { kind: 'identity', text: policy(`{"Effect":"Allow",${read}}`) },
      { kind: 'resource', text: allow('{"AWS":"111122223333"}') },
      { kind: 'resource', text: policy(`{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},${read}}`) },
    ],
  },
};
