import assert from 'node:assert/strict';

/** What somebody would write into the gaps of our templates. */
const values: Readonly<Record<string, string>> = {
  'account id': '111122223333',
  ARN: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
  'ARN of a role, user or account': 'arn:aws:iam::111122223333:role/reader',
  'ARN that the service acts for': 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/all',
  branch: 'main',
  bucket: 'amzn-s3-demo-bucket',
  'external id': '7f3a-12',
  folder: 'reports',
  namespace: 'shop',
  'organization id': 'o-a1b2c3d4e5',
  'owner/repository': 'octo-org/octo-repo',
  provider: 'corporate',
  queue: 'orders',
  Region: 'eu-central-1',
  role: 'reader',
  service: 's3',
  'service:Action': 's3:GetObject',
  topic: 'orders',
  user: 'alice',
};

/** The names of the gaps in a template that was printed as plain text. */
export function gapsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/<([^<>]*)>/g), ([, name = '']) => name);
}

/** The text with a realistic value in each gap. */
export function filled(text: string): string {
  return text.replace(/<([^<>]*)>/g, (_, name: string) => {
    const value = values[name];
    assert.ok(value !== undefined, `no value for the gap <${name}>`);
    return value;
  });
}
