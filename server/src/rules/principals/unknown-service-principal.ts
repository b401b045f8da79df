import { findServicePrincipal } from '../../reference/service-principals';
import { servicePrincipalMeantBy } from '../../reference/service-principals/meant';
import { labelsOf } from '../../reference/service-principals/names';
import { hasWildcard } from '../../text/wildcard';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { endsOf, respelling, serviceNames, viaService } from './services';

/** A document that names more unknown services than this was not written by a person; their spelling is not sought. */
const limit = 50;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services */
export const unknownServicePrincipal = defineRule(
  {
    id: 'unknown-service-principal',
    family: 'principals',
    severity: 'warning',
    docs: {
      summary: 'A service principal that is probably misspelt.',
      why: `AWS publishes no list of its service principals, so that a name which is not known here may well be right, and
nothing is said of it. This rule speaks only where the name is nearly that of a known one: \`lamda.amazonaws.com\`, or
\`lambda.amazon.com\` with the wrong end. As a principal AWS refuses such a name; in a condition no request ever has it.`,
      mend: 'Take the name that is offered, or turn the rule off for a service that is not known here.',
      bad: [
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'lamda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: 'arn:aws:iam::111122223333:role/build',
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-task.amazonaws.com' } },
          },
          'identity',
        ),
      ],
      good: [
        statementExample(
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          'trust',
        ),
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
            Action: 'sts:AssumeRole',
          },
          'trust',
        ),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services',
      ],
    },
  },
  (context) => {
    const ends = endsOf(context);
    const meanings = new Map<string, string | undefined>();
    const isService = (prefix: string) => context.reference.service(prefix) !== undefined;
    for (const name of context.once(serviceNames)) {
      const { value } = name.text;
      // KMS names some services as no principal does; what is not built as a name is told of by another rule.
      if (name.use?.key === viaService || hasWildcard(value) || !labelsOf(value, ends)) continue;
      if (findServicePrincipal(value)) continue;
      if (!meanings.has(value) && meanings.size < limit)
        meanings.set(value, servicePrincipalMeantBy(value, isService));
      const meant = meanings.get(value);
      if (meant === undefined) continue;
      const consequence = name.use
        ? `and no request has it as ${quote(name.use.condition.key)}`
        : 'and AWS refuses a policy with a service that does not exist';
      context.report({
        at: name.text,
        message: `${quote(value)} is not a service principal that is known, ${consequence}; did you mean ${quote(meant)}?`,
        fixes: () => respelling(name, meant),
      });
    }
  },
);
