import { matches, equal } from '../suite/check';
import { effectCase, identityKind, serviceWildcard } from '../suite/expected';
import { packageManifest, wildcardPolicy } from '../suite/policies';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import { hoverOver, openFromExplorer, pickFix, savedText, seeNoLonger, seeSquiggle } from './hands';
import { photograph, takePicture } from './pictures';
import { selectors } from './selectors';

describe('a person with the packaged extension', () => {
  let desk: Desk;
  let leave = () => Promise.resolve();

  before(async function () {
    this.timeout(90_000);
    desk = await sitDown({
      'policy.json': wildcardPolicy,
      'narrowed-policy.json': wildcardPolicy,
      'typed-policy.json': '',
      'package.json': packageManifest,
    });
    leave = () => desk.leave();
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await photograph(desk.page, troubles, test.title.replace(/\W+/g, '-'));
    // Closes a menu or a hover that a failure has left.
    await desk.page.keyboard.press('Escape');
  });

  after(() => leave());

  it('sees a squiggle under a wildcard, and why on hover', async () => {
    await openFromExplorer(desk, 'policy.json');
    await seeSquiggle(desk);
    const hover = await hoverOver(desk, '"s3:*"', serviceWildcard.hover[1]);
    for (const expected of serviceWildcard.hover) matches(hover, expected, 'hover');
    await takePicture(desk.page, 'hover');
  });

  it('reads the kind of the policy in the language status', async () => {
    await openFromExplorer(desk, 'policy.json');
    await desk.page.locator(selectors.languageStatus).hover();
    await desk.page.locator(selectors.languageStatusRow).filter({ hasText: identityKind }).waitFor();
    await takePicture(desk.page, 'kind');
  });

  it('reads the findings in Problems', async () => {
    await openFromExplorer(desk, 'policy.json');
    await desk.page.keyboard.press('Control+Shift+m');
    await desk.page.locator(selectors.problem).filter({ hasText: serviceWildcard.rule }).waitFor();
    await takePicture(desk.page, 'problems');
    await desk.page.keyboard.press('Control+Shift+m');
  });

  it('narrows a wildcard with a quick fix', async () => {
    const name = 'narrowed-policy.json';
    await openFromExplorer(desk, name);
    await seeSquiggle(desk);
    await pickFix(desk, '"s3:*"', serviceWildcard.fix, () => takePicture(desk.page, 'quick-fix'));
    await seeNoLonger(desk, 's3:*');
    const text = await savedText(desk, name);
    equal(text.includes('s3:*'), false, 's3:* in the file');
    JSON.parse(text);
    await takePicture(desk.page, 'narrowed');
  });

  it('types a policy, and mends a mistake in it', async () => {
    const name = 'typed-policy.json';
    await openFromExplorer(desk, name);
    await desk.page.locator(selectors.lines).click();
    // The editor closes brackets and quotes by itself, and typing over what it closed changes nothing.
    await desk.page.keyboard.type(typed);
    await desk.page.keyboard.press('Control+Home');
    await seeSquiggle(desk);
    await pickFix(desk, '"allow"', effectCase.fix);
    await seeNoLonger(desk, '"allow"');
    equal(await savedText(desk, name), typed.replace('"allow"', '"Allow"'), 'file');
  });
});

const typed =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}';
