-- For a database whose user may not create roles: an administrator of that database runs this once, with the user and the
-- password that DATABASE_URL names, and Gwaje then finds its roles ready.
--
--   psql -d gwaje -v app_user=gwaje -v app_password='...' -f infra/roles.sql
--
-- The passwords of the three roles that sign in are derived from the password of DATABASE_URL (an HMAC), because every
-- process derives them the same way: apps/api/src/platform/database/roles.ts. When that password changes, run this again.
\set ON_ERROR_STOP on
BEGIN;

CREATE FUNCTION pg_temp.hmac_sha256(message bytea, secret bytea) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  block bytea := CASE WHEN length(secret) > 64 THEN sha256(secret) ELSE secret END;
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
BEGIN
  FOR i IN 0 .. length(block) - 1 LOOP
    inner_pad := set_byte(inner_pad, i, get_byte(inner_pad, i) # get_byte(block, i));
    outer_pad := set_byte(outer_pad, i, get_byte(outer_pad, i) # get_byte(block, i));
  END LOOP;
  RETURN sha256(outer_pad || sha256(inner_pad || message));
END $$;

CREATE FUNCTION pg_temp.password_of(role_name text, secret text) RETURNS text LANGUAGE sql AS $$
  SELECT rtrim(translate(encode(pg_temp.hmac_sha256(convert_to('gwaje role ' || role_name, 'UTF8'), convert_to(secret, 'UTF8')), 'base64'), '+/', '-_'), '=')
$$;

SELECT format('CREATE ROLE %I %s', name, rights)
  FROM (VALUES ('gwaje_owner', 'NOLOGIN'), ('gwaje_history', 'NOLOGIN'), ('gwaje_door', 'NOLOGIN'), ('gwaje_backup', 'NOLOGIN BYPASSRLS'),
               ('gwaje_app', 'LOGIN'), ('gwaje_loader', 'LOGIN'), ('gwaje_jobs', 'LOGIN')) AS wanted (name, rights)
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

SELECT format('ALTER ROLE %I PASSWORD %L', name, pg_temp.password_of(name, :'app_password'))
  FROM unnest(ARRAY['gwaje_app', 'gwaje_loader', 'gwaje_jobs']) AS name
\gexec

GRANT gwaje_history, gwaje_door TO gwaje_owner;
GRANT gwaje_owner TO :"app_user";
SELECT format('GRANT CONNECT, CREATE ON DATABASE %I TO gwaje_owner', current_database())
\gexec
GRANT USAGE, CREATE ON SCHEMA public TO gwaje_owner WITH GRANT OPTION;

COMMIT;
