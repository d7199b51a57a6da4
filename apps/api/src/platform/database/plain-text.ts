/** Text as the database can keep it: halves of characters and the NUL character have no place there. */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trimEnd();
}

export function textOrNull(text: string | null | undefined): string | null {
  const plain = plainText(text ?? '').trim();
  return plain === '' ? null : plain;
}
