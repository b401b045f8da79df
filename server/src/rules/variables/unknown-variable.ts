import { knowsVariables } from '../../policy/variables';
import { isMultivalued } from '../../reference/condition-keys';
import { globalConditionKeys } from '../../reference/global-keys';
import { hasBlank } from '../../text/placeholders';
import { statementExample } from '../examples';
import { createSuggestions } from '../condition-values/suggestions';
import { replacing } from '../fixes';
import { defineRule } from '../rule';
import { quote } from '../../text/words';
import { takesVariable, variableUses, wouldSpare, writtenIn } from './uses';
import type { PolicyVariable } from './uses';

/**
 * Only of names that are nearly those of a global key: others may be newer than the data, or keys of a provider of one's
 * own. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const unknownVariable = defineRule(
  {
    id: 'unknown-variable',
    family: 'variables',
    severity: 'warning',
    docs: {
      summary: 'A policy variable whose name is no condition key.',
      why: `AWS fills in a variable from the condition key of its name. A misspelt name is that of no key: no request has a value
for it, and what was written for the variable matches nothing.`,
      mend: 'Take the key that is offered.',
      bad: [resourceWith('${aws:usrname}')],
      good: [resourceWith('${aws:username}'), resourceWith('${AWS:UserName}')],
      links: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html'],
    },
  },
  (context) => {
    if (!knowsVariables(context.policy)) return;
    const suggest = { plain: createSuggestions(plainKeys), tag: createSuggestions(tagKeys) };
    for (const use of context.once(variableUses)) {
      const { text } = use;
      if (!text.certain || hasBlank(text.value) || !takesVariable(use)) continue;
      for (const variable of use.variables) {
        const meant = meantBy(variable, suggest);
        if (meant === undefined) continue;
        const start = variable.start + '${'.length;
        const mended = text.value.slice(0, start) + meant + text.value.slice(start + variable.name.length);
        context.report({
          at: text,
          message: `AWS has no condition key ${quote(variable.name)}, so ${quote(writtenIn(text, variable))} is never filled in; did you mean ${quote(meant)}?`,
          fixes: () => (wouldSpare(use) ? [] : [replacing(text, text.value, mended)]),
        });
        break;
      }
    }
  },
);

/** Undefined for what is right, malformed or like nothing. */
function meantBy(
  { name, found, isOurs, closed, nested, key }: PolicyVariable,
  suggest: Readonly<Record<'plain' | 'tag', (text: string) => string | undefined>>,
): string | undefined {
  if (found || !isOurs || !closed || nested || name !== key) return undefined;
  const slash = name.indexOf('/');
  const head = slash < 0 ? name : name.slice(0, slash);
  // The name of the tag is lacking, and no other key was meant.
  if (slash < 0 && tagKeys.some((each) => each.toLowerCase() === head.toLowerCase())) return undefined;
  const meant = suggest[slash < 0 ? 'plain' : 'tag'](head);
  return meant === undefined ? undefined : meant + name.slice(head.length);
}

const single = globalConditionKeys.filter((key) => !isMultivalued(key)).map(({ key }) => key);
const plainKeys = single.filter((key) => !key.includes('/'));
const tagKeys = single.flatMap((key) => (key.includes('/${') ? [key.slice(0, key.indexOf('/'))] : []));

function resourceWith(variable: string) {
  return statementExample(
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::amzn-s3-demo-bucket/${variable}/*` },
    'identity',
  );
}
