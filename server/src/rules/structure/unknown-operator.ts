import { operatorNames, readOperator } from '../../policy/operator';
import type { Entry } from '../../policy/value';
import { nearest } from '../../text/nearest';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { renaming } from '../fixes';
import { violationsOf } from './violations';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export const unknownOperator = defineRule(
  {
    id: 'unknown-operator',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['INVALID_CONDITION_OPERATOR', 'NULL_WITH_IF_EXISTS'],
    docs: {
      summary: 'A condition operator that does not exist.',
      why: `AWS refuses a policy with an operator it does not know. Most operators may end in \`IfExists\` and begin with
\`ForAllValues:\` or \`ForAnyValue:\`; \`Null\` does not take \`IfExists\`, since it tests whether the key exists.

Another case than AWS's is reported with less weight: AWS documents the one spelling, and does not say that it refuses
others.`,
      mend: 'Take the operator that is offered.',
      bad: [withOperator('StringMatches'), withOperator('NullIfExists')],
      good: [withOperator('StringLike'), withOperator('ForAnyValue:StringLikeIfExists')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
      ],
    },
  },
  (context) => {
    for (const { entry } of violationsOf(context, 'unknown-operator')) {
      const known = readOperator(entry.name);
      const meant = operatorMeantBy(entry.name);
      const fixes = () => renaming(entry, meant);
      if (known?.base === 'Null' && known.ifExists) {
        context.report({
          at: entry,
          code: 'NULL_WITH_IF_EXISTS',
          message: `${quote(entry.name)} asks whether a key exists only if it exists, and AWS refuses the policy; did you mean "Null"?`,
          fixes,
        });
      } else if (known) {
        context.report({
          at: entry,
          severity: 'information',
          message: `${quote(entry.name)} is not how AWS spells the operator ${quote(meant ?? known.base)}.`,
          fixes,
        });
      } else {
        context.report({ at: entry, message: messageOf(entry, meant), fixes });
      }
    }
  },
);

function messageOf({ name }: Entry, meant: string | undefined): string {
  const suggestion = meant === undefined ? '.' : `; did you mean ${quote(meant)}?`;
  return `${quote(name)} is no condition operator, and AWS refuses the policy${suggestion}`;
}

/** Prefix, operator and suffix are each looked up by themselves; a negated operator is never offered for another. */
function operatorMeantBy(name: string): string | undefined {
  const colon = name.lastIndexOf(':');
  const prefix = colon < 0 ? '' : nearest(name.slice(0, colon), ['ForAllValues', 'ForAnyValue']);
  const bare = name.slice(colon + 1).replace(/IfExists?$/i, '');
  const negated = /not/i.test(bare);
  const base = nearest(
    bare,
    operatorNames.filter((each) => each.includes('Not') === negated),
  );
  if (base === undefined || prefix === undefined) return undefined;
  // `Null` takes neither.
  if (base === 'Null') return base;
  const suffix = bare.length < name.length - colon - 1 ? 'IfExists' : '';
  return `${prefix && `${prefix}:`}${base}${suffix}`;
}

function withOperator(operator: string) {
  return statementExample(
    {
      Effect: 'Allow',
      Action: 'sqs:ListQueues',
      Resource: '*',
      Condition: { [operator]: { 'aws:PrincipalTag/team': operator.includes('Null') ? 'false' : 'blue*' } },
    },
    'identity',
  );
}
