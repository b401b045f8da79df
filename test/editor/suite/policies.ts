export const wildcardPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:*",
      "Resource": "*"
    }
  ]
}
`;

/** As the first one, in one line. */
export const compactPolicy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';

export const lowerCaseEffectPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::reports/*"
    }
  ]
}
`;

export const narrowPolicy = lowerCaseEffectPolicy.replace('"allow"', '"Allow"');

/** Actions on two resource types, and one that takes none. */
export const mixedPolicy = wildcardPolicy.replace(
  '"s3:*"',
  '["s3:ListAllMyBuckets", "s3:GetObject", "sqs:SendMessage"]',
);

export const packageManifest = `{ "name": "not-a-policy", "version": "1.0.0", "Action": "s3:*" }\n`;

/** What a hurried person writes: a fault of each sort. */
export const mistakenPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ReadReports",
      "Effect": "allow",
      "Action": ["s3:GetObject", "s3:ListObjectsV2"],
      "Resourse": "arn:aws:s3:::reports/*"
    },
    {
      "Sid": "WriteOrders",
      "Effect": "Allow",
      "Action": ["dyanmodb:PutItem", "sqs:SendMessage"],
      "Resource": "*"
    }
  ]
}
`;

export const unscopedPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "sqs:SendMessage",
      "Resource": "*"
    }
  ]
}
`;

/** As it stands while somebody types it. */
export const unfinishedPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:"],
      "Resource": ""
    }
  ]
}
`;

export const neighbourPolicy = narrowPolicy.replace('reports', 'kept-elsewhere');

export const redundantPolicy = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": ["sqs:*", "sqs:PurgeQueue"],
    "Resource": "*"
  }
}
`;

export const passRolePolicy = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:PassRole",
    "Resource": "*"
  }
}
`;

export const trustPolicy = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRole",
    "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "eu-west-1:1a2b3c4d-5678-90ab-cdef-111122223333" } }
  }
}
`;

/** What IAM Access Analyzer has several things to say of. */
export const checkedPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ReadReports",
      "Effect": "Allow",
      "Action": ["s3:Get*", "s3:GetObject", "s3:List*", "s3:ListBucket"],
      "Resource": "arn:aws:s3::111122223333:reports/*",
      "Condition": {
        "StringLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/reports-*" }
      }
    },
    {
      "Sid": "StartTasks",
      "Effect": "Allow",
      "Action": ["ecs:RunTask", "iam:PassRole"],
      "Resource": "*",
      "Condition": { "StringEquals": { "aws:TagKeys": ["team"] } }
    }
  ]
}
`;

/** One call, as a trail writes it. */
export function cloudTrailLog(eventName: string): string {
  const sessionIssuer = { type: 'Role', arn: 'arn:aws:iam::111122223333:role/app' };
  const record = {
    eventVersion: '1.11',
    userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer } },
    eventTime: '2026-09-01T10:00:00Z',
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: 'eu-central-1',
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
  };
  return JSON.stringify({ Records: [record] });
}

export const cloudTrailNarrowed = wildcardPolicy.replace(
  '"s3:*"',
  `[
        "s3:GetBucketPolicy",
        "s3:ListAllMyBuckets"
      ]`,
);

/** Lies in the git repository of the workspace, where the host has git. */
export const committed = {
  file: 'committed/policy.json',
  text: narrowPolicy,
  changed: narrowPolicy.replace('"s3:GetObject"', '["s3:GetObject", "s3:PutObject"]'),
} as const;
