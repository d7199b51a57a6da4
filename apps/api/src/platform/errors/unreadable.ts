/** SQLSTATEs of values that the database cannot take as what they should be: no uuid, a NUL character, too long for an index. */
const UNREADABLE = new Set(['22P02', '22021', '22P05', '54000', '22001', '22003', '22008']);

export function isUnreadable(sqlState: string | undefined): boolean {
  return sqlState !== undefined && UNREADABLE.has(sqlState);
}
