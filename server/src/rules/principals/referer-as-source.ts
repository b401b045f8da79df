import { readOperator } from '../../policy/operator';
import { sourceToldBy } from '../../reference/service-principals/sources';
import { changeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { serviceGrants, sourceAsked } from '../../access/service-grants';
import type { ServiceGrant } from '../../access/service-grants';
import type { Condition } from '../../policy/model';

/** `aws:Referer` is the one key that AWS names; others that confine the source are left alone. */
export const refererAsSource = defineRule(
  {
    id: 'referer-as-source',
    family: 'principals',
    severity: 'information',
    kinds: ['resource'],
    accessAnalyzer: ['RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
    // To a service that puts the account there, the key is not what a browser says.
    hides: ['spoofable-condition-key'],
    docs: {
      summary: 'A service is confined by `aws:Referer` and not by a key that is made for it.',
      why: `Before there were keys for it, some services (Amazon SES was one) passed the account that they work for as
\`aws:Referer\`, which is else the page that a browser comes from. \`aws:SourceAccount\`, \`aws:SourceArn\`,
\`aws:SourceOrgID\` and \`aws:SourceOrgPaths\` are filled in by AWS alone, and AWS recommends them.`,
      mend: 'Take `aws:SourceAccount` where the value is an account id, else another of the keys.',
      bad: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:Referer': '111122223333' } },
          },
          'resource',
        ),
      ],
      good: [
        statementExample(
          {
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 's3:PutObject',
            Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
            Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
          },
          'resource',
        ),
      ],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
    },
  },
  (context) => {
    for (const grant of context.once(serviceGrants)) {
      const { statement, services } = grant;
      const asked = statement.effect === 'Allow' ? sourceAsked(statement) : undefined;
      const [first] = services;
      if (asked?.by !== 'referer' || !first) continue;
      const { condition } = asked;
      context.report({
        at: condition.keyEntry,
        message: `${quote(condition.key)} confines ${quote(first.text.value)} here; AWS recommends "aws:SourceAccount" or "aws:SourceArn" for that.`,
        fixes: () => fixesOf(condition, grant),
      });
    }
  },
);

function fixesOf(condition: Condition, { services, servicesOnly }: ServiceGrant): readonly Fix[] {
  const { values, complete, operator } = condition;
  const areAccounts = complete && values.every((value) => /^\d{12}$/.test(String(value)));
  const isText = readOperator(operator)?.base.startsWith('String') === true;
  if (!areAccounts || !isText || !servicesOnly) return [];
  if (services.some(({ text }) => sourceToldBy(text.value) === 'none')) return [];
  const edits = changeCondition(condition, { key: 'aws:SourceAccount' });
  if (!edits) return [];
  const title = `Change ${quote(condition.key)} to "aws:SourceAccount"`;
  return [{ title, effect: 'unknown', preferred: true, edits }];
}
