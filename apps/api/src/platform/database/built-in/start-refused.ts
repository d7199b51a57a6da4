/** The server cannot start for a reason that the person at the terminal can remove: the message is the one sentence they read. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}
