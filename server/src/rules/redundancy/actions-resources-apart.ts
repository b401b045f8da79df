import { splitAction } from '../../access/actions';
import { actionsApart } from '../../access/apart';
import type { Apart } from '../../access/apart';
import { attachmentFacts } from '../../policy/attachment';
import type { Policy, Statement } from '../../policy/model';
import { count, list, quote } from '../../text/words';
import { consequenceOf } from '../consequence';
import { allowExample } from '../examples';
import { openingOf, removingStatement } from '../fixes';
import { isForeign } from '../foreign-resource';
import { defineRule } from '../rule';
import { namingOther } from './mends';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export const actionsResourcesApart = defineRule(
  {
    id: 'actions-resources-apart',
    family: 'redundancy',
    severity: 'information',
    docs: {
      summary: 'None of the actions of a statement acts on any of its resources.',
      why: `An action is checked against the resource that it acts on: \`s3:GetObject\` against an object, never against the
bucket around it. Where no resource of a statement is of a type that one of its actions has, the statement counts for no
request: an \`Allow\` grants nothing, and a \`Deny\` protects nothing.

The rule speaks only where AWS's lists know every action with its resource types, and every resource as one of another
type. Those lists have gaps, so it asks that the resources belong to another service, or to one of a few whose lists are
whole: Amazon S3, IAM, AWS KMS, DynamoDB, Lambda, Secrets Manager, SNS and SQS.

In the policy of an S3 bucket it is a warning: Amazon S3 refuses the policy, with the words "Action does not apply to any
resource(s) in statement".`,
      mend: 'Name what the actions act on, or the actions that act on what is named.',
      bad: [
        allowExample(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::amzn-s3-demo-bucket'),
        allowExample('kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:alias/app'),
      ],
      good: [
        allowExample(['s3:GetObject', 's3:PutObject'], 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
        allowExample(
          ['s3:ListBucket', 's3:GetObject'],
          ['arn:aws:s3:::amzn-s3-demo-bucket', 'arn:aws:s3:::amzn-s3-demo-bucket/*'],
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      const apart = statement.effect && actionsApart(statement, reference);
      if (!apart || isRefused(policy, apart)) continue;
      const { source, action, resource } = statement;
      report({
        at: source,
        mark: openingOf(source),
        ...(policy.attachedTo === 's3-bucket' ? { severity: 'warning' as const } : { unnecessary: true }),
        message: messageFor(apart, statement, policy),
        related: [
          ...(action ? [{ ...action.entry.key, message: `What acts on ${typesOf(apart.types)}` }] : []),
          ...(resource
            ? [
                {
                  ...resource.entry.key,
                  message: `What is ${typesOf(apart.resources.map(({ type }) => type))}`,
                },
              ]
            : []),
        ],
        fixes: () => [...namingOther(statement, apart), ...removingStatement(statement)],
      });
    }
  },
);

/** Actions or resources that the policy of this resource takes not at all: `unsupported-action` and `-resource` find them. */
function isRefused({ attachedTo }: Policy, { actions, resources }: Apart): boolean {
  const of = attachedTo && attachmentFacts[attachedTo];
  if (!of) return false;
  return (
    actions.every(({ id }) => !of.services.includes(splitAction(id).prefix?.toLowerCase() ?? '')) ||
    resources.every(({ text }) => isForeign(of, text))
  );
}

/** `"s3:GetObject" acts on object, and "arn:aws:s3:::demo" is bucket, so the statement allows nothing; …`. */
function messageFor(
  { actions, types, resources }: Apart,
  statement: Statement,
  { attachedTo }: Policy,
): string {
  const [action, resource] = [actions[0], resources[0]];
  const who =
    action && actions.length === 1 ? `${quote(action.id)} acts` : `${count(actions.length, 'action')} act`;
  const what =
    resource && resources.length === 1
      ? `${quote(resource.text)} is ${typesOf([resource.type])}`
      : `the resources are ${typesOf(resources.map(({ type }) => type))}`;
  const refused = attachedTo === 's3-bucket' ? ', and Amazon S3 refuses the policy' : '';
  return `${who} on ${typesOf(types)}, and ${what}, so the statement ${consequenceOf(statement)}${refused}; name what is acted on.`;
}

/** The names of types as AWS lists them, each once. */
function typesOf(types: Apart['types']): string {
  return list([...new Set(types.map(({ name }) => quote(name)))]);
}
