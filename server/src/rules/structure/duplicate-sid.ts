import type { Policy } from '../../policy/model';
import type { Text } from '../../policy/value';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { iamKinds } from './kinds';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
export const duplicateSid = defineRule(
  {
    id: 'duplicate-sid',
    family: 'structure',
    severity: 'error',
    accessAnalyzer: ['UNIQUE_SIDS_REQUIRED', 'UNIQUE_SIDS_RECOMMENDED'],
    docs: {
      summary: 'Two statements of a policy have the same id.',
      why: `IAM refuses a policy in which two statements have the same \`Sid\`. Elsewhere it is a warning: some services want the
ids to be unique, and a statement that shares its name is hard to speak of.`,
      mend: 'Give the second statement another `Sid`.',
      bad: [twoStatements('Read', 'Read')],
      good: [twoStatements('Read', 'Write')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html'],
    },
  },
  ({ policy, report }) => {
    const strict = iamKinds.has(policy.kind);
    for (const { sid, first } of repeatedSids(policy)) {
      report({
        at: sid,
        message: `${quote(sid.value)} is the id of another statement already${strict ? ', and AWS refuses the policy.' : ', and some services refuse that.'}`,
        code: strict ? 'UNIQUE_SIDS_REQUIRED' : 'UNIQUE_SIDS_RECOMMENDED',
        ...(!strict && { severity: 'warning' }),
        related: [{ offset: first.offset, length: first.length, message: 'The first statement of that id' }],
        fixes: () => {
          const free = freeSid(sid.value, policy);
          return [
            {
              title: `Change ${quote(sid.value)} to ${quote(free)}`,
              effect: strict ? 'unknown' : 'same',
              preferred: true,
              edits: [{ edit: 'replace', target: sid, with: free }],
            },
          ];
        },
      });
    }
  },
);

/** Statements of one template may be alternatives of each other; those that a choice brings in are left out. */
function repeatedSids({ statements }: Policy): readonly { readonly sid: Text; readonly first: Text }[] {
  const firsts = new Map<string, Text>();
  const repeated: { sid: Text; first: Text }[] = [];
  for (const { sid, source } of statements) {
    if (!sid?.certain || !sid.value || isOption(source.step, source.parent?.step)) continue;
    const first = firsts.get(sid.value);
    if (first) repeated.push({ sid, first });
    else firsts.set(sid.value, sid);
  }
  return repeated;
}

function isOption(...steps: readonly (string | number | undefined)[]): boolean {
  return steps.some((step) => typeof step === 'string' && step.startsWith('Fn::'));
}

function freeSid(sid: string, { statements }: Policy): string {
  const taken = new Set(statements.map((statement) => statement.sid?.value));
  let number = 2;
  while (taken.has(`${sid}${number}`)) number++;
  return `${sid}${number}`;
}

function twoStatements(first: string, second: string) {
  return {
    kind: 'identity',
    text: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: first, Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' },
        { Sid: second, Effect: 'Deny', Action: 'sqs:PurgeQueue', Resource: '*' },
      ],
    }),
  } as const;
}
