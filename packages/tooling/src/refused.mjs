/** A job cannot go on for a reason that the person at the terminal can remove: the message is what they read. */
export class Refused extends Error {}
