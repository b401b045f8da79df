import type { Target } from '../../policy/locate';
import type { PolicyKind, Statement } from '../../policy/model';
import type { Entry } from '../../policy/value';
import type { ServiceReference } from '../../reference/model';
import { count } from '../../text/words';
import { element, pages } from './pages';
import type { Explanation, Link, Sources } from './explanation';
import { idTexts, sidTexts } from './name';

type ElementTarget = Extract<Target, { readonly at: 'policy-element' | 'statement-element' }>;

/** An element by its name, or a value that is a word of the policy language: an effect, a version. */
export function explainElement(target: ElementTarget, { reference }: Sources): Explanation | undefined {
  const known = describe(target, reference);
  if (known === undefined) return undefined;
  const { entry, on } = target;
  if (on === 'name') return { span: entry.key, ...known };
  return entry.value?.type === 'text' ? { span: entry.value, ...known } : undefined;
}

interface Description {
  readonly paragraphs: readonly string[];
  readonly page: Link;
}

function describe(target: ElementTarget, reference: ServiceReference): Description | undefined {
  const { entry } = target;
  const { kind } = target.policy;
  if (target.at === 'policy-element') {
    if (target.on === 'value' && entry.name === 'Statement') return undefined;
    switch (entry.name) {
      case 'Version':
        return { paragraphs: [versionText(entry)], page: element('Version', 'version') };
      case 'Statement':
        return { paragraphs: [statementsText(target)], page: element('Statement', 'statement') };
      case 'Id':
        return { paragraphs: idTexts(kind), page: element('Id', 'id') };
      default:
        return undefined;
    }
  }
  if (entry.name === 'Sid')
    return { paragraphs: sidTexts(target.statement, target.policy, reference), page: element('Sid', 'sid') };
  if (target.on === 'value' && entry.name !== 'Effect') return undefined;
  return statementElement(entry, kind, target.statement);
}

function versionText({ value }: Entry): string {
  const written = value?.type === 'text' ? value.value : undefined;
  if (written === '2012-10-17')
    return '`2012-10-17` is the current version of the policy language. With it `${…}` is a policy variable.';
  if (written === '2008-10-17')
    return '`2008-10-17` is the older version of the policy language: a policy variable such as `${aws:username}` is plain text in it. `2012-10-17` is the current one.';
  return 'The version of the policy language: `2012-10-17`, or the older `2008-10-17`, which has no policy variables. Without it the older one counts.';
}

function statementsText({ policy }: ElementTarget): string {
  const { kind, statements } = policy;
  const order = statements.length > 1 ? '; each stands for itself, and their order does not matter' : '';
  return `This is ${kindTexts[kind]}. It has ${count(statements.length, 'statement')}${order}.`;
}

const kindTexts: Readonly<Record<PolicyKind, string>> = {
  identity: 'an identity policy: it is attached to a user, a group or a role and grants or denies',
  boundary:
    'a permissions boundary: it grants nothing, it is the most that a user or a role can get from elsewhere',
  resource: 'a resource policy: it is attached to a resource and says who may use it',
  trust: 'the trust policy of a role: it says who may assume the role',
  scp: 'a service control policy: it limits what users and roles in member accounts can do, and their root users',
  rcp: 'a resource control policy: it limits what anybody can do with the resources of member accounts',
  endpoint: 'the policy of a VPC endpoint: it limits what goes through the endpoint',
  session: 'a session policy: it narrows what one session of a role or user can do',
};

function statementElement(entry: Entry, kind: PolicyKind, statement: Statement): Description | undefined {
  const { name } = entry;
  switch (name) {
    case 'Effect':
      return { paragraphs: [effectText(kind, statement)], page: element('Effect', 'effect') };
    case 'Principal':
      return {
        paragraphs: [
          'Who the statement speaks of: accounts, users, roles, sessions, AWS services or identities of others.',
        ],
        page: pages.principal,
      };
    case 'Condition':
      return {
        paragraphs: [
          'When the statement counts. All operators and all keys must hold; of the values of one key it takes one, or with a negated operator, none.',
        ],
        page: pages.condition,
      };
    case 'Action':
      return {
        paragraphs: ['The actions that the statement speaks of. Upper and lower case make no difference.'],
        page: element('Action', 'action'),
      };
    case 'Resource':
      return {
        paragraphs: [
          'The resources that the statement speaks of, as ARNs. Upper and lower case make a difference.',
        ],
        page: pages.resource,
      };
    case 'NotAction':
    case 'NotResource':
    case 'NotPrincipal':
      return { paragraphs: [negatedText(name, statement)], page: element(name, name.toLowerCase()) };
    default:
      return undefined;
  }
}

function effectText(kind: PolicyKind, { effect }: Statement): string {
  if (effect === 'Deny') return 'This statement denies, whatever else allows.';
  if (effect !== 'Allow') return 'One of `Allow` and `Deny`, spelt like this.';
  switch (kind) {
    case 'scp':
    case 'boundary':
    case 'session':
    case 'endpoint':
      return 'This statement grants nothing by itself: it lets through what is allowed elsewhere.';
    case 'rcp':
      return 'A resource control policy can only deny; the one `Allow` is in `RCPFullAWSAccess`, which is from AWS.';
    default:
      return 'This statement allows, unless something else denies.';
  }
}

const negatedThings = { NotAction: 'actions', NotResource: 'resources' } as const;

function negatedText(name: keyof typeof negatedThings | 'NotPrincipal', { effect }: Statement): string {
  if (name === 'NotPrincipal') return notPrincipalText(effect);
  const things = negatedThings[name];
  const all = `The statement speaks of all ${things} but those listed.`;
  if (effect === 'Deny') return `${all} With \`Deny\` the listed ones are spared; that does not allow them.`;
  return effect === 'Allow'
    ? `${all} With \`Allow\` it grants everything else, what AWS adds later too.`
    : all;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html */
function notPrincipalText(effect: Statement['effect']): string {
  const all = 'The statement speaks of all principals but those listed.';
  if (effect === 'Allow')
    return `${all} **AWS does not support it with \`Allow\`**, which would let in everybody else, callers without an account too.`;
  return `${all} Whoever is to be spared is listed with the account, a session with its role as well; whoever has a permissions boundary is stopped all the same. A condition on \`aws:PrincipalArn\` is surer.`;
}
