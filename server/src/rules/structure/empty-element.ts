import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { ModelEdit } from '../../policy/edit';
import type { Entry, Mapping } from '../../policy/value';
import type { CheckCode } from '../checks';
import { changeCondition, removeCondition } from '../../changes/condition-edits';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { RuleContext } from '../rule';
import { quote } from '../../text/words';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const emptyElement = defineRule(
  {
    id: 'empty-element',
    family: 'structure',
    severity: 'information',
    accessAnalyzer: [
      'EMPTY_ARRAY_ACTION',
      'EMPTY_ARRAY_RESOURCE',
      'EMPTY_ARRAY_PRINCIPAL',
      'EMPTY_OBJECT_PRINCIPAL',
      'EMPTY_ARRAY_CONDITION',
      'EMPTY_ARRAY_CONDITION_FORALLVALUES',
      'EMPTY_ARRAY_CONDITION_FORANYVALUE',
      'EMPTY_ARRAY_CONDITION_IFEXISTS',
      'EMPTY_OBJECT_CONDITION',
      'EMPTY_SID_VALUE',
    ],
    docs: {
      summary: 'An element that is there and says nothing.',
      why: `An empty list or object is often what is left when its last item was taken away. A statement with an empty
\`Action\` or \`Resource\` has no effect; an empty \`Condition\` restricts nothing.`,
      mend: 'Fill the element, or remove what it stands in.',
      bad: [statementExample({ Effect: 'Allow', Action: [], Resource: '*' }, 'identity')],
      good: [statementExample({ Effect: 'Allow', Action: ['sqs:ListQueues'], Resource: '*' }, 'identity')],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
      ],
    },
  },
  (context) => {
    for (const statement of context.policy.statements) {
      for (const entry of statement.source.entries) checkElement(entry, context);
    }
    for (const use of context.once(conditionUses)) checkValues(use, context);
  },
);

function checkElement(entry: Entry, context: RuleContext): void {
  switch (entry.name) {
    case 'Sid':
      if (entry.value?.type === 'text' && entry.value.certain && entry.value.value === '')
        report(entry, 'EMPTY_SID_VALUE', 'and names nothing', context, () => [withoutLoss(entry)]);
      return;
    case 'Action':
    case 'NotAction':
      if (isEmptyList(entry)) report(entry, 'EMPTY_ARRAY_ACTION', consequenceOf(entry), context);
      return;
    case 'Resource':
    case 'NotResource':
      if (isEmptyList(entry)) report(entry, 'EMPTY_ARRAY_RESOURCE', consequenceOf(entry), context);
      return;
    case 'Principal':
    case 'NotPrincipal':
      if (isEmptyObject(entry)) report(entry, 'EMPTY_OBJECT_PRINCIPAL', consequenceOf(entry), context);
      for (const type of membersOf(entry)) {
        if (isEmptyList(type)) report(type, 'EMPTY_ARRAY_PRINCIPAL', 'and names nobody', context);
      }
      return;
    case 'Condition':
      checkCondition(entry, context);
  }
}

function consequenceOf({ name }: Entry): string {
  return name.startsWith('Not') ? 'and so excepts nothing' : 'and so the statement has no effect';
}

function checkCondition(condition: Entry, context: RuleContext): void {
  const nothing = 'and restricts nothing';
  const operators = membersOf(condition);
  const whole = operators.length < 2;
  if (isEmptyObject(condition))
    report(condition, 'EMPTY_OBJECT_CONDITION', nothing, context, () => [withoutLoss(condition)]);
  for (const operator of operators) {
    if (isEmptyObject(operator))
      report(operator, 'EMPTY_OBJECT_CONDITION', nothing, context, () => [
        withoutLoss(whole ? condition : operator, operator.name),
      ]);
  }
}

/**
 * AWS's own words on each: a plain operator without values does not count, nor does one with `ForAnyValue:`, as far as its
 * statement never matches; one with `ForAllValues:` or `IfExists` matches where the key is absent.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function checkValues({ statement, condition, operator }: ConditionUse, context: RuleContext): void {
  const entry = condition.keyEntry;
  if (!isEmptyList(entry)) return;
  const name = quote(condition.key);
  if (operator?.set === 'ForAnyValue') {
    report(entry, 'EMPTY_ARRAY_CONDITION_FORANYVALUE', 'and so the condition never holds', context);
  } else if (operator?.set === 'ForAllValues' || operator?.ifExists) {
    const code =
      operator.set === 'ForAllValues'
        ? 'EMPTY_ARRAY_CONDITION_FORALLVALUES'
        : 'EMPTY_ARRAY_CONDITION_IFEXISTS';
    report(entry, code, 'and so the condition holds only where the request lacks the key', context, () =>
      fixWith(
        `Ask that ${name} is absent: "Null": "true"`,
        changeCondition(condition, { operator: 'Null', value: 'true' }),
      ),
    );
  } else {
    report(entry, 'EMPTY_ARRAY_CONDITION', 'and so does not count', context, () =>
      fixWith(`Remove the condition on ${name}`, removeCondition(statement, condition)),
    );
  }
}

function fixWith(title: string, edits: readonly ModelEdit[] | undefined): readonly Fix[] {
  return edits ? [{ title, effect: 'same', preferred: true, edits }] : [];
}

function withoutLoss(target: Entry, name = target.name): Fix {
  return {
    title: `Remove ${quote(name)}`,
    effect: 'same',
    preferred: true,
    edits: [{ edit: 'remove', target }],
  };
}

/** What can be taken away without a change of access is faded. */
function report(
  entry: Entry,
  code: CheckCode,
  consequence: string,
  context: RuleContext,
  fixes?: () => readonly Fix[],
): void {
  const unnecessary = fixes !== undefined && !consequence.includes('holds');
  context.report({
    at: entry,
    code,
    unnecessary,
    message: `${quote(entry.name)} is empty ${consequence}.`,
    ...(fixes && { fixes }),
  });
}

function isEmptyList({ value }: Entry): boolean {
  return value?.type === 'list' && !value.items.length;
}

function isEmptyObject({ value }: Entry): boolean {
  return value?.type === 'mapping' && !value.entries.length;
}

function membersOf({ value }: Entry): Mapping['entries'] {
  return value?.type === 'mapping' ? value.entries : [];
}
