import { gunzipSync } from 'node:zlib';

/** How many unpacked bytes may yet be read. */
export interface Budget {
  bytes: number;
}

/** The bytes of a file, unpacked where it is packed with gzip, as far as the budget goes. Throws where it is damaged. */
export function unpack(bytes: Uint8Array, budget: Budget): Uint8Array | 'too large' {
  if (budget.bytes <= 0) return 'too large';
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const unpacked = isPacked ? gunzipSync(bytes, { maxOutputLength: budget.bytes }) : bytes;
    if (unpacked.length > budget.bytes) return 'too large';
    budget.bytes -= unpacked.length;
    return unpacked;
  } catch (error) {
    if (error instanceof RangeError) return 'too large';
    throw error;
  }
}
