import type { PolicyStatus } from '../../../server/src/lsp/protocol';

export type PolicyKind = PolicyStatus['kind'];

export interface KindWords {
  /** Short, for the status item. */
  readonly one: string;
  readonly many: string;
  /** In full, for the list of kinds. */
  readonly name: string;
  readonly meaning: string;
}

export const kindWords: Readonly<Record<PolicyKind, KindWords>> = {
  identity: {
    one: 'Identity policy',
    many: 'identity policies',
    name: 'Identity policy',
    meaning: 'grants to the user, group or role that it is attached to',
  },
  boundary: {
    one: 'Permissions boundary',
    many: 'permissions boundaries',
    name: 'Permissions boundary',
    meaning: 'the most that a user or role can have, whatever its policies grant',
  },
  resource: {
    one: 'Resource policy',
    many: 'resource policies',
    name: 'Resource policy',
    meaning: 'on a bucket, queue, topic, key, secret …: who may use it',
  },
  trust: {
    one: 'Role trust policy',
    many: 'role trust policies',
    name: 'Role trust policy',
    meaning: 'who may assume the role',
  },
  scp: {
    one: 'SCP',
    many: 'SCPs',
    name: 'Service control policy (SCP)',
    meaning: 'the most that users and roles of member accounts can do, root users included',
  },
  rcp: {
    one: 'RCP',
    many: 'RCPs',
    name: 'Resource control policy (RCP)',
    meaning: 'the most that anybody can do with the resources of member accounts',
  },
  endpoint: {
    one: 'VPC endpoint policy',
    many: 'VPC endpoint policies',
    name: 'VPC endpoint policy',
    meaning: 'what may be done through the endpoint',
  },
  session: {
    one: 'Session policy',
    many: 'session policies',
    name: 'Session policy',
    meaning: 'what is left of a role’s permissions in one session',
  },
};

export const sourceWords: Readonly<Record<PolicyStatus['kindFrom'], string>> = {
  setting: 'from the settings',
  'file name': 'from the file name',
  position: 'from its place in the file',
  content: 'from its statements',
};
