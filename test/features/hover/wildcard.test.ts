import { accessLevels } from '../../../server/src/reference/model';
import { realReference } from '../../support/reference';
import { action } from './at';
import { describeHovers } from './table';

const s3 = realReference().service('s3');
const reading = s3?.matching('Get*').length ?? 0;
const all = realReference().services.reduce(
  (sum, { counts }) => sum + accessLevels.reduce((some, level) => some + counts[level], 0),
  0,
);

describeHovers('a wildcard', [
  {
    document: action('s3:Get*'),
    says: [
      `\`s3:Get*\` matches **${reading} actions** of Amazon S3 today`,
      /- \*\*\d+ read\*\*: .* and \d+ more/,
    ],
    silent: ['permissions management'],
  },
  {
    document: action('iam:*'),
    says: [
      /permissions management\*\*: `AttachGroupPolicy`.*\n- \*\*5 dealing in credentials\*\*: `CreateAccessKey`.*\n- \*\*\d+ write\*\*/,
    ],
  },
  { document: action('s3:*'), says: [/permissions management\*\*: .*`PutBucketPolicy`/] },
  { document: action('s3:GetBucket*'), says: ['`GetBucketVersioning`'] },
  {
    document: action('iam:*AccessKey'),
    says: ['`CreateAccessKey`', '`DeleteAccessKey`', '`UpdateAccessKey`'],
    silent: ['more'],
  },
  { document: action('s3:Nope*'), says: ['`s3:Nope*` matches no action of Amazon S3'] },
  { document: action('nope:*'), says: ['`nope:*` matches no action in the reference'] },
  ...['*', '*:*'].map((every) => ({
    document: action(every),
    says: [
      `every action of every service**: ${all.toLocaleString('en-US')} actions of ${realReference().services.length} services`,
      /permissions management\*\*, such as `iam:\w+`/,
      '`sts:AssumeRole`',
    ],
  })),
]);
