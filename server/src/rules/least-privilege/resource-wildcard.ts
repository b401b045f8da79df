import { isEveryAction } from '../../access/actions';
import { isRestricted } from '../../access/conditions';
import { isEveryResource } from '../../access/resources';
import { mainResourceTypes, scopingOf } from '../../access/scope';
import type { Element } from '../../policy/model';
import type { Action, ServiceReference } from '../../reference/model';
import { allowExample, statementExample } from '../examples';
import { narrowResource } from '../../changes/narrow/resources';
import { defineRule } from '../rule';
import { list, numeral, quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
export const resourceWildcard = defineRule(
  {
    id: 'resource-wildcard',
    family: 'least-privilege',
    severity: 'warning',
    security: true,
    kinds: ['identity'],
    docs: {
      summary: 'A statement allows actions on every resource although they could be scoped.',
      why: `\`"Resource": "*"\` is every bucket, every table, every role of the account, and those that are made later.
Some actions know no resource (\`s3:ListAllMyBuckets\`) and need \`*\`; of these the rule is silent. It speaks where an
action of the statement could be given ARNs, and names the actions and the resource types.

It is information where the actions only list things, and where a condition restricts the statement.
Actions that take a resource in some calls only are not counted, and neither are statements that allow every action:
there the action is what to mend first.`,
      mend: "Put the ARNs in that the work needs. The fix writes the ARN templates of the statement's actions with gaps to fill in; where some actions need `*`, it splits the statement in two.",
      bad: [
        allowExample('s3:GetObject'),
        allowExample(['s3:ListAllMyBuckets', 'dynamodb:PutItem']),
        statementExample({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: ['*'] }, 'identity'),
      ],
      good: [
        allowExample('s3:ListAllMyBuckets'),
        allowExample('s3:GetObject', 'arn:aws:s3:::demo/*'),
        allowExample('ec2:Describe*'),
        statementExample({ Effect: 'Deny', Action: 's3:GetObject', Resource: '*' }, 'identity'),
      ],
      links: [
        'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      ],
    },
  },
  ({ policy, reference, report }) => {
    for (const statement of policy.statements) {
      const { action, resource } = statement;
      if (statement.effect !== 'Allow' || !action || action.negated || !resource || resource.negated)
        continue;
      if (action.texts.some(({ value }) => isEveryAction(value))) continue;
      const star = resource.texts.find(({ value, certain }) => certain && isEveryResource(value));
      if (!star) continue;
      const scopable = scopableActions(action, reference);
      if (!scopable.length) continue;
      const onlyLists = scopable.every(({ level }) => level === 'List');
      report({
        at: star,
        ...((onlyLists || isRestricted(statement)) && { severity: 'information' as const }),
        message: `${quote(star.value)} is every resource; ${describe(scopable)}.`,
        fixes: () => narrowResource(policy, statement, star, reference),
      });
    }
  },
);

function scopableActions({ texts }: Element, reference: ServiceReference): readonly Action[] {
  const all = new Set<Action>();
  for (const { value, certain } of texts) {
    if (certain) for (const action of scopableOf(reference.matching(value))) all.add(action);
  }
  return [...all];
}

/**
 * The actions of a text that always name a resource. A wildcard that mostly shows things that have no resource, such
 * as `ec2:Describe*`, is left alone: `*` is right for most of it, and nobody writes the others out.
 */
function scopableOf(actions: readonly Action[]): readonly Action[] {
  const scopable = actions.filter((each) => scopingOf(each) === 'always');
  if (scopable.length * 2 >= actions.length) return scopable;
  return scopable.every(({ level }) => level === 'Read' || level === 'List') ? [] : scopable;
}

/** A statement with `s3:*` has hundreds of these: the types of those that are named must do. */
function describe(scopable: readonly Action[]): string {
  const named = scopable.slice(0, namedActions);
  const types = list([
    ...new Set(named.flatMap((action) => mainResourceTypes(action).map(({ name }) => name))),
  ]);
  const ids = named.map(({ id }) => id);
  const more = scopable.length - named.length;
  return more
    ? `${ids.join(', ')} and ${numeral(more)} more could be scoped, for example to ${types} ARNs`
    : `${list(ids)} could be scoped to ${types} ARNs`;
}

const namedActions = 3;
