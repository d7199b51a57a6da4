/** Notes a problem: where in the plan, and what is wrong there. */
export type Refuse = (path: string, claim: string) => void;
