import { principalTypeOf } from '../../access/principals';
import { textsOf } from '../../policy/value';
import type { Entry } from '../../policy/value';
import { nearest } from '../../text/nearest';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { renaming } from '../fixes';
import { violationsOf } from './violations';

const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const unknownPrincipalType = defineRule(
  {
    id: 'unknown-principal-type',
    family: 'structure',
    severity: 'error',
    kinds: ['resource', 'trust', 'endpoint'],
    accessAnalyzer: ['INVALID_PRINCIPAL_KEY'],
    docs: {
      summary: 'A type of principal that does not exist.',
      why: 'Principals have one of four types: `AWS`, `Service`, `Federated` and `CanonicalUser`, spelt exactly so. AWS refuses a policy with another.',
      mend: 'Take the type that is offered. Accounts, roles and users are of the type `AWS`.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: { Services: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      good: [
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
    },
  },
  (context) => {
    for (const { entry } of violationsOf(context, 'unknown-principal-type')) {
      const meant = nearest(entry.name, principalTypes) ?? typeOfValues(entry);
      context.report({
        at: entry,
        message: `${quote(entry.name)} is no type of principal, and AWS refuses the policy${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`,
        fixes: () => renaming(entry, meant),
      });
    }
  },
);

/** What all the principals under it are by their form: `{"Role": "arn:aws:iam::…:role/app"}`. */
function typeOfValues({ value }: Entry): string | undefined {
  const [type, ...others] = new Set(textsOf(value).map((text) => principalTypeOf(text.value)));
  return others.length ? undefined : type;
}
