import { bytesToHex } from "@noble/hashes/utils.js";

/** Bytes that may be given to streams and blobs. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const hex = bytesToHex;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** @throws TypeError for bytes that are no UTF-8; a byte order mark is kept */
export const text = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Lower case hexadecimal digits of so many bytes; null for any other text. */
export function fromHex(digits: unknown, length: number): Bytes | null {
  if (typeof digits !== "string" || digits.length !== 2 * length || !/^[0-9a-f]*$/.test(digits)) {
    return null;
  }
  return Uint8Array.from({ length }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

/** Base64 that has one text for each value: decoders overlook changed bits behind the last byte. Null for any other text. */
export function fromBase64(digits: string): Bytes | null {
  try {
    const binary = atob(digits);
    return btoa(binary) === digits ? Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
