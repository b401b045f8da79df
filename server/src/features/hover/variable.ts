import { conditionKeyTopics } from '../../notes/condition-key-topics';
import { arnFieldAt } from '../../policy/arn';
import type { Target } from '../../policy/locate';
import { readOperator, takesVariables } from '../../policy/operator';
import { knowsVariables } from '../../policy/variables';
import { isMultivalued } from '../../reference/condition-keys';
import type { FoundKey } from '../../reference/condition-keys';
import { code } from '../markdown';
import { keyDetails, keyIn, keySummary, pageOfKey } from './condition/key';
import type { Explanation, Sources } from './explanation';
import { guide } from './pages';

type TextTarget = Extract<Target, { readonly at: 'action' | 'resource' | 'principal' | 'condition-value' }>;

/** `${aws:username}`, where that is what somebody points at; undefined elsewhere in the text. */
export function explainVariable(target: TextTarget, { reference, point }: Sources): Explanation | undefined {
  const value = target.at === 'condition-value' ? target.value : target.text;
  if (!point || value.type !== 'text' || !value.certain) return undefined;
  const variable = readVariable(value.value, point.index);
  if (!variable) return undefined;
  const { start, end, name, inside } = variable;
  const span = point.span(start, end);
  const written = value.value.slice(start, end);
  const plain = whyPlain(target, start);
  if (plain !== undefined)
    return { span, paragraphs: [`${code(written)} is plain text here: ${plain}`], page, topics: [] };
  const letter = letters.get(inside);
  if (letter !== undefined)
    return {
      span,
      paragraphs: [`${code(written)} is the letter ${code(inside)} itself, ${letter}.`],
      page,
      topics: [],
    };
  const found = keyIn(name, target.statement, reference);
  return {
    span,
    paragraphs: filledParagraphs(variable, found, keySummary(name, found, reference)),
    page: found ? pageOfKey(found) : page,
    topics: found ? conditionKeyTopics(name) : [],
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
const page = guide('Policy variables', 'reference_policies_variables');

const letters: ReadonlyMap<string, string> = new Map([
  ['*', 'and no wildcard'],
  ['?', 'and no wildcard'],
  ['$', 'and begins no variable'],
]);

interface Variable {
  readonly start: number;
  readonly end: number;
  /** All between the braces. */
  readonly inside: string;
  /** The key that it is filled in from. */
  readonly name: string;
  /** What stands for a key that the request lacks, quotes aside; undefined where nothing does. */
  readonly fallback: string | undefined;
  readonly closed: boolean;
}

/** The variable that the place lies in, braces included; one that nothing closes goes on to the end. */
function readVariable(text: string, index: number): Variable | undefined {
  // Pointed at the `$` or at what follows it.
  const start = text.lastIndexOf('${', index);
  if (start < 0) return undefined;
  const close = text.indexOf('}', start);
  if (close >= 0 && close < index) return undefined;
  const closed = close >= 0;
  const inside = text.slice(start + '${'.length, closed ? close : text.length);
  const comma = inside.indexOf(',');
  const fallback = comma < 0 ? undefined : inside.slice(comma + 1).trim();
  return {
    start,
    end: closed ? close + 1 : text.length,
    inside,
    name: (comma < 0 ? inside : inside.slice(0, comma)).trim(),
    fallback: fallback === undefined ? undefined : (/^'(.*)'$/s.exec(fallback)?.[1] ?? fallback),
    closed,
  };
}

/** Why no variable counts here; undefined where one does. */
function whyPlain(target: TextTarget, start: number): string | undefined {
  if (target.at === 'action' || target.at === 'principal')
    return `${target.at === 'action' ? 'an action' : 'a principal'} takes no variables.`;
  if (!knowsVariables(target.policy))
    return 'only a policy with `"Version": "2012-10-17"` takes variables, and this one has another or none.';
  if (target.at === 'condition-value') {
    const operator = readOperator(target.operator.name);
    if (!operator || takesVariables(operator)) return undefined;
    return `${code(operator.base)} takes no variables, only operators for texts and ARNs do.`;
  }
  const field = target.text.value.startsWith('arn:') ? arnFieldAt(target.text.value, start) : 'resource';
  return field === 'resource' ? undefined : 'in an ARN variables count only after the account.';
}

function filledParagraphs(
  { name, fallback, closed, inside }: Variable,
  found: FoundKey | undefined,
  summary: readonly string[],
): readonly string[] {
  if (!closed)
    return [
      `This variable lacks its closing \`}\`, and is plain text without it.`,
      ...(found ? summary : []),
    ];
  if (!inside.trim())
    return ['A variable names the condition key that it is filled in from: `${aws:username}`.'];
  if (!found)
    return [
      inside.startsWith('AWS::')
        ? `Only \`Fn::Sub\` of a template fills in ${code(`\${${inside}}`)}; IAM knows no such key.`
        : `The reference has no condition key ${code(name)}, so this is never filled in.`,
    ];
  if (isMultivalued(found.key))
    return [`**${code(name)} can have several values, and no such key can be a variable.**`, ...summary];
  const [, ...description] = summary;
  return [
    `Filled in from each request with the value of **${code(name)}**.`,
    ...description,
    ...keyDetails(found).when,
    absenceText(name, fallback),
  ];
}

function absenceText(name: string, fallback: string | undefined): string {
  return fallback === undefined
    ? `Where a request lacks it, this matches nothing; ${code(`\${${name}, 'x'}`)} would have \`x\` stand in for it.`
    : `Where a request lacks it, ${code(fallback)} stands in for it.`;
}
