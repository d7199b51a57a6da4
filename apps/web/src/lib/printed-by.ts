import { createContext } from 'react';

/** Who prints, and of which task force: the shell knows both, and every printed page says them. */
export const PrintedBy = createContext({ name: '', taskForce: '' });
