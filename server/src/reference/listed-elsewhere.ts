/**
 * Services in whose lists AWS gives condition keys under the prefix of another one, or of none, by that prefix. Those
 * of identity providers stand with STS, where every key is looked for.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const listedElsewhere: ReadonlyMap<string, readonly string[]> = new Map([
  ['catalog', ['aws-marketplace']],
  ['cognito-identity-auth', ['cognito-identity']],
  ['cognito-identity-unauth', ['cognito-identity']],
  ['connect', ['cases']],
  ['ec2', ['ec2-instance-connect']],
  ['identitycenter', ['sso']],
  ['identitystore', ['q', 'qbusiness']],
  ['iot', ['iotjobsdata']],
  ['logs', ['xray']],
]);
