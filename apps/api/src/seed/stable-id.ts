import { createHash } from 'node:crypto';

/** The same item has the same id in every load and every installation: a uuid made from its names (RFC 9562, version 5). */
export function stableId(...names: string[]): string {
  const hash = createHash('sha1')
    .update(`gwaje plan ${JSON.stringify(names)}`)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
