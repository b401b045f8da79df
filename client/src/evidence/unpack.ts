/** How many unpacked bytes may yet be read. */
export interface Budget {
  bytes: number;
}

/** Whether the bytes are packed with gzip, by how they begin. */
export function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * The text of a file, piece by piece as it is unpacked, so that what a small file claims to unpack to is never held as a
 * whole. Ends early, with `too large` as its last value, once the budget is spent; throws where the file is damaged.
 */
export async function* unpack(
  bytes: Uint8Array,
  budget: Budget,
): AsyncGenerator<string, 'all' | 'too large'> {
  const decoder = new TextDecoder();
  for await (const piece of piecesOf(bytes)) {
    budget.bytes -= piece.length;
    if (budget.bytes < 0) return 'too large';
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
  return 'all';
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (!isPacked(bytes)) {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    return;
  }
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes; a message to the server has about as many. */
const pieceSize = 1024 * 1024;
