import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findConditionKey } from '../../server/src/reference/condition-keys';
import { globalConditionKeys } from '../../server/src/reference/global-keys';
import { otherPages, samePages } from '../../server/src/reference/service-page-names';
import { actionPage, conditionKeyPage, servicePage } from '../../server/src/reference/service-pages';
import { keysOnSeveralPages, sharedPrefixes } from '../../server/src/reference/shared-prefixes';
import { realReference } from '../support/reference';

const reference = realReference();
const guide = 'https://docs.aws.amazon.com/service-authorization/latest/reference/';
const keys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

const pageOfAction = (name: string) => {
  const action = reference.action(name);
  ok(action, name);
  return actionPage(action);
};
const pageOfKey = (name: string) => {
  const found = findConditionKey(reference, name);
  ok(found, name);
  return conditionKeyPage(found);
};

describe('the pages of services', () => {
  it('belong to services of the reference, each to one list', () => {
    const prefixes = [...samePages, ...otherPages.keys(), ...sharedPrefixes.keys()];
    equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) equal(reference.service(prefix)?.prefix, prefix);
  });

  it('are known for nearly all of them', () => {
    const missing = reference.services.filter(({ prefix }) => servicePage(prefix) === undefined);
    // The two that have too many pages, and what AWS adds until somebody looks.
    ok(missing.length <= 20, missing.map(({ prefix }) => prefix).join());
  });

  it('have names that are addresses', () => {
    for (const page of [...samePages, ...otherPages.values()]) match(page, /^[a-z0-9-]+$/);
    for (const [prefix, page] of otherPages) ok(page && page !== prefix, prefix);
  });

  it('hold actions of the reference where a prefix has several', () => {
    for (const [prefix, { page, other, actions }] of sharedPrefixes) {
      ok(page !== other, prefix);
      for (const name of actions) equal(reference.action(`${prefix}:${name}`)?.name, name);
    }
    for (const prefix of keysOnSeveralPages) ok(sharedPrefixes.has(prefix), prefix);
  });

  it('are found by prefix', () => {
    equal(servicePage('s3'), `${guide}list_s3.html`);
    equal(servicePage('sso'), `${guide}list_iam-identity-center.html`);
    equal(servicePage('elasticloadbalancing'), `${guide}list_elbv2.html`);
    for (const prefix of ['aws-marketplace', 'ses', 'no-such-service', '', 'constructor', '__proto__'])
      equal(servicePage(prefix), undefined);
  });
});

describe('the page of an action', () => {
  for (const [name, page] of [
    ['s3:getobject', 'list_s3.html#list_s3-action-GetObject'],
    ['states:StartExecution', 'list_stepfunctions.html#list_stepfunctions-action-StartExecution'],
    ['cloudformation:CreateStack', 'list_cloudformation.html#list_cloudformation-action-CreateStack'],
    ['cloudformation:GetResource', 'list_cloudcontrol.html#list_cloudcontrol-action-GetResource'],
    ['apigateway:GET', 'list_apigateway.html#list_apigateway-action-GET'],
    ['ses:SendRawEmail', 'list_ses.html#list_ses-action-SendRawEmail'],
  ] as const)
    it(`${name} is ${page}`, () => equal(pageOfAction(name), guide + page));

  for (const name of ['aws-marketplace:ViewSubscriptions', 'ses:CreateRelay'])
    it(`${name} is not known`, () => equal(pageOfAction(name), undefined));
});

describe('the page of a condition key', () => {
  for (const [name, page] of [
    ['aws:SourceIp', `${keys}#condition-keys-sourceip`],
    ['aws:principaltag/team', `${keys}#condition-keys-principaltag`],
    ['aws:CalledViaAWSMCP', `${keys}#condition-keys-calledviaawasmcp`],
    ['s3:prefix', `${guide}list_s3.html#list_s3-s3_prefix`],
    ['s3:BucketTag/team', `${guide}list_s3.html#list_s3-s3_BucketTag___TagKey_`],
    ['s3:x-amz-acl', `${guide}list_s3.html#list_s3-s3_x-amz-acl`],
    ['elasticloadbalancing:Scheme', `${guide}list_elbv2.html#list_elbv2-elasticloadbalancing_Scheme`],
  ] as const)
    it(`${name} is ${page}`, () => equal(pageOfKey(name), page));

  for (const name of ['ses:FromAddress', 'lex:channelType'])
    it(`${name} is not known`, () => equal(pageOfKey(name), undefined));

  it('is an address for every global key', () => {
    const anchors = globalConditionKeys.map((key) => conditionKeyPage({ key, service: undefined }) ?? '');
    for (const url of anchors) match(url, /#condition-keys-[a-z0-9]+$/);
    deepEqual(new Set(anchors).size, anchors.length);
  });
});
