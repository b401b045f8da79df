/** A person must look at what the packer does not know; it never guesses. */
export function stop(why: string): never {
  throw new Error(`The service reference cannot be packed: ${why}`);
}
