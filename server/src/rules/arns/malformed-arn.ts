import { withAllFields, withPrefix } from '../../access/arns/mends';
import { faultyArns } from '../../access/arns';
import { statementActions } from '../../access/statement-actions';
import { fieldsOf } from '../../policy/arn-fields';
import { allowExample } from '../examples';
import { defineRule } from '../rule';
import { count, quote } from '../../text/words';
import { mendByOneOf } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const malformedArn = defineRule(
  {
    id: 'malformed-arn',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_ARN_PREFIX', 'MISSING_ARN_FIELD'],
    docs: {
      summary: 'A resource that is no ARN, or an ARN that lacks fields.',
      why: `A statement names resources by their Amazon Resource Names (ARNs). An ARN begins with \`arn:\`, in lower case, and has
six fields with colons between them: \`arn:partition:service:region:account:resource\`. A field that a resource does not
need is left empty, and its colon stays: the ARN of a bucket has three colons in a row. Only \`*\` may stand alone.

AWS refuses a resource that is no ARN. A star at the end of a field may stand for those behind it, so nothing is said of
\`arn:aws:cloudfront:*\`.`,
      mend: 'Write the ARN out. Where the actions of the statement tell which resource is meant, the fix does.',
      bad: [
        allowExample('s3:GetObject', 'amzn-s3-demo-bucket/*'),
        allowExample('s3:GetObject', 'arn:aws:s3:amzn-s3-demo-bucket/*'),
      ],
      good: [
        allowExample('s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*'),
        allowExample('cloudfront:*', 'arn:aws:cloudfront:*'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
      ],
    },
  },
  ({ once, reference, report }) => {
    for (const arn of once(faultyArns)) {
      const [fault] = arn.faults;
      if (fault?.name !== 'no-prefix' && fault?.name !== 'too-few-fields') continue;
      const isBare = fault.name === 'no-prefix';
      const written = quote(arn.text.value);
      report({
        at: arn.text,
        code: isBare ? 'INVALID_ARN_PREFIX' : 'MISSING_ARN_FIELD',
        message: isBare
          ? `${written} does not begin with "arn:", and AWS refuses a resource that is neither an ARN nor "*".`
          : `${written} has ${count(fieldsOf(arn.text.value).length, 'field')} of the six of an ARN, arn:partition:service:region:account:resource, so it names no resource.`,
        fixes: () => {
          const meaning = { reference, actions: statementActions(arn.statement, reference) };
          const find = isBare ? withPrefix : withAllFields;
          return mendByOneOf({ arn, fault, reference }, find(arn.text.value, meaning));
        },
      });
    }
  },
);
