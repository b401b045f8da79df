import { hasBlank } from '../text/placeholders';
import { hasWildcard } from '../text/wildcard';
import { colonsOf } from './arn';

/**
 * What stands between the colons of a text, `arn` first and no more than six fields: the sixth keeps its colons. Fewer
 * where the text has fewer.
 */
export function fieldsOf(text: string): readonly string[] {
  const fields: string[] = [];
  let start = 0;
  for (const colon of colonsOf(text)) {
    fields.push(text.slice(start, colon));
    start = colon + 1;
  }
  return [...fields, text.slice(start)];
}

/**
 * Whether somebody or something is yet to fill in a part of the field: a policy variable, a blank, or the marks of one of
 * the many ways to write a template, `__ACCOUNT__`, `[account]`, `%ACCOUNT%`. Nothing can be said of such a field.
 */
export function isUnfilled(field: string): boolean {
  return hasBlank(field) || /[<>{}[\]$%@]|__/.test(field);
}

/** Whether the field is a word that documentation writes in place of a value: `account-id`, `REGION`. */
export function isStandIn(field: string): boolean {
  return /account|region|partition/i.test(field) || /^(?:service|vendor)$/i.test(field);
}

/**
 * Accounts of ARNs that are no numbers: what AWS itself owns, sells in its Marketplace or lets CloudFront act as.
 * https://docs.aws.amazon.com/imagebuilder/latest/userguide/security_iam_service-with-iam.html
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
const namedAccounts = ['aws', 'aws-marketplace', 'aws-managed', 'amazon', 'cloudfront'];

const accountDigits = 12;

/**
 * Whether an ARN can have this account, which is none too. Wildcards among the digits are taken: AWS does not say whether
 * it minds them.
 */
export function canBeAccount(account: string): boolean {
  if (!account || isUnfilled(account)) return true;
  if (!hasWildcard(account)) return /^\d{12}$/.test(account) || namedAccounts.includes(account);
  const [head = ''] = account.split(/[*?]/, 1);
  if (/[^\d*?]/.test(account)) return head !== '' && namedAccounts.some((name) => name.startsWith(head));
  const length = account.replaceAll('*', '').length;
  return account.includes('*') ? length <= accountDigits : length === accountDigits;
}

/** A Region as AWS forms its names, known or not; an Availability Zone too, which many take for one: `us-east-1a`. */
export function isFormedAsRegion(field: string): boolean {
  return /^[a-z]{2,6}(?:-[a-z]{2,12}){1,3}-?\d{1,2}[a-z]?$/i.test(field);
}

/** An ARN of which one field is another. */
export function withField(text: string, index: number, value: string): string {
  return fieldsOf(text)
    .map((field, at) => (at === index ? value : field))
    .join(':');
}
