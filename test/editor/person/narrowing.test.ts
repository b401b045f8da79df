import { equal, same } from '../suite/check';
import { cloudTrailLog } from '../suite/policies';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import {
  fillIn,
  openByName,
  pickFix,
  press,
  runCommand,
  savedText,
  seeNoLonger,
  seeUnsaved,
  token,
} from './hands';
import { narrowings } from './narrowings';
import { photograph, takePicture } from './pictures';
import { selectors } from './selectors';

const queue = 'arn:aws:sqs:eu-west-1:111122223333:orders';

const policies = {
  ...Object.fromEntries(narrowings.map(({ file, statements }) => [file, print(...statements)])),
  'reports-policy.json': print(
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:ListBucket'],
      Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
    },
    { Sid: 'Queue', Effect: 'Allow', Action: ['sqs:SendMessage', 'sqs:Get*'], Resource: queue },
  ),
  'choose.json': print({ Effect: 'Allow', Action: ['sqs:*'], Resource: queue }),
  'used.json': print({ Effect: 'Allow', Action: 's3:*', Resource: '*' }),
  'logs/2026/09/01/one.json': cloudTrailLog('ListBuckets'),
  'logs/2026/09/02/two.json': cloudTrailLog('GetBucketPolicy'),
};

/** Each sort of narrowing by keyboard alone, and what stands over a policy while it changes. */
describe('a person who narrows', () => {
  let desk: Desk;
  let leave = () => Promise.resolve();

  before(async function () {
    this.timeout(90_000);
    desk = await sitDown(policies, { committed: true });
    leave = () => desk.leave();
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await photograph(desk.page, troubles, test.title.replace(/\W+/g, '-'));
    await desk.page.keyboard.press('Escape');
  });

  after(() => leave());

  for (const { name, file, at, title, gaps = [], becomes } of narrowings)
    it(`brings ${name}`, async () => {
      await openByName(desk, file);
      await pickFix(desk, at, title);
      await seeUnsaved(desk);
      await fillIn(desk, gaps);
      same(await saved(file), becomes, file);
    });

  it('ticks actions in a list', async () => {
    await openByName(desk, 'choose.json');
    await token(desk, '"sqs:*"').click();
    await runCommand(desk, 'Leastwise: Choose Actions');
    await desk.page
      .locator(selectors.quickPickRow)
      .filter({ hasText: 'GetQueueAttributes' })
      .first()
      .waitFor();
    await takePicture(desk.page, 'choose-actions');
    await desk.page.keyboard.type('PurgeQueue');
    await press(desk, 'ArrowDown', 'Space', 'Enter');
    await seeNoLonger(desk, 'sqs:*');
    const [{ Action } = {}] = await saved('choose.json');
    equal(Array.isArray(Action) && Action.includes('sqs:SendMessage'), true, JSON.stringify(Action));
    equal(JSON.stringify(Action).includes('PurgeQueue'), false, JSON.stringify(Action));
  });

  it('sees what a policy grants, and what that is more than at HEAD', async () => {
    await openByName(desk, 'reports-policy.json');
    await desk.page.locator(selectors.lens).filter({ hasText: 'of 6,144' }).first().waitFor();
    await token(desk, '"s3:GetObject"').click();
    await press(desk, 'End');
    await desk.page.keyboard.type(' "s3:PutObject", "s3:DeleteObject",');
    const lens = desk.page
      .locator(selectors.lens)
      .filter({ hasText: /grants 2 actions more than HEAD/ })
      .first();
    await lens.waitFor();
    await press(desk, 'Escape');
    await takePicture(desk.page, 'lenses');
    await lens.locator('a', { hasText: 'HEAD' }).click();
    await desk.page
      .locator(selectors.tab)
      .filter({ hasText: /changed/i })
      .first()
      .waitFor();
  });

  it('asks whether a request is allowed', async () => {
    await openByName(desk, 'reports-policy.json');
    await token(desk, '"s3:ListBucket"').click();
    await runCommand(desk, 'Leastwise: Ask');
    await answer('which action', 'list');
    await answer('on which resource', 'list');
    await answer('what is known', 'text');
    await answer('which policies', 'list');
    await desk.page.locator(selectors.newNotification).waitFor();
    await takePicture(desk.page, 'ask');
  });

  it('keeps what CloudTrail recorded', async () => {
    await openByName(desk, 'used.json');
    await token(desk, '"s3:*"').click();
    await runCommand(desk, 'Leastwise: Narrow to What CloudTrail Recorded');
    await answer('Where are the records', 'list');
    await seeQuestion('A folder of log files');
    await desk.page.locator(selectors.quickInput).fill(`${desk.folder}/logs/`);
    // The dialog takes no answer before it has read the folder.
    await desk.page.locator(selectors.quickPickRow).getByText('2026', { exact: true }).waitFor();
    await press(desk, 'Enter');
    await seeQuestion('Narrow to what CloudTrail recorded');
    await desk.page
      .locator(selectors.quickPickRow)
      .filter({ hasText: /^Narrow to the 2 actions used \(/ })
      .first()
      .click();
    await seeUnsaved(desk);
    same(
      await saved('used.json'),
      [{ Effect: 'Allow', Action: ['s3:GetBucketPolicy', 's3:ListAllMyBuckets'], Resource: '*' }],
      'used.json',
    );
  });

  /** Takes what stands there: the first of a list, or an empty text. */
  async function answer(question: string, form: 'list' | 'text'): Promise<void> {
    await seeQuestion(question);
    if (form === 'list') await desk.page.locator(selectors.quickPickRow).first().waitFor();
    await press(desk, 'Enter');
  }

  async function seeQuestion(title: string): Promise<void> {
    await desk.page.locator(selectors.quickInputTitle).filter({ hasText: title }).waitFor();
  }

  async function saved(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { Statement } = JSON.parse(await savedText(desk, name)) as {
      Statement: Readonly<Record<string, unknown>>[];
    };
    return Statement;
  }
});

function print(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}
