/** The statements that make the product's roles: run at a start, or printed for an administrator to run. */

const SIGNS_IN = 'LOGIN NOSUPERUSER NOBYPASSRLS';

const RIGHTS = {
  gwaje_app: SIGNS_IN,
  gwaje_loader: SIGNS_IN,
  gwaje_jobs: SIGNS_IN,
  gwaje_owner: 'NOLOGIN',
  gwaje_history: 'NOLOGIN',
  gwaje_door: 'NOLOGIN',
  gwaje_backup: 'NOLOGIN BYPASSRLS',
};

export type Role = keyof typeof RIGHTS;
export const ROLES = Object.keys(RIGHTS) as Role[];

export function creation(role: Role): string {
  return `DO $$ BEGIN IF to_regrole('${role}') IS NULL THEN CREATE ROLE ${role} ${RIGHTS[role]}; END IF; END $$;`;
}

/** PostgreSQL takes no parameters here; the password is base64url, so it holds no quote. */
export function passwordChange(role: Role, password: string): string {
  return `ALTER ROLE ${role} PASSWORD '${password}';`;
}

/** Lets the user of DATABASE_URL act as the owner of the tables, in the database where this is run. */
export function ownership(user: string): string {
  return `GRANT gwaje_history, gwaje_door TO gwaje_owner;
GRANT gwaje_owner TO ${user};
DO $$ BEGIN
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO gwaje_owner', current_database());
  EXECUTE format('REVOKE TEMP ON DATABASE %I FROM PUBLIC', current_database());
END $$;
GRANT USAGE, CREATE ON SCHEMA public TO gwaje_owner WITH GRANT OPTION;`;
}
