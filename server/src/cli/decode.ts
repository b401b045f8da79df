/**
 * The text of a file without its byte order mark, so that offsets are those of an editor; undefined where the bytes
 * are no text. UTF-16 is read where its mark says so: PowerShell writes it when it redirects an AWS CLI answer.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = markedEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The bytes of a text in the encoding of others, and with their mark. */
export function encodeLike(text: string, bytes: Uint8Array): Uint8Array {
  const encoding = markedEncoding(bytes);
  if (encoding === 'utf-8') {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return new TextEncoder().encode(isMarked ? `${byteOrderMark}${text}` : text);
  }
  const encoded = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(encoded.buffer);
  for (const [index, unit] of [byteOrderMark, ...text.split('')].entries())
    view.setUint16(2 * index, unit.charCodeAt(0), encoding === 'utf-16le');
  return encoded;
}

const byteOrderMark = '\ufeff';
