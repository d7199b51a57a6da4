/** The pool over which requests read; commands have TypeORM's own, so that neither can starve the other. */
export const READ_POOL = Symbol('read pool');
