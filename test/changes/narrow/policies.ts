/** A policy of one statement that allows; what is given comes after its effect. */
export function policyOf(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
}

/** The principal is given as JSON, with the caret in it; that of a bucket. */
export function bucketPolicy(principal: string, condition?: object): string {
  return withPrincipal(principal, {
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    ...(condition && { Condition: condition }),
  });
}

export function queuePolicy(principal: string, condition?: object): string {
  return withPrincipal(principal, {
    Action: 'sqs:SendMessage',
    Resource: 'arn:aws:sqs:eu-west-1:*:orders',
    ...(condition && { Condition: condition }),
  });
}

export function trustPolicy(principal: string, condition?: object, action = 'sts:AssumeRole'): string {
  return withPrincipal(principal, { Action: action, ...(condition && { Condition: condition }) });
}

function withPrincipal(principal: string, rest: object): string {
  return policyOf({ Principal: 0, ...rest }).replace('"Principal":0', () => `"Principal":${principal}`);
}

/** What a document is to become, as `checkRefactoring` compares it. */
export function read(text: string): unknown {
  return JSON.parse(text);
}
