import { policy } from './case';
import type { CasesByCode } from './case';

const list = '"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::amzn-s3-demo-bucket"';
const get = '"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"';
const somebody = '"Principal":{"AWS":"arn:aws:iam::111122223333:role/app"}';
const denyAll = '"Effect":"Deny","Action":"ec2:RunInstances","Resource":"*"';
const start = '"Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:*:*:instance/*"';
const tags = '"Effect":"Allow","Action":"ec2:CreateTags","Resource":"arn:aws:ec2:*:*:instance/*"';
const denyTags = '"Effect":"Deny","Action":"ec2:CreateTags","Resource":"arn:aws:ec2:*:*:instance/*"';

/** An identity policy of one statement with these conditions. */
function where(statement: string, condition: string): string {
  return policy(`{${statement},"Condition":{${condition}}}`);
}

export const cases: CasesByCode = {
  INVALID_GLOBAL_CONDITION_KEY: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"StringEquals":{«"aws:PrincipalOrg"»:"o-a1b2c3d4e5"}'),
        says: 'the condition never holds; did you mean "aws:PrincipalOrgID"?',
        fixes: ['Change "aws:PrincipalOrg" to "aws:PrincipalOrgID"'],
        fixed: where(get, '"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}'),
      },
      {
        kind: 'scp',
        text: where(denyAll, '"StringNotEquals":{«"aws:RequestedRegions"»:"eu-central-1"}'),
        says: 'the condition always holds',
        fixes: ['Change "aws:RequestedRegions" to "aws:RequestedRegion"'],
      },
      {
        // The tag's key stays as it is written.
        kind: 'identity',
        text: where(start, '"StringEquals":{«"AWS:ResourceTags/Team"»:"blue"}'),
        fixes: ['Change "AWS:ResourceTags/Team" to "aws:ResourceTag/Team"'],
        fixed: where(start, '"StringEquals":{"aws:ResourceTag/Team":"blue"}'),
      },
      {
        // A key of the service that the statement is about.
        kind: 'identity',
        text: where(list, '"StringEquals":{«"aws:prefix"»:"home/"}'),
        fixes: ['Change "aws:prefix" to "s3:prefix"'],
      },
      {
        // Near to none: it may be newer than the data.
        kind: 'resource',
        severity: 'warning',
        text: policy(
          `{${somebody},${get},"Condition":{"StringNotEquals":{«"aws:PrincipalOrgMasterAccountId"»:"111122223333"}}}`,
        ),
        says: 'unless AWS has added it since',
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringEquals":{"AWS:PRINCIPALORGID":"o-a1b2c3d4e5"}') },
      { kind: 'identity', text: where(start, '"StringEquals":{"aws:PrincipalTag/cost center":"blue"}') },
      { kind: 'identity', text: where(get, '"StringEquals":{"aws:<key>":"blue"}') },
      // Once a key of Amazon SNS.
      {
        kind: 'resource',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:111122223333:t","Condition":{"StringEquals":{"AWS:SourceOwner":"111122223333"}}}',
        ),
      },
      { kind: 'scp', text: where(denyAll, '"StringNotEquals":{"aws:RequestedRegion":"eu-central-1"}') },
    ],
  },
  INVALID_SERVICE_CONDITION_KEY: {
    bad: [
      {
        kind: 'identity',
        text: where(list, '"StringEquals":{«"s3:prefixes"»:"home/"}'),
        says: 'The service "s3" has no condition key "s3:prefixes", so the condition never holds',
        fixes: ['Change "s3:prefixes" to "s3:prefix"'],
        fixed: where(list, '"StringEquals":{"s3:prefix":"home/"}'),
      },
      {
        // A key of all services, under the prefix of one.
        kind: 'resource',
        text: policy(`{${somebody},${get},"Condition":{"StringEquals":{«"s3:SourceVpce"»:"vpce-1a2b3c4d"}}}`),
        fixes: ['Change "s3:SourceVpce" to "aws:SourceVpce"'],
      },
      {
        kind: 'identity',
        text: where(start, '"StringEquals":{«"ec2:ResourceTags/Team"»:"blue"}'),
        fixes: ['Change "ec2:ResourceTags/Team" to "ec2:ResourceTag/Team"'],
      },
      {
        // The key that is meant stands there already.
        kind: 'identity',
        text: where(list, '"StringLike":{"s3:prefix":"home/*",«"s3:prefixs"»:"home/*"}'),
        fixes: [],
      },
      {
        kind: 'identity',
        severity: 'warning',
        text: where(list, '"Null":{«"s3:ShoeSize"»:"true"}'),
        says: 'the condition always holds',
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: where(list, '"StringEquals":{"S3:Prefix":"home/"}') },
      { kind: 'identity', text: where(get, '"StringEquals":{"s3:ExistingObjectTag/team":"blue"}') },
      {
        kind: 'identity',
        text: where(
          '"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:*:111122223333:key/*"',
          '"StringEquals":{"kms:EncryptionContext:aws:s3:arn":"arn:aws:s3:::b/k"}',
        ),
      },
      // Keys that stay with a session whatever it calls, those of other services, of services that have gone, and of old.
      {
        kind: 'identity',
        text: where(
          list,
          '"ArnLike":{"lambda:SourceFunctionArn":"arn:aws:lambda:*:111122223333:function:f"}',
        ),
      },
      { kind: 'identity', text: where(list, '"StringEquals":{"ec2:osuser":"admin"}') },
      { kind: 'identity', text: where(list, '"Bool":{"deepracer:MultiUser":"true"}') },
      { kind: 'identity', text: where(list, '"StringEquals":{"omics:AnnotationStoreName":"a"}') },
      // Those that only policies of AWS IoT Core know.
      {
        kind: 'identity',
        text: where(
          '"Effect":"Allow","Action":"iot:Connect","Resource":"*"',
          '"Bool":{"iot:Connection.Thing.IsAttached":"true"},"StringLike":{"iot:Certificate.Subject.Country":"de"}',
        ),
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:a"}}}',
        ),
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/a"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}',
        ),
      },
    ],
  },
  INVALID_SERVICE: {
    bad: [
      {
        kind: 'identity',
        text: where(list, '"StringEquals":{«"s4:prefix"»:"home/"}'),
        says: 'No AWS service has the prefix "s4"',
        fixes: ['Change "s4:prefix" to "s3:prefix"'],
      },
      {
        kind: 'resource',
        text: policy(
          `{${somebody},${get},"Condition":{"StringEquals":{«"principal:SourceVpc"»:"vpc-1a2b3c4d"}}}`,
        ),
        fixes: ['Change "principal:SourceVpc" to "aws:SourceVpc"'],
      },
      {
        kind: 'identity',
        severity: 'warning',
        text: where(list, '"StringEquals":{«"frobnicator:key"»:"a"}'),
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: where(list, '"StringEquals":{"catalog:ChangeType":"CreateProduct"}') },
      { kind: 'identity', text: where(list, '"StringEquals":{"saml:eduPersonOrgDN":"ExampleCorp"}') },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/A1"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"oidc.eks.eu-central-1.amazonaws.com/id/A1:sub":"system:serviceaccount:a:b"}}}',
        ),
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"www.amazon.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"www.amazon.com:app_id":"amzn1.app"}}}',
        ),
      },
    ],
  },
  UNSUPPORTED_GLOBAL_CONDITION_KEY: {
    bad: [
      {
        kind: 'resource',
        text: policy(
          `{${somebody},${get},"Condition":{"ArnEquals":{«"aws:ARN"»:"arn:aws:iam::111122223333:role/app"}}}`,
        ),
        fixes: ['Change "aws:ARN" to "aws:PrincipalArn"', 'Change "aws:ARN" to "aws:SourceArn"'],
        fixed: policy(
          `{${somebody},${get},"Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/app"}}}`,
        ),
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","Condition":{"ArnLike":{«"AWS:arn"»:"arn:aws:iam::111122223333:role/app-*"}}}',
        ),
      },
    ],
    good: [
      {
        kind: 'resource',
        text: policy(
          `{${somebody},${get},"Condition":{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/app"}}}`,
        ),
      },
      // The milder check is made of it.
      {
        kind: 'identity',
        text: where(get, '"ArnEquals":{"aws:ARN":"arn:aws:iam::111122223333:role/app"}'),
      },
    ],
  },
  DEPRECATED_GLOBAL_CONDITION_KEY: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"ArnLike":{«"aws:ARN"»:"arn:aws:iam::*:user/a"}'),
        fixes: ['Change "aws:ARN" to "aws:PrincipalArn"'],
        fixed: where(get, '"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/a"}'),
      },
      {
        kind: 'scp',
        text: where(denyAll, '"ArnNotLike":{«"aws:arn"»:"arn:aws:iam::*:role/admin"}'),
      },
      {
        kind: 'identity',
        text: where(
          get,
          '"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/b",«"aws:ARN"»:"arn:aws:iam::*:user/a"}',
        ),
        fixes: [],
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/a"}') },
      { kind: 'scp', text: where(denyAll, '"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin"}') },
      {
        kind: 'resource',
        text: policy(
          `{${somebody},${get},"Condition":{"ArnEquals":{"aws:ARN":"arn:aws:iam::111122223333:role/app"}}}`,
        ),
      },
    ],
  },
  MISSING_TAG_KEY_IN_CONDITION: {
    bad: [
      {
        kind: 'identity',
        text: where(start, '"StringEquals":{«"aws:ResourceTag"»:"blue"}'),
        says: 'does not say which tag',
        fixes: ['Change "aws:ResourceTag" to "aws:ResourceTag/<tag-key>", with the key of your tag'],
        fixed: where(start, '"StringEquals":{"aws:ResourceTag/<tag-key>":"blue"}'),
      },
      {
        kind: 'scp',
        text: where(denyAll, '"Null":{«"aws:RequestTag/"»:"true"}'),
        fixed: where(denyAll, '"Null":{"aws:RequestTag/<tag-key>":"true"}'),
      },
      {
        kind: 'identity',
        text: where(
          get,
          '"StringEquals":{«"s3:ExistingObjectTag/"»:"blue","s3:signatureversion":"AWS4-HMAC-SHA256"}',
        ),
        fixed: where(
          get,
          '"StringEquals":{"s3:ExistingObjectTag/<tag-key>":"blue","s3:signatureversion":"AWS4-HMAC-SHA256"}',
        ),
      },
      {
        kind: 'identity',
        text: where(
          '"Effect":"Allow","Action":"ssm:SendCommand","Resource":"arn:aws:ec2:*:111122223333:instance/*"',
          '"StringEquals":{«"SSM:ResourceTag"»:"blue"}',
        ),
      },
    ],
    good: [
      { kind: 'identity', text: where(start, '"StringEquals":{"aws:ResourceTag/team":"blue"}') },
      { kind: 'identity', text: where(get, '"StringEquals":{"s3:ExistingObjectTag/team":"blue"}') },
      { kind: 'scp', text: where(denyAll, '"Null":{"aws:RequestTag/team":"true"}') },
      { kind: 'identity', text: where(tags, '"Null":{"aws:TagKeys":"false"}') },
    ],
  },
  MISSING_QUALIFIER: {
    bad: [
      // A key of a service: AWS's own policies do so, and stand.
      {
        kind: 'identity',
        severity: 'warning',
        text: policy(
          '{"Effect":"Allow","Action":"events:PutRule","Resource":"*","Condition":{"StringEquals":{«"events:detail-type"»:"AWS API Call via CloudTrail"}}}',
        ),
      },
      {
        kind: 'identity',
        text: where(tags, '"StringEquals":{«"aws:TagKeys"»:["team"]}'),
        fixes: [
          'Change "StringEquals" to "ForAllValues:StringEquals" and ask for the key by "Null": every value of the key must match',
          'Change "StringEquals" to "ForAnyValue:StringEquals": one matching value is enough',
        ],
        fixed: where(
          tags,
          '"ForAllValues:StringEquals":{"aws:TagKeys":["team"]},"Null":{"aws:TagKeys":"false"}',
        ),
      },
      {
        // The Null that is needed stands there already, and the operator has another key.
        kind: 'identity',
        text: where(
          tags,
          '"Null":{"aws:TagKeys":"false"},"StringLike":{"aws:RequestTag/team":"b*",«"aws:TagKeys"»:"t*"}',
        ),
        fixes: [
          'Change "StringLike" to "ForAllValues:StringLike": every value of the key must match',
          'Change "StringLike" to "ForAnyValue:StringLike": one matching value is enough',
        ],
        fixed: where(
          tags,
          '"Null":{"aws:TagKeys":"false"},"StringLike":{"aws:RequestTag/team":"b*"},"ForAllValues:StringLike":{"aws:TagKeys":"t*"}',
        ),
      },
      {
        kind: 'scp',
        text: where(denyTags, '"StringEquals":{«"aws:TagKeys"»:"team"}'),
        fixes: [
          'Change "StringEquals" to "ForAnyValue:StringEquals": one matching value is enough',
          'Change "StringEquals" to "ForAllValues:StringEquals" and ask for the key by "Null": every value of the key must match',
        ],
      },
      {
        // A denial that stops requests without tags goes on stopping them.
        kind: 'identity',
        text: where(denyTags, '"StringNotEquals":{«"aws:TagKeys"»:["team"]}'),
        fixes: [
          'Change "StringNotEquals" to "ForAnyValue:StringNotEqualsIfExists": one value that does not match is enough',
          'Change "StringNotEquals" to "ForAllValues:StringNotEquals": no value of the key may match',
        ],
      },
      {
        kind: 'resource',
        text: policy(
          `{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*","Condition":{"StringLike":{«"aws:PrincipalOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}}`,
        ),
      },
    ],
    good: [
      { kind: 'identity', text: where(tags, '"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}') },
      { kind: 'identity', text: where(tags, '"Null":{"aws:TagKeys":"false"}') },
      { kind: 'identity', text: where(tags, '"StringEquals":{"aws:TagKeys":[]}') },
      { kind: 'scp', text: where(denyTags, '"ForAnyValue:StringEquals":{"aws:TagKeys":["team"]}') },
      { kind: 'identity', text: where(tags, '"StringEquals":{"aws:RequestTag/team":["blue","green"]}') },
      // AWS lists it with one value, and takes it with several.
      {
        kind: 'identity',
        text: where(
          '"Effect":"Allow","Action":"codestar-connections:UseConnection","Resource":"*"',
          '"StringEquals":{"codestar-connections:ProviderAction":"ListRepositories"}',
        ),
      },
    ],
  },
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"ForAllValues:StringEquals":{«"aws:PrincipalOrgID"»:["o-a1b2c3d4e5"]}'),
        fixes: ['Change "ForAllValues:StringEquals" to "StringEquals"'],
        fixed: where(get, '"StringEquals":{"aws:PrincipalOrgID":["o-a1b2c3d4e5"]}'),
      },
      {
        // Requests without the key stay denied.
        kind: 'scp',
        text: where(denyAll, '"ForAllValues:StringLike":{«"aws:PrincipalTag/team"»:"b*"}'),
        fixes: ['Change "ForAllValues:StringLike" to "StringLikeIfExists"'],
        fixed: where(denyAll, '"StringLikeIfExists":{"aws:PrincipalTag/team":"b*"}'),
      },
      {
        kind: 'identity',
        text: where(denyAll, '"ForAllValues:StringNotEquals":{«"ec2:InstanceType"»:"t3.micro"}'),
        fixes: ['Change "ForAllValues:StringNotEquals" to "StringNotEquals"'],
      },
      {
        // Whoever the provider is: a token has one subject.
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/id.example.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"ForAllValues:StringLike":{«"id.example.com:sub"»:"app/*"}}}',
        ),
        fixes: ['Change "ForAllValues:StringLike" to "StringLike"'],
        fixed: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/id.example.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringLike":{"id.example.com:sub":"app/*"}}}',
        ),
      },
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com","token.actions.githubusercontent.com:sub":"repo:acme/app:ref:refs/heads/main"},"ForAllValues:StringEquals":{«"token.actions.githubusercontent.com:repository"»:"acme/app"}}}',
        ),
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringEquals":{"aws:PrincipalOrgID":["o-a1b2c3d4e5"]}') },
      { kind: 'identity', text: where(tags, '"ForAllValues:StringEquals":{"aws:TagKeys":["team"]}') },
      {
        kind: 'identity',
        text: where(get, '"ForAnyValue:StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}'),
      },
      { kind: 'scp', text: where(denyAll, '"StringLikeIfExists":{"ec2:InstanceType":"t3.*"}') },
      // Without types of a key of somebody's own nothing can be said.
      {
        kind: 'trust',
        text: policy(
          '{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/id.example.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"ForAllValues:StringEquals":{"id.example.com:groups":"a"}}}',
        ),
      },
      {
        kind: 'identity',
        text: where(
          '"Effect":"Allow","Action":"codestar-connections:UseConnection","Resource":"*"',
          '"ForAllValues:StringEquals":{"codestar-connections:ProviderAction":["ListRepositories","ListOwners"]}',
        ),
      },
    ],
  },
  NULL_WITH_QUALIFIER: {
    bad: [
      {
        kind: 'identity',
        text: where(tags, '"ForAnyValue:Null":{«"aws:TagKeys"»:"false"}'),
        says: 'never holds',
        fixes: ['Change "ForAnyValue:Null" to "Null"'],
        fixed: where(tags, '"Null":{"aws:TagKeys":"false"}'),
      },
      {
        kind: 'identity',
        text: where(tags, '"ForAllValues:Null":{«"aws:TagKeys"»:"false"}'),
        says: 'always holds',
        fixes: ['Change "ForAllValues:Null" to "Null"'],
      },
      {
        // A denial of everything would deny less.
        kind: 'scp',
        text: where(denyTags, '"ForAllValues:Null":{«"aws:RequestTag/team"»:"true"}'),
        fixes: [],
      },
      {
        kind: 'scp',
        text: where(denyTags, '"ForAnyValue:Null":{«"aws:RequestTag/team"»:"true"}'),
        fixes: ['Change "ForAnyValue:Null" to "Null"'],
      },
    ],
    good: [
      { kind: 'identity', text: where(tags, '"Null":{"aws:TagKeys":"false"}') },
      // What AWS refuses altogether is told as that alone.
      { kind: 'identity', text: where(tags, '"ForAnyValue:NullIfExists":{"aws:TagKeys":"false"}') },
      { kind: 'scp', text: where(denyTags, '"ForAnyValue:StringLike":{"aws:TagKeys":"*"}') },
    ],
  },
  EQUIVALENT_TO_NULL_FALSE: {
    bad: [
      {
        kind: 'identity',
        text: where(start, '"StringLike":{"aws:ResourceTag/owner":«"*"»}'),
        fixes: ['Ask with "Null" and "false" whether "aws:ResourceTag/owner" is present'],
        fixed: where(start, '"Null":{"aws:ResourceTag/owner":"false"}'),
      },
      {
        kind: 'identity',
        text: where(
          start,
          '"StringLike":{"aws:ResourceTag/owner":[«"*"»],"ec2:InstanceType":"t3.*"},"Null":{"aws:ResourceTag/team":"false"}',
        ),
        fixed: where(
          start,
          '"StringLike":{"ec2:InstanceType":"t3.*"},"Null":{"aws:ResourceTag/team":"false","aws:ResourceTag/owner":"false"}',
        ),
      },
      {
        // One wildcard among several values is enough.
        kind: 'identity',
        text: where(start, '"StringLike":{"aws:ResourceTag/owner":["blue",«"*"»]}'),
      },
      {
        kind: 'identity',
        text: where(
          start,
          '"Null":{"aws:ResourceTag/owner":"false"},"StringLike":{"aws:ResourceTag/owner":«"*"»}',
        ),
        fixes: ['Remove "aws:ResourceTag/owner" from "StringLike", which "Null" says already'],
        fixed: where(start, '"Null":{"aws:ResourceTag/owner":"false"}'),
      },
      {
        kind: 'scp',
        text: where(denyAll, '"StringLike":{"aws:RequestTag/owner":«"*"»}'),
      },
    ],
    good: [
      { kind: 'identity', text: where(start, '"Null":{"aws:ResourceTag/owner":"false"}') },
      { kind: 'identity', text: where(start, '"StringLike":{"aws:ResourceTag/owner":"team-*"}') },
      { kind: 'identity', text: where(start, '"StringEquals":{"aws:ResourceTag/owner":"*"}') },
      { kind: 'identity', text: where(start, '"StringLikeIfExists":{"aws:ResourceTag/owner":"*"}') },
      { kind: 'identity', text: where(tags, '"ForAnyValue:StringLike":{"aws:TagKeys":"*"}') },
      { kind: 'identity', text: where(get, '"StringLike":{"aws:RequestedRegion":"*"}') },
      { kind: 'scp', text: where(denyAll, '"StringNotLike":{"aws:RequestTag/owner":"*"}') },
    ],
  },
  EQUIVALENT_TO_NULL_TRUE: {
    bad: [
      {
        kind: 'scp',
        text: where(denyAll, '"StringNotLike":{"aws:RequestTag/owner":«"*"»}'),
        fixes: ['Ask with "Null" and "true" whether "aws:RequestTag/owner" is absent'],
        fixed: where(denyAll, '"Null":{"aws:RequestTag/owner":"true"}'),
      },
      {
        kind: 'identity',
        text: where(denyAll, '"StringNotLike":{"aws:RequestTag/owner":["a",«"*"»]}'),
      },
    ],
    good: [
      { kind: 'scp', text: where(denyAll, '"Null":{"aws:RequestTag/owner":"true"}') },
      { kind: 'identity', text: where(denyAll, '"StringNotLike":{"aws:RequestTag/owner":"team-*"}') },
      { kind: 'identity', text: where(denyAll, '"StringLike":{"aws:RequestTag/owner":"*"}') },
      { kind: 'identity', text: where(denyAll, '"StringNotLike":{"aws:RequestedRegion":"*"}') },
    ],
  },
  REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"StringLikeIfExists":{«"aws:PrincipalTag/team":"*"»}'),
        fixes: ['Remove the condition on "aws:PrincipalTag/team", which always holds'],
        fixed: policy(`{${get}}`),
      },
      {
        kind: 'identity',
        text: where(get, '"StringLike":{«"aws:RequestedRegion":["*"]»,"aws:PrincipalTag/team":"b*"}'),
        fixed: where(get, '"StringLike":{"aws:PrincipalTag/team":"b*"}'),
      },
      {
        kind: 'scp',
        text: where(denyTags, '"ForAllValues:StringLike":{«"aws:TagKeys":"*"»}'),
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringLikeIfExists":{"aws:PrincipalTag/team":"b*"}') },
      { kind: 'identity', text: where(get, '"StringLike":{"aws:RequestedRegion":"eu-*"}') },
      { kind: 'identity', text: where(start, '"StringLike":{"aws:ResourceTag/owner":"*"}') },
      { kind: 'scp', text: where(denyTags, '"ForAnyValue:StringLike":{"aws:TagKeys":"*"}') },
      // The set prefix is the fault.
      { kind: 'identity', text: where(get, '"ForAllValues:StringLike":{"aws:PrincipalTag/team":"*"}') },
    ],
  },
  REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"StringNotLike":{"aws:RequestedRegion":«"*"»}'),
        says: 'allows nothing',
        fixes: [],
      },
      {
        kind: 'scp',
        text: policy(
          `{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}`,
          `{${denyTags},"Condition":{"ForAnyValue:StringNotLike":{"aws:TagKeys":[«"*"»]}}}`,
        ),
        says: 'denies nothing',
        fixes: ['Remove the statement'],
        fixed: policy(`{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}`),
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringNotLike":{"aws:RequestedRegion":"eu-*"}') },
      { kind: 'scp', text: where(denyTags, '"ForAnyValue:StringNotLike":{"aws:TagKeys":"team*"}') },
      // Both hold for requests that set no tag.
      { kind: 'scp', text: where(denyTags, '"ForAllValues:StringNotLike":{"aws:TagKeys":"*"}') },
      { kind: 'scp', text: where(denyTags, '"ForAnyValue:StringNotLikeIfExists":{"aws:TagKeys":"*"}') },
    ],
  },
  INVALID_CONDITION_KEY_FORMAT: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '"StringEquals":{«"SourceVpc"»:"vpc-1a2b3c4d"}'),
        fixes: ['Rename "SourceVpc" to "aws:SourceVpc"'],
        fixed: where(get, '"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}'),
      },
      {
        kind: 'scp',
        text: where(denyAll, '"StringNotEquals":{«"principalTag/team"»:"blue"}'),
        fixes: ['Rename "principalTag/team" to "aws:PrincipalTag/team"'],
      },
      { kind: 'identity', text: where(get, '"StringEquals":{«"aws.PrincipalOrgID"»:"o-a1b2c3d4e5"}') },
      { kind: 'identity', text: where(get, '"StringEquals":{«":SourceVpc"»:"vpc-1a2b3c4d"}'), fixes: [] },
      { kind: 'identity', text: where(get, '"StringEquals":{«"aws:"»:"vpc-1a2b3c4d"}'), fixes: [] },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}') },
      { kind: 'scp', text: where(denyAll, '"StringNotEquals":{"aws:PrincipalTag/a:b":"blue"}') },
    ],
  },
  INVALID_CONDITION_OPERATOR: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '«"StringLikes"»:{"aws:username":"alice*"}'),
        fixes: ['Rename "StringLikes" to "StringLike"'],
        fixed: where(get, '"StringLike":{"aws:username":"alice*"}'),
      },
      {
        kind: 'scp',
        text: where(denyTags, '«"ForAnyValues:StringEquals"»:{"aws:TagKeys":"team"}'),
        fixes: ['Rename "ForAnyValues:StringEquals" to "ForAnyValue:StringEquals"'],
      },
      { kind: 'identity', text: where(get, '«"Matches"»:{"aws:username":"alice*"}'), fixes: [] },
      {
        kind: 'identity',
        severity: 'information',
        text: where(get, '«"stringlike"»:{"aws:username":"alice*"}'),
        fixes: ['Rename "stringlike" to "StringLike"'],
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"StringLike":{"aws:username":"alice*"}') },
      {
        kind: 'scp',
        text: where(denyTags, '"ForAnyValue:StringNotEqualsIfExists":{"aws:TagKeys":"team"}'),
      },
    ],
  },
  NULL_WITH_IF_EXISTS: {
    bad: [
      {
        kind: 'identity',
        text: where(get, '«"NullIfExists"»:{"aws:TokenIssueTime":"true"}'),
        fixes: ['Rename "NullIfExists" to "Null"'],
        fixed: where(get, '"Null":{"aws:TokenIssueTime":"true"}'),
      },
      {
        // Neither the suffix nor the prefix belongs to it.
        kind: 'scp',
        text: where(denyTags, '«"ForAllValues:NullIfExists"»:{"aws:TagKeys":"true"}'),
        fixes: ['Rename "ForAllValues:NullIfExists" to "Null"'],
      },
    ],
    good: [
      { kind: 'identity', text: where(get, '"Null":{"aws:TokenIssueTime":"true"}') },
      { kind: 'scp', text: where(denyAll, '"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}') },
    ],
  },
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE: {
    bad: [
      {
        kind: 'identity',
        text: where(
          get,
          '"StringEquals":{"aws:PrincipalOrgID":"o-aaaaaaaaaa",«"aws:principalorgid"»:["o-bbbbbbbbbb","o-aaaaaaaaaa"]}',
        ),
        related: ['"aws:PrincipalOrgID"'],
        fixes: ['Merge the values of "aws:principalorgid" into "aws:PrincipalOrgID"'],
        fixed: where(get, '"StringEquals":{"aws:PrincipalOrgID":["o-aaaaaaaaaa","o-bbbbbbbbbb"]}'),
      },
      {
        kind: 'identity',
        text: where(
          get,
          '"StringEquals":{"aws:PrincipalOrgID":["o-aaaaaaaaaa"],«"AWS:PrincipalOrgID"»:"o-aaaaaaaaaa"}',
        ),
        fixes: ['Remove "AWS:PrincipalOrgID"'],
        fixed: where(get, '"StringEquals":{"aws:PrincipalOrgID":["o-aaaaaaaaaa"]}'),
      },
      {
        // Two of them would hold for every request.
        kind: 'scp',
        text: where(denyAll, '"Bool":{"aws:SecureTransport":"false",«"aws:securetransport"»:"true"}'),
        fixes: [],
      },
    ],
    good: [
      {
        kind: 'identity',
        text: where(get, '"StringEquals":{"aws:PrincipalOrgID":["o-aaaaaaaaaa","o-bbbbbbbbbb"]}'),
      },
      {
        kind: 'scp',
        text: where(
          denyAll,
          '"StringLike":{"aws:PrincipalTag/team":"b*"},"StringNotLike":{"aws:principaltag/team":"bl*"}',
        ),
      },
    ],
  },
};
