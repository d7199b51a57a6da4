/** What each tab of a task is given; it asks for its own data. */
export interface TabProps {
  taskForce: string;
  code: string;
  asOf: string | null;
}
