import { equal } from '../suite/check';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import { fillIn, openFromExplorer, pickFix, press, runCommand, savedText, seeNoLonger, token } from './hands';
import { photograph, takePicture } from './pictures';
import { selectors } from './selectors';

const queue = 'arn:aws:sqs:eu-west-1:111122223333:orders';

const policies = {
  'actions.json': print({ Effect: 'Allow', Action: ['sqs:*'], Resource: queue }),
  'resources.json': print({ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: '*' }),
  'queue-policy.json': print({
    Effect: 'Allow',
    Principal: '*',
    Action: ['sqs:SendMessage'],
    Resource: queue,
  }),
  'conditions.json': print({ Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: queue }),
  'shrink.json': print({
    Effect: 'Allow',
    Action: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListQueues'],
    Resource: '*',
  }),
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
} as const;

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

  it('takes actions away, by level', async () => {
    await openFromExplorer(desk, 'actions.json');
    await pickFix(desk, '"sqs:*"', /^Narrow "sqs:\*" to its \d+ read and list actions .*\(−\d+ actions\)$/);
    await seeNoLonger(desk, 'sqs:*');
    const { Action } = await saved('actions.json');
    equal(JSON.stringify(Action).includes('SendMessage'), false, JSON.stringify(Action));
  });

  it('names a resource that another policy of the workspace names', async () => {
    await openFromExplorer(desk, 'resources.json');
    await pickFix(
      desk,
      '"*"',
      /^Narrow "\*" to "arn:aws:sqs:eu-west-1:111122223333:orders".*\(1 action confined\)$/,
    );
    await seeNoLonger(desk, '"*"');
    equal((await saved('resources.json')).Resource, queue, 'resource');
  });

  it('confines everybody to an organisation', async () => {
    await openFromExplorer(desk, 'queue-policy.json');
    await pickFix(desk, '"*"', /^Add a condition on "aws:PrincipalOrgID" \(1 action confined\)$/);
    await fillIn(desk, ['a1b2c3d4e5']);
    const { Condition } = await saved('queue-policy.json');
    equal(JSON.stringify(Condition), '{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}', 'condition');
  });

  it('adds a condition that the actions support', async () => {
    await openFromExplorer(desk, 'conditions.json');
    await pickFix(desk, '"Effect"', /^Add a condition on "aws:SourceVpce".*\(1 action confined\)$/);
    await fillIn(desk, ['0a1b2c3d4e5f67890']);
    const { Condition } = await saved('conditions.json');
    equal(
      JSON.stringify(Condition),
      '{"StringEquals":{"aws:SourceVpce":"vpce-0a1b2c3d4e5f67890"}}',
      'condition',
    );
  });

  it('writes the same access in fewer letters', async () => {
    await openFromExplorer(desk, 'shrink.json');
    await pickFix(desk, '"Action"', /^Shrink 3 actions .*same access today\)$/);
    await seeNoLonger(desk, 'GetQueueUrl');
    const { Action } = await saved('shrink.json');
    equal(JSON.stringify(Action).length < 70, true, JSON.stringify(Action));
  });

  it('ticks actions in a list', async () => {
    await openFromExplorer(desk, 'choose.json');
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
    const { Action } = await saved('choose.json');
    equal(Array.isArray(Action) && Action.includes('sqs:SendMessage'), true, JSON.stringify(Action));
    equal(JSON.stringify(Action).includes('PurgeQueue'), false, JSON.stringify(Action));
  });

  it('sees what a policy grants, and what that is more than at HEAD', async () => {
    await openFromExplorer(desk, 'reports-policy.json');
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
      .locator('.tab')
      .filter({ hasText: /changed/i })
      .first()
      .waitFor();
  });

  it('asks whether a request is allowed', async () => {
    await openFromExplorer(desk, 'reports-policy.json');
    await token(desk, '"s3:ListBucket"').click();
    await runCommand(desk, 'Leastwise: Ask');
    for (const step of ['which action', 'on which resource', 'what is known', 'which policies']) {
      await desk.page.locator(selectors.quickInputTitle).filter({ hasText: step }).waitFor();
      await press(desk, 'Enter');
    }
    await desk.page.locator(selectors.newNotification).waitFor();
    await takePicture(desk.page, 'ask');
  });

  async function saved(name: string): Promise<Record<string, unknown>> {
    const { Statement } = JSON.parse(await savedText(desk, name)) as { Statement: Record<string, unknown>[] };
    return Statement[0] ?? {};
  }
});

function print(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}
