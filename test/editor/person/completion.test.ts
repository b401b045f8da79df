import { same } from '../suite/check';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import {
  choose,
  fillIn,
  hoverAt,
  openFromExplorer,
  press,
  runCommand,
  savedText,
  seeNoSquiggle,
  seeSquiggle,
} from './hands';
import { photograph, takePicture } from './pictures';
import { selectors } from './selectors';

describe('a person who types a policy', () => {
  let desk: Desk;
  let leave = () => Promise.resolve();

  before(async function () {
    this.timeout(90_000);
    desk = await sitDown({ 'policy.json': '' });
    leave = () => desk.leave();
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await photograph(desk.page, troubles, test.title.replace(/\W+/g, '-'));
  });

  after(() => leave());

  it('reads a bucket and writes to a queue, from an empty file, with completions alone', async () => {
    const { page } = desk;
    await openFromExplorer(desk, 'policy.json');
    await page.locator(selectors.lines).click();
    await choose(desk, 'ident', 'Identity policy', () => takePicture(page, 'completion-document'));
    await choose(desk, 's3:getob', 's3:GetObject', () => takePicture(page, 'completion'));
    await press(desk, 'Tab');
    await choose(desk, 'arn', 'arn:aws:s3:::<BucketName>/<ObjectName>', () =>
      takePicture(page, 'completion-resource'),
    );
    await fillIn(desk, ['reports', '*']);
    // Past the end of the statement, for the next one.
    await press(desk, 'Control+End', 'ArrowUp', 'ArrowUp', 'End');
    await page.keyboard.type(',\n');
    await choose(desk, 'al', 'Allow', () => takePicture(page, 'completion-statement'));
    await choose(desk, 'sqs:sen', 'sqs:SendMessage');
    await press(desk, 'Tab');
    await choose(desk, 'arn', 'arn:aws:sqs:<Region>:<Account>:<QueueName>');
    await fillIn(desk, ['eu-west-1', '111122223333', 'jobs']);
    same(JSON.parse(await savedText(desk, 'policy.json')), wanted, 'file');
  });

  it('reads in plain words what a statement does', async () => {
    const brace = desk.page.locator(selectors.token).getByText('{', { exact: true }).nth(1);
    await hoverAt(desk, brace, /read objects of bucket reports/i);
    await takePicture(desk.page, 'statement');
  });

  it('begins an SCP that no file stands behind yet', async () => {
    const { page } = desk;
    await runCommand(desk, 'Leastwise: New Policy');
    const row = page.locator(selectors.quickPickRow).filter({ hasText: 'Service control policy (SCP)' });
    await row.waitFor();
    await takePicture(page, 'new-policy');
    await row.click();
    await page.locator(selectors.lines).getByText('aws:RequestedRegion').first().waitFor();
    // The Region that is still to be named is all that is wrong.
    await seeSquiggle(desk);
    await choose(desk, 'eu-we', 'eu-west-1');
    await seeNoSquiggle(desk);
    await page.locator(selectors.languageStatus).hover();
    await page.locator(selectors.languageStatusRow).filter({ hasText: 'SCP' }).waitFor();
    await takePicture(page, 'new-scp');
  });
});

const wanted = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::reports/*'] },
    { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: ['arn:aws:sqs:eu-west-1:111122223333:jobs'] },
  ],
};
