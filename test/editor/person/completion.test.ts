import { same } from '../suite/check';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import { choose, openFromExplorer, savedText } from './hands';
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
    await photograph(page, troubles, 'a1');
    await choose(desk, 's3:getob', 's3:GetObject', () => takePicture(page, 'completion'));
    await photograph(page, troubles, 'a2');
    await page.keyboard.press('Tab');
    await photograph(page, troubles, 'a3');
    await choose(desk, 'arn', 'arn:aws:s3:::<BucketName>/<ObjectName>', () =>
      takePicture(page, 'completion-arn'),
    );
    await photograph(page, troubles, 'a4');
    same(JSON.parse(await savedText(desk, 'policy.json')), {}, 'file');
  });
});
