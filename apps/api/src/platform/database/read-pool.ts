/**
 * Three pools, so that none can starve another: requests read over this one, commands have TypeORM's own, and the doors
 * have a small third one, because a request may need a door while it holds a connection for reading.
 */
export const READ_POOL = Symbol('read pool');
export const DOOR_POOL = Symbol('door pool');
