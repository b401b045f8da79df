import { nearest } from '../text/nearest';
import { itemsOf, member } from './value';
import type { Entry, Mapping, Value } from './value';

/** What tells a statement of IAM from a mapping of another format; `Sid` and `Condition` would not. */
const statementElements = [
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
] as const;

const exactElements: ReadonlySet<string> = new Set(statementElements);

export function isStatementElement(name: string): boolean {
  return exactElements.has(name);
}

/** The element that a name is or was meant to be, `Actions` or `effect`; undefined where it is like none of them. */
export function statementElementMeantBy(name: string): string | undefined {
  return exactElements.has(name) ? name : nearest(name, statementElements);
}

/**
 * A `Statement` whose items speak IAM: an effect, or two elements, tell it from other formats with such a member. Where
 * `Statement` itself is misspelt, it takes both.
 */
export function holdsStatements(source: Mapping): boolean {
  const statement = member(source, 'Statement');
  if (statement) {
    const items = mappingsOf(statement.value);
    const speaksIam = items.some((item) => hasEffect(item) || elementsIn(item) >= 2);
    return speaksIam && !isOfAlibaba(source) && !items.every(isOfStack);
  }
  const misspelt = source.entries.find(isMisspeltStatement);
  if (!misspelt || isOfAnotherCloud(source)) return false;
  const items = mappingsOf(misspelt.value);
  return !items.some(isOfTerraform) && items.some((item) => hasEffect(item) && elementsIn(item) >= 2);
}

/** Whether a template picks the statement: options of one `Fn::If` are never deployed together. */
export function isOption(statement: Mapping): boolean {
  for (
    let at: Value | undefined = statement;
    at && (at === statement || at.type !== 'mapping');
    at = at.parent
  )
    if (typeof at.step === 'string' && at.step.startsWith('Fn::')) return true;
  return false;
}

function mappingsOf(value: Value | undefined): readonly Mapping[] {
  return itemsOf(value).filter((item) => item.type === 'mapping');
}

/** No version of ours is "1". https://www.alibabacloud.com/help/en/ram/user-guide/policy-structure-and-syntax */
function isOfAlibaba(source: Mapping): boolean {
  const version = member(source, 'Version')?.value;
  return version?.type === 'text' && version.value === '1';
}

/**
 * The stack policies of AWS CloudFormation look like ours and are none: `"Action": "Update:*"`.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
 */
function isOfStack(item: Mapping): boolean {
  const texts = [member(item, 'Action'), member(item, 'NotAction')].flatMap((entry) => itemsOf(entry?.value));
  return texts.length > 0 && texts.every((text) => text.type === 'text' && /^update:/i.test(text.value));
}

function elementsIn({ entries }: Mapping): number {
  let count = 0;
  for (const { name } of entries) if (statementElementMeantBy(name) !== undefined) count++;
  return count;
}

function hasEffect({ entries }: Mapping): boolean {
  return entries.some(
    ({ name, value }) =>
      value?.type === 'text' &&
      /^(allow|deny)$/i.test(value.value) &&
      nearest(name, ['Effect']) !== undefined,
  );
}

/** A look at the length first: every mapping of a document comes by here. */
function isMisspeltStatement({ name }: Entry): boolean {
  return name.length >= 8 && name.length <= 10 && nearest(name, ['Statement']) !== undefined;
}

/** Tencent Cloud's policies are ours in lower case, with `"version": "2.0"`. https://www.tencentcloud.com/document/product/598/10604 */
function isOfAnotherCloud({ entries }: Mapping): boolean {
  return entries.some(
    ({ name, value }) =>
      name.toLowerCase() === 'version' && value?.type === 'text' && !value.value.startsWith('20'),
  );
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
function isOfTerraform({ entries }: Mapping): boolean {
  return entries.some(({ name }) => terraformNames.has(name));
}

const terraformNames: ReadonlySet<string> = new Set([
  'actions',
  'not_actions',
  'resources',
  'not_resources',
  'principals',
  'not_principals',
]);
