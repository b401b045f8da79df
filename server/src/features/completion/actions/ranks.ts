/** How what can stand in `Action` is ordered in the list, lower first, where it fits what is typed equally well. */
export const ranks = {
  /** A wildcard as it is typed. */
  written: -1,
  /** Actions, the usual ones of a service before the others. */
  fitting: 0,
  unusual: 100,
  misfit: 200,
  /** Actions of other services that an operation of this one needs. */
  elsewhere: 300,
  verb: 400,
  wholeService: 401,
  /** Below the services, of which there are hundreds. */
  byName: 1_000,
  usualByName: 1_500,
  everything: 2_000,
} as const;
