import { createContext } from 'react';

/** Who prints, as the footer of each page says; the shell knows, the pages need not. */
export const PrintedBy = createContext('');
