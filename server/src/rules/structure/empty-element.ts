import { readOperator } from '../../policy/operator';
import type { Entry, Mapping } from '../../policy/value';
import type { CheckCode } from '../checks';
import { statementExample } from '../examples';
import { defineRule } from '../rule';
import type { RuleContext } from '../rule';
import { quote } from '../words';

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
    for (const { source } of context.policy.statements) {
      for (const entry of source.entries) checkElement(entry, context);
    }
  },
);

function checkElement(entry: Entry, context: RuleContext): void {
  switch (entry.name) {
    case 'Sid':
      if (entry.value?.type === 'text' && entry.value.certain && entry.value.value === '')
        report(entry, 'EMPTY_SID_VALUE', 'and names nothing', context);
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
  if (isEmptyObject(condition)) report(condition, 'EMPTY_OBJECT_CONDITION', nothing, context);
  for (const operator of membersOf(condition)) {
    if (isEmptyObject(operator)) report(operator, 'EMPTY_OBJECT_CONDITION', nothing, context);
    for (const key of membersOf(operator)) {
      if (isEmptyList(key))
        report(key, codeOfValues(operator.name), 'and so the key is compared with nothing', context);
    }
  }
}

function codeOfValues(operator: string): CheckCode {
  const read = readOperator(operator);
  if (read?.set === 'ForAllValues') return 'EMPTY_ARRAY_CONDITION_FORALLVALUES';
  if (read?.set === 'ForAnyValue') return 'EMPTY_ARRAY_CONDITION_FORANYVALUE';
  return read?.ifExists ? 'EMPTY_ARRAY_CONDITION_IFEXISTS' : 'EMPTY_ARRAY_CONDITION';
}

function report(entry: Entry, code: CheckCode, consequence: string, context: RuleContext): void {
  context.report({ at: entry, code, message: `${quote(entry.name)} is empty ${consequence}.` });
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
