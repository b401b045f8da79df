import type { Policy } from '../../policy/model';

/**
 * The policies that a request meets, by what they are for it. Of what is absent nobody knows whether it exists; an empty
 * list says that there is none. Only where both sides must allow does that differ.
 */
export interface PolicySet {
  /** The caller's own: attached, inline, of its groups. */
  readonly identity?: readonly Policy[];
  /** On the resource; of a role its trust policy stands apart. */
  readonly resource?: readonly Policy[];
  readonly trust?: readonly Policy[];
  readonly boundary?: readonly Policy[];
  readonly session?: readonly Policy[];
  /** Of the organisation's root, of each unit below it, of the account: every level must allow. */
  readonly scp?: readonly (readonly Policy[])[];
  readonly rcp?: readonly Policy[];
  readonly endpoint?: readonly Policy[];
  /** Where the caller and the resource do not tell it. Twelve digits each. */
  readonly callerAccount?: string;
  readonly resourceAccount?: string;
  /** SCPs and RCPs have no effect in it. */
  readonly managementAccount?: string;
}
