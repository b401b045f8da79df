import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import { vpceServices } from '../../reference/vpce-services';
import { count, quote } from '../../text/words';
import { usesByStatement } from './grouped';
import { holdsWithoutKey, needsKey } from './needs';
import { servicesBeyond } from './services';
import type { BeyondService } from './services';
import { takeOut } from './splitting';

const keysPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid */
export const vpceKeyWithUnsupportedService = defineRule(
  {
    id: 'vpce-key-with-unsupported-service',
    family: 'condition-keys',
    severity: 'warning',
    accessAnalyzer: ['USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES'],
    docs: {
      summary: 'A statement asks who owns a VPC endpoint, and covers services that do not tell.',
      why: `\`aws:VpceAccount\`, \`aws:VpceOrgID\` and \`aws:VpceOrgPaths\` are in requests to some services only. For all others the
condition is decided by the absence of the key: a \`Deny\` for all organizations but one then denies those services
altogether, through whatever endpoint.

AWS adds services from time to time; one that tells since the date of our list may be reported all the same. Where
several of these keys stand together, one that the service tells is enough for us, and so is a \`Null\` that asks for
the key. Of \`NotAction\` nothing is said.`,
      mend: 'Name only actions of services that AWS lists for the key.',
      bad: [withAction('*')],
      good: [withAction(['s3:*', 'kms:*'])],
      links: [`${keysPage}#condition-keys-vpceorgid`, `${keysPage}#condition-keys-vpceaccount`],
    },
  },
  (context) => {
    for (const [statement, uses] of context.once(usesByStatement)) {
      const telling = uses.filter(({ key }) => vpceServices.has(key));
      const [first] = telling;
      if (!first || telling.some(asksForPresence)) continue;
      const supported = new Set(telling.flatMap(({ key }) => [...(vpceServices.get(key) ?? [])]));
      const beyond = servicesBeyond(statement, supported, context.reference);
      const [one] = beyond;
      if (!one) continue;
      const { keyEntry, key } = first.condition;
      context.report({
        at: keyEntry,
        message: `The statement covers ${beyond.length > 1 || !one.whole ? 'services such as ' : ''}${quote(one.service)}, whose requests never carry ${quote(key)}${soThat(first)}; name only services that AWS lists for the key.`,
        related: beyond.map(({ text: { offset, length } }) => ({
          offset,
          length,
          message: 'Covers services that do not tell the key',
        })),
        fixes: () => removal(statement, first, beyond),
      });
    }
  },
);

/** `Null` with `false`: the statement is about requests with the key alone. */
function asksForPresence({ operator, condition }: ConditionUse): boolean {
  return (
    operator?.base === 'Null' && condition.values.every((value) => String(value).toLowerCase() !== 'true')
  );
}

function soThat(use: ConditionUse): string {
  const { effect } = use.statement;
  if (needsKey(use)) return effect === 'Deny' ? ', and never denies those' : ', and never allows those';
  if (!holdsWithoutKey(use)) return '';
  return effect === 'Deny' ? ', and denies all of those' : ', and allows those from anywhere';
}

/** What is never allowed may go; out of a Deny nothing may. */
function removal(statement: Statement, use: ConditionUse, beyond: readonly BeyondService[]): readonly Fix[] {
  if (statement.effect !== 'Allow' || !needsKey(use)) return [];
  const texts = beyond.flatMap(({ text, whole }) => (whole ? [text] : []));
  const edits = texts.length === beyond.length ? takeOut(statement, texts) : undefined;
  const [first] = texts;
  const what = texts.length === 1 && first ? quote(first.value) : count(texts.length, 'action');
  return edits
    ? [{ title: `Remove ${what} that this statement never allows`, effect: 'narrower', edits }]
    : [];
}

function withAction(action: unknown) {
  return statementExample(
    {
      Effect: 'Deny',
      Action: action,
      Resource: '*',
      Condition: { StringNotEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' } },
    },
    'scp',
  );
}
