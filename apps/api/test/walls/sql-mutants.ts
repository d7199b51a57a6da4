import type { Laboratory } from './laboratory.js';
import type { Mutant } from './mutants.js';

const WALLS = { SELECT: 'read', INSERT: 'insert', UPDATE: 'update' } as const;

interface Policy {
  table: string;
  name: string;
  command: 'SELECT' | 'INSERT' | 'UPDATE';
  predicate: string;
}

const POLICIES = `SELECT tablename AS table, policyname AS name, cmd AS command, coalesce(qual, with_check) AS predicate FROM pg_policies
  WHERE schemaname = 'public' AND policyname = tablename || CASE cmd WHEN 'SELECT' THEN '_visible' ELSE '_' || lower(cmd) END ORDER BY tablename, cmd`;

/** The smallest conditions of a predicate, as PostgreSQL prints them. */
const CONDITIONS = [
  /\(\w+ = ANY \(\( SELECT app\.\w+\(\) AS \w+\)::uuid\[\]\)\)/g,
  /\(\( SELECT app\.role\(\) AS role\) = (?:ANY \(ARRAY\[[^\]]*\]\)|'\w+'::text)\)/g,
  /\(\w+ (?:=|<>) '\w+'::text\)/g,
  /\(\w+ = ANY \(ARRAY\[[^\]]*\]\)\)/g,
  /\(\w+ = \( SELECT app\.user_id\(\) AS user_id\)\)/g,
  /\(\w+ IS NOT NULL\)/g,
];

/** Every predicate with each one of its conditions forgotten in turn; the number tells equal ones apart. */
function weakened(predicate: string): { forgets: string; predicate: string }[] {
  return CONDITIONS.flatMap((pattern) =>
    [...predicate.matchAll(pattern)].map(({ 0: condition, index }) => {
      const nth = predicate.slice(0, index).split(condition).length;
      const short = condition.replace(/\( SELECT app\.(\w+)\(\) AS \w+\)(::uuid\[\])?/g, '$1').replaceAll('::text', '');
      return {
        forgets: `${short} no. ${nth}`,
        predicate: `${predicate.slice(0, index)}true${predicate.slice(index + condition.length)}`,
      };
    }),
  );
}

function altered({ table, name, command }: Policy, predicate: string): string {
  const using = command === 'INSERT' ? '' : ` USING (${predicate})`;
  const check = command === 'SELECT' ? '' : ` WITH CHECK (${predicate})`;
  return `ALTER POLICY ${name} ON public.${table}${using}${check}`;
}

function policyMutant(policy: Policy, kind: string, says: string, predicate: string): Mutant {
  const { table, command } = policy;
  return {
    ...{ kind, table, name: `${table} ${command}: ${says}`, wall: WALLS[command] },
    apply: (laboratory) => laboratory.sql(altered(policy, predicate)),
    undo: (laboratory) => laboratory.sql(altered(policy, policy.predicate)),
  };
}

const FACTS = /\( SELECT app\.\w+\(\) AS \w+\)/g;

/** Whoever may change a row may make anything of it; where a policy asks nothing of the row, this is no change. */
function uncheckedMutants(laboratory: Laboratory, policies: Policy[]): Mutant[] {
  return policies.flatMap((policy): Mutant[] => {
    const { table, name, command, predicate } = policy;
    const asked = new Set(predicate.replace(FACTS, '').match(/\w+/g));
    if (command !== 'UPDATE' || !laboratory.table(table).columns.some((column) => asked.has(column.name))) return [];
    return [
      {
        ...{ kind: 'a policy does not look at what a row becomes', table, name: `${table} UPDATE: any row may come of it`, wall: 'update' },
        apply: (lab) => lab.sql(`ALTER POLICY ${name} ON public.${table} WITH CHECK (true)`),
        undo: (lab) => lab.sql(altered(policy, predicate)),
      },
    ];
  });
}

/** Each policy open to everybody, and each predicate with one condition less (once for all tables that share it). */
export async function policyMutants(laboratory: Laboratory): Promise<Mutant[]> {
  const policies = await laboratory.sql<Policy>(POLICIES);
  const distinct = new Map(policies.map((policy) => [`${policy.command} ${policy.predicate}`, policy]));
  return [
    ...policies.map((policy) => policyMutant(policy, 'a policy lets everything through', 'true', 'true')),
    ...uncheckedMutants(laboratory, policies),
    ...[...distinct.values()].flatMap((policy) =>
      weakened(policy.predicate).map(({ forgets, predicate }) =>
        policyMutant(policy, 'a policy forgets one condition', `without ${forgets}`, predicate),
      ),
    ),
  ];
}

const BUILD = {
  past: { column: 'visible', build: (table: string) => `SELECT app.build_past_view('${table}')` },
  history: { column: 'history', build: () => 'SELECT app.build_history_view()' },
};

function pastMutant(table: string, wall: 'past' | 'history'): Mutant {
  const { column, build } = BUILD[wall];
  const rebuilt = async (laboratory: Laboratory, predicate: string) => {
    await laboratory.sql(`UPDATE app.data_table SET ${column} = $2 WHERE name = $1`, [table, predicate]);
    await laboratory.sql(build(table));
  };
  let kept = '';
  return {
    ...{ kind: `the view of the ${wall} lets everything through`, table, name: `${wall} of ${table}: true`, wall },
    apply: async (laboratory) => {
      const [found] = await laboratory.sql<{ predicate: string }>(`SELECT ${column} AS predicate FROM app.data_table WHERE name = $1`, [
        table,
      ]);
      kept = found?.predicate ?? '';
      await rebuilt(laboratory, 'true');
    },
    undo: (laboratory) => rebuilt(laboratory, kept),
  };
}

/** The views of the past and of the history say the same as the policy: each is weakened by itself. */
export function pastMutants({ tables }: Laboratory): Mutant[] {
  const past = tables.filter(({ isHistory }) => isHistory);
  return past.flatMap(({ name }) => [pastMutant(name, 'past'), pastMutant(name, 'history')]);
}

const PAGE = `SELECT pg_get_functiondef('app.history_page'::regproc) AS text`;

/** The function that reads a page of the history judges by itself: it is weakened by itself. */
export function pageMutants(): Mutant[] {
  const without = (says: string, table: string, part: RegExp, instead: string): Mutant => {
    let kept = '';
    return {
      ...{ kind: 'a page of the history lets everything through', table, name: `history_page: ${says}`, wall: 'history' },
      apply: async (laboratory) => {
        kept = (await laboratory.sql<{ text: string }>(PAGE))[0]?.text ?? '';
        const weakened = kept.replace(part, instead);
        if (weakened === kept) throw new Error(`There is no such part of history_page: ${says}`);
        await laboratory.sql(weakened);
      },
      undo: (laboratory) => laboratory.sql(kept),
    };
  };
  return [
    without('any task force', 'task_force', /IF given_chain <> ALL[\s\S]*?END IF;/, ''),
    without('any entry', 'obstacle', /AND \(SELECT \(%2\$s\)(?:(?!ORDER)[\s\S])*/, ''),
  ];
}

/** Triggers that keep a state: without one, raw SQL could take a step that no command takes. */
export async function triggerMutants(laboratory: Laboratory): Promise<Mutant[]> {
  const triggers = await laboratory.sql<{ table: string; name: string }>(
    `SELECT c.relname AS table, g.tgname AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal AND c.relname NOT LIKE 'ledger%' ORDER BY 1, 2`,
  );
  return triggers.map(({ table, name }) => ({
    ...{ kind: 'a trigger is switched off', table, name: `${table}: ${name}`, wall: 'update' },
    apply: (lab) => lab.sql(`ALTER TABLE public.${table} DISABLE TRIGGER ${name}`),
    undo: (lab) => lab.sql(`ALTER TABLE public.${table} ENABLE TRIGGER ${name}`),
  }));
}
