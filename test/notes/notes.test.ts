import { deepStrictEqual as same, ok, strictEqual as equal, throws } from 'node:assert';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { notesModule } from '../../scripts/notes/module';
import { readNotes } from '../../scripts/notes/source';
import { notes } from '../../server/src/notes/notes';
import { notesPage } from '../../server/src/notes/page';

const root = join(__dirname, '..', '..');

describe('security notes', () => {
  it('are the same in the bundles as in server/notes', () => {
    equal(readFileSync(join(root, 'server', 'src', 'notes', 'notes.ts'), 'utf8'), notesModule(root));
  });

  for (const [topic, { title, page, short, further }] of Object.entries(notes)) {
    it(`${topic} can be read at a glance`, () => {
      ok(short.length <= 450, `${short.length} letters`);
      ok(/^https:\/\/(docs\.)?aws\.amazon\.com\//.test(page), page);
      ok(
        !/^#|<|\[[^\]]*\]\((?!https:)/m.test(`${short}\n${further}`),
        'headings, HTML or links that a hover cannot open',
      );
      ok(!`${title}${short}${further}`.includes('Added:** '), 'another mark for additions');
    });
  }

  /** What the notes say, 30 November 2023; a wording may change, the fact may not go. */
  const facts: Readonly<Record<keyof typeof notes, RegExp>> = {
    'shared-responsibility':
      /security _of_ the cloud[^]*auditors[^]*patching the\s+operating system[^]*security groups/,
    'iam-policy': /JSON document[^]*API calls[^]*can or cannot/,
    effect: /no permission at all[^]*EC2 instance/,
    action: /[Aa]ny call to any AWS service/,
    resource: /acts on/,
    'least-privilege': /what they need/,
    'root-user': /any resource/,
    'iam-user': /at first it can do nothing/,
    group: /users[^]*policies easier/,
    role: /no user name and no password[^]*external identities, applications[^]*temporary[^]*sets aside all the permissions they had/,
    'multi-factor-authentication': /beside the password/,
    organizations: /one place[^]*one bill[^]*hierarchy[^]*developers[^]*administrators[^]*HR[^]*legal/,
    'service-control-policies':
      /root, to an OU or to one member account[^]*users, groups and roles[^]*root user/,
    compliance: /law[^]*audit[^]*GDPR[^]*EU[^]*HIPAA[^]*health[^]*US/,
    'aws-artifact':
      /third parties[^]*wide range of standards[^]*in one place[^]*white paper on risk and security/,
    encryption: /authorized[^]*door and its key[^]*at rest[^]*DynamoDB[^]*in transit[^]*server and a client/,
    'key-management-service': /creates, manages and uses[^]*random strings of digits[^]*lock[^]*unlock/,
    inspector: /security and the compliance/,
  };
  for (const [topic, fact] of Object.entries(facts)) {
    it(`${topic} says what the notes say`, () => {
      const { short, further } = notes[topic as keyof typeof notes];
      const own = `${short}\n\n${further}`
        .split('\n\n')
        .filter((paragraph) => !paragraph.startsWith('_Added:_'));
      ok(fact.test(own.join('\n')), own.join('\n'));
    });
  }

  it('make one page: what they are, shared responsibility, then all other topics', () => {
    const page = notesPage();
    ok(page.startsWith('# Security notes\n'));
    same(
      Array.from(page.matchAll(/^## (.*)$/gm), ([, title]) => title),
      Object.values(notes).map(({ title }) => title),
    );
    equal(Object.keys(notes)[0], 'shared-responsibility');
    for (const [, title = '', anchor] of page.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)) {
      ok(page.includes(`\n## ${title}\n`), title);
      equal(anchor, title.toLowerCase().replaceAll(' ', '-'));
    }
    ok(!page.includes('.md)'), 'links to files');
  });
});

describe('a note that is not of the form', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'leastwise-notes-'));
    cpSync(join(root, 'server', 'notes'), join(folder, 'server', 'notes'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const broken: readonly (readonly [file: string, text: string, message: RegExp])[] = [
    ['role.md', 'A role.\n', /role does not begin with its title and its page/],
    [
      'role.md',
      '---\ntitle: Roles\npage: https://aws.amazon.com/\n---\n\nA role.\n',
      /role is titled "Roles", README\.md says "Role"/,
    ],
    [
      'role.md',
      '---\ntitle: Role\npage: https://aws.amazon.com/\n---\n\nA [group](group.md).\n',
      /role links to something/,
    ],
    [
      'rolls.md',
      '---\ntitle: Rolls\npage: https://aws.amazon.com/\n---\n\nBread.\n',
      /rolls\.md is not listed/,
    ],
  ];
  for (const [file, text, message] of broken) {
    it(`stops the build: ${String(message)}`, () => {
      writeFileSync(join(folder, 'server', 'notes', file), text);
      throws(() => readNotes(folder), message);
    });
  }
});
