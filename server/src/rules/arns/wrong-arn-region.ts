import type { ArnFault, ArnFaultName } from '../../access/arns/fault';
import { partitionOf } from '../../access/arns/region-faults';
import { faultyArns } from '../../access/arns';
import { fieldsOf } from '../../policy/arn-fields';
import { Template } from '../../policy/edit';
import type { ServiceReference } from '../../reference/model';
import { nearest } from '../../text/nearest';
import type { CheckCode } from '../checks';
import { allowExample } from '../examples';
import { asOf } from '../names/age';
import { defineRule } from '../rule';
import type { Fix } from '../../policy/fix';
import type { RuleContext } from '../rule';
import { quote } from '../../text/words';
import { mendField, standsIn, weigh } from './mends';
import type { Mending } from './mends';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html */
export const wrongArnRegion = defineRule(
  {
    id: 'wrong-arn-region',
    family: 'arns',
    severity: 'error',
    accessAnalyzer: ['INVALID_ARN_REGION', 'ARN_REGION_NOT_ALLOWED', 'MISSING_ARN_REGION'],
    docs: {
      summary: 'The Region of an ARN does not exist, is missing, or has no place there.',
      why: `The fourth field of an ARN is the Region that the resource is in. Users, roles and buckets are in none: the field
is empty, and IAM refuses a policy that has a Region there. Most other resources are in one, and an ARN without it matches
none of them; \`*\` stands for all Regions.

Whether a service is offered in the Region is not looked at, and neither are Regions with wildcards. Resources that AWS
itself owns may have no Region. Where other resources of the service have a Region it is a warning.`,
      mend: 'Correct the Region, take it out, or put `*` or a Region in.',
      bad: [
        allowExample('ec2:StartInstances', 'arn:aws:ec2:us-esat-1:111122223333:instance/*'),
        allowExample('iam:GetRole', 'arn:aws:iam:us-east-1:111122223333:role/App'),
        allowExample('logs:CreateLogStream', 'arn:aws:logs::111122223333:log-group:/app/*'),
      ],
      good: [
        allowExample('ec2:StartInstances', 'arn:aws:ec2:us-east-1:111122223333:instance/*'),
        allowExample('iam:GetRole', 'arn:aws:iam::111122223333:role/App'),
        allowExample('logs:CreateLogStream', 'arn:aws:logs:*:111122223333:log-group:/app/*'),
      ],
      links: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
        'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
      ],
    },
  },
  (context) => {
    const { once, reference, referenceIsOld, report } = context;
    const said = new Map<string, string>();
    for (const arn of once(faultyArns)) {
      const fault = arn.faults.find(({ name }) => codes.has(name));
      const code = fault && codes.get(fault.name);
      if (!fault || !code) continue;
      const { name, part } = fault;
      // One wrong Region stands in many ARNs, and to find the right one takes a while.
      const same = [name, part, ...fieldsOf(arn.text.value).slice(1, 3)].join(':');
      const message = said.get(same) ?? sentence(context, fault, arn.text.value);
      said.set(same, message);
      report({
        at: arn.text,
        code,
        ...weigh(fault, referenceIsOld),
        message,
        fixes: () => mends({ arn, fault, reference }),
      });
    }
  },
);

const codes: ReadonlyMap<ArnFaultName, CheckCode> = new Map([
  ['unknown-region', 'INVALID_ARN_REGION'],
  ['region-of-other-partition', 'INVALID_ARN_REGION'],
  ['needless-region', 'ARN_REGION_NOT_ALLOWED'],
  ['no-region', 'MISSING_ARN_REGION'],
]);

function sentence(
  { reference, referenceIsOld }: RuleContext,
  { name, part, doubt }: ArnFault,
  text: string,
): string {
  const [, partition = '', service = ''] = fieldsOf(text);
  if (doubt === 'stand-in') return standsIn('a Region', part);
  if (name === 'no-region')
    return `Resources of ${quote(service)} are in a Region and this ARN names none, so it matches nothing; "*" stands for every Region.`;
  if (name === 'needless-region')
    return `${quote(part)} stands where ARNs of this kind have no Region, so this one ${service === 'iam' || service === 's3' ? 'is refused by IAM' : 'matches nothing'}; leave the field empty.`;
  if (name === 'region-of-other-partition')
    return `The Region ${quote(part)} is in the partition ${quote(partitionOf(part, reference)?.id ?? '')} and not in ${quote(partition)}, so this ARN matches nothing.`;
  const meant = meantRegion(part, partition, reference);
  const said = referenceIsOld
    ? `${quote(part)} was no Region ${asOf(reference)}`
    : `${quote(part)} is no Region, so this ARN matches nothing`;
  return `${said}${meant === undefined ? '.' : `; did you mean ${quote(meant)}?`}`;
}

function mends(mending: Mending): readonly Fix[] {
  const { fault, arn, reference } = mending;
  const [, partition = ''] = fieldsOf(arn.text.value);
  switch (fault.name) {
    case 'no-region':
      return [...mendField(mending, 3, '*', 'Put "*" for the Region'), ...putRegion(mending)];
    case 'needless-region':
      return mendField(mending, 3, '', `Remove the Region ${quote(fault.part)}`);
    case 'region-of-other-partition': {
      const home = partitionOf(fault.part, reference)?.id;
      return home === undefined
        ? []
        : mendField(mending, 1, home, `Change ${quote(partition)} to ${quote(home)}`);
    }
    default: {
      const meant = meantRegion(fault.part, partition, reference);
      return meant === undefined ? [] : mendField(mending, 3, meant);
    }
  }
}

/** A gap for the Region, for a person to fill in. */
function putRegion({ arn: { text } }: Mending): readonly Fix[] {
  if (!text.certain) return [];
  const [arn, partition, service, , ...rest] = fieldsOf(text.value);
  const before = `${[arn, partition, service].join(':')}:`;
  const ofGap = new Template([before, { gap: 'Region' }, `:${rest.join(':')}`]);
  return [
    { title: 'Put a Region in', effect: 'unknown', edits: [{ edit: 'replace', target: text, with: ofGap }] },
  ];
}

/** Of the ARN's own partition, if that is known. */
function meantRegion(part: string, partition: string, { partitions }: ServiceReference): string | undefined {
  const own = partitions.filter(({ id }) => id === partition);
  return nearest(
    part,
    (own.length ? own : partitions).flatMap(({ regions }) => regions.map(({ id }) => id)),
  );
}
