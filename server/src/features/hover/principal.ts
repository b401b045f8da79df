import type { Statement } from '../../policy/model';
import type { Target } from '../../policy/locate';
import { code } from '../markdown';
import { openText } from './explanation';
import type { Explanation, Sources } from './explanation';
import { pages } from './pages';
import { accountParagraphs } from './principal/account';
import { everybodyParagraphs } from './principal/everybody';
import { federatedParagraphs } from './principal/federated';
import { serviceParagraphs } from './principal/service';
import type { Who } from './principal/who';

type PrincipalTarget = Extract<Target, { readonly at: 'principal' }>;
type PrincipalTypeTarget = Extract<Target, { readonly at: 'principal-type' }>;

/** Who a principal is, and what its statement means for it. */
export function explainPrincipal(
  { entry, text, statement, policy }: PrincipalTarget,
  { reference }: Sources,
): Explanation {
  const who = { text: text.value, statement, policy, reference };
  const paragraphs = text.certain ? paragraphsOf(who, entry.name) : [openText(text.value)];
  return {
    span: text,
    paragraphs: [...paragraphs, ...(statement.principal?.negated ? [sparedText(statement)] : [])],
    page: pages.principal,
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
function sparedText({ effect }: Statement): string {
  return effect === 'Deny'
    ? 'It stands under `NotPrincipal`: the statement denies everybody else. AWS may look at the account, the role and the session one by one, so list all of those that are to be spared.'
    : 'It stands under `NotPrincipal`: the statement speaks of everybody else.';
}

function paragraphsOf(who: Who, type: string): readonly string[] {
  switch (type) {
    case 'Service':
      return serviceParagraphs(who);
    case 'Federated':
      return federatedParagraphs(who);
    case 'CanonicalUser':
      return [canonicalText(who.text)];
    default:
      return who.text === '*' ? everybodyParagraphs(who) : accountParagraphs(who);
  }
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/finding-canonical-user-id.html */
function canonicalText(text: string): string {
  return /^[\da-f]{64}$/i.test(text)
    ? 'An account by its canonical user ID, a name that only Amazon S3 and CloudFront know.'
    : `${code(text)} is no canonical user ID: those have 64 hexadecimal digits.`;
}

const typeTexts: ReadonlyMap<string, string> = new Map([
  ['AWS', 'Accounts, IAM users, roles and sessions, by account ID or ARN; `*` is everybody.'],
  ['Service', 'AWS services that act by themselves, such as `lambda.amazonaws.com`.'],
  ['Federated', 'Identities of others, by the provider that signs them in.'],
  ['CanonicalUser', 'Accounts by their canonical user IDs, which only Amazon S3 and CloudFront know.'],
]);

export function explainPrincipalType({ entry }: PrincipalTypeTarget): Explanation | undefined {
  const text = typeTexts.get(entry.name);
  return text === undefined ? undefined : { span: entry.key, paragraphs: [text], page: pages.principal };
}
