import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matches, equal } from '../suite/check';
import {
  checks,
  effectCase,
  identityKind,
  mistakes,
  resourceWildcard,
  serviceWildcard,
} from '../suite/expected';
import {
  checkedPolicy,
  mistakenPolicy,
  packageManifest,
  unscopedPolicy,
  wildcardPolicy,
} from '../suite/policies';
import { troubles } from '../settings';
import { sitDown, type Desk } from './desk';
import {
  fillIn,
  hoverOver,
  openFromExplorer,
  pickFix,
  runCommand,
  savedText,
  seeNoLonger,
  seeNoSquiggle,
  seeSquiggle,
} from './hands';
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
      'mistakes.json': mistakenPolicy,
      'scoped-policy.json': unscopedPolicy,
      'limits.json': wildcardPolicy,
      'checked-policy.json': checkedPolicy,
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
    await openFromExplorer(desk, 'mistakes.json');
    await desk.page.keyboard.press('Control+Shift+m');
    for (const rule of mistakes) {
      await desk.page.locator(selectors.problem).filter({ hasText: rule }).first().waitFor();
    }
    await takePicture(desk.page, 'problems');
    await desk.page.keyboard.press('Control+Shift+m');
  });

  it('reads what IAM Access Analyzer would say, and fixes all of a rule at once', async () => {
    const name = 'checked-policy.json';
    await openFromExplorer(desk, name);
    await desk.page.keyboard.press('Control+Shift+m');
    for (const rule of checks.rules) {
      await desk.page.locator(selectors.problem).filter({ hasText: rule }).first().waitFor();
    }
    await takePicture(desk.page, 'checks');
    await desk.page.keyboard.press('Control+Shift+m');
    await pickFix(desk, '"s3:GetObject"', checks.fixAll);
    await seeNoLonger(desk, '"s3:GetObject"');
    const text = await savedText(desk, name);
    equal(text.includes('s3:ListBucket'), false, text);
    JSON.parse(text);
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

  it('fills in the ARN that "*" is narrowed to, from gap to gap', async () => {
    const name = 'scoped-policy.json';
    await openFromExplorer(desk, name);
    await seeSquiggle(desk);
    await pickFix(desk, '"*"', resourceWildcard.fix);
    await seeNoLonger(desk, '"*"');
    await fillIn(desk, ['eu-west-1', '111122223333', 'orders']);
    equal(
      await savedText(desk, name),
      unscopedPolicy.replace('"*"', '"arn:aws:sqs:eu-west-1:111122223333:orders"'),
      'file',
    );
  });

  it('says that a policy is an SCP, which is remembered for the file', async () => {
    await openFromExplorer(desk, 'limits.json');
    await seeSquiggle(desk);
    await runCommand(desk, 'Leastwise: Select Policy Kind');
    await desk.page.locator(selectors.quickPickRow).filter({ hasText: 'Service control policy' }).click();
    await seeNoSquiggle(desk);
    const settings = await readFile(join(desk.folder, '.vscode', 'settings.json'), 'utf8');
    equal(JSON.stringify(JSON.parse(settings)), '{"leastwise.kinds":{"limits.json":"scp"}}', 'settings');
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
