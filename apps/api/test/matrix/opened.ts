import type { TestingModuleBuilder } from '@nestjs/testing';
import { defaultFieldResolver, getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { GraphqlOptions } from '../../src/platform/graphql/graphql-options.js';
import { RequestContexts } from '../../src/platform/graphql/request-context.js';
import type { World } from '../world.js';

type Resolve = GraphQLField<unknown, unknown>['resolve'];
interface Guarded {
  field: GraphQLField<unknown, unknown>;
  parent: string;
  /** The resolver as it was written, and as the wall left it. */
  bare: Resolve;
  walled: Resolve;
}

/** The schema wall of one running product, with each rule removable while it runs. */
export class SchemaWall {
  private readonly fields: Guarded[] = [];

  readonly prepare = (builder: TestingModuleBuilder): TestingModuleBuilder =>
    builder.overrideProvider(GraphqlOptions).useFactory({
      inject: [RequestContexts],
      factory: (contexts: RequestContexts) => {
        const options = new GraphqlOptions(contexts).createGqlOptions();
        const raise = options.transformSchema ?? ((schema: GraphQLSchema) => schema);
        return { createGqlOptions: () => ({ ...options, transformSchema: (schema: GraphQLSchema) => this.watch(schema, raise) }) };
      },
    });

  private async watch(
    schema: GraphQLSchema,
    raise: (schema: GraphQLSchema) => GraphQLSchema | Promise<GraphQLSchema>,
  ): Promise<GraphQLSchema> {
    const before = new Map(fieldsOf(schema).map(({ field, parent }) => [`${parent}.${field.name}`, field.resolve]));
    const raised = await raise(schema);
    for (const { field, parent } of fieldsOf(raised))
      this.fields.push({ field, parent, bare: before.get(`${parent}.${field.name}`), walled: field.resolve });
    return raised;
  }

  /** Removes the rule of some object types wherever a query reaches them; of all types without a list. */
  liftTypes(types?: readonly string[]): void {
    for (const { field, parent, bare, walled } of this.fields) {
      const target = getNamedType(field.type);
      if (parent === 'Mutation' || !isObjectType(target) || types?.includes(target.name) === false) continue;
      field.resolve = parent === 'Query' ? withSession(bare, walled) : bare;
    }
  }

  /** Removes the rule of a root field, and with it the rule of what it returns. */
  liftRoot(way: string): void {
    for (const { field, parent, bare } of this.fields) if (`${parent}.${field.name}` === way) field.resolve = bare;
  }

  stand(): void {
    for (const { field, walled } of this.fields) field.resolve = walled;
  }
}

/** The rule of the object is gone, and who is not signed in still meets the rule of the root field. */
function withSession(bare: Resolve, walled: Resolve): Resolve {
  return (source, args, context, info) => {
    const resolve = (context as { viewer: unknown }).viewer === null ? walled : bare;
    return (resolve ?? defaultFieldResolver)(source, args, context, info);
  };
}

function fieldsOf(schema: GraphQLSchema): { field: GraphQLField<unknown, unknown>; parent: string }[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  return types.flatMap((type) => Object.values(type.getFields()).map((field) => ({ field, parent: type.name })));
}

interface Policy {
  table: string;
  predicate: string;
}

/** The policies of reading in one test's own database, each changeable while the product runs. */
export class DatabaseWall {
  private history: string | null = null;
  private readonly fallen = new Set<string>();
  private readonly past: Policy[] = [];

  private constructor(
    private readonly world: World,
    private readonly policies: Policy[],
  ) {}

  static async of(world: World): Promise<DatabaseWall> {
    return new DatabaseWall(
      world,
      await world.sql<Policy>(
        `SELECT tablename AS table, qual AS predicate FROM pg_policies WHERE schemaname = 'public' AND policyname = tablename || '_visible'`,
      ),
    );
  }

  /** Everybody who has a session reads every row. */
  async open(): Promise<void> {
    for (const { table } of this.policies) await this.set(table, '(SELECT app.user_id()) IS NOT NULL');
  }

  /** Rewrites one predicate; throws when there was nothing to rewrite, for then the mutant would prove nothing. */
  async weaken(table: string, part: RegExp, instead: string): Promise<void> {
    const policy = this.policies.find((found) => found.table === table);
    const weakened = policy?.predicate.replace(part, instead);
    if (weakened === undefined || weakened === policy?.predicate)
      throw new Error(`No such predicate on ${table}: ${policy?.predicate ?? 'none'}`);
    await this.set(table, weakened);
  }

  /** The same for the view of the past, whose predicate is kept as it was written. */
  async weakenPast(table: string, part: string, instead: string): Promise<void> {
    const [found] = await this.world.sql<Policy>(
      'SELECT name AS table, visible AS predicate FROM app.data_table WHERE name = $1 AND visible LIKE $2',
      [table, `%${part}%`],
    );
    if (found === undefined) throw new Error(`No such predicate on the past of ${table}`);
    this.past.push(found);
    await this.setPast({ table, predicate: found.predicate.replace(part, instead) });
  }

  /** The same for the function by which a history is read. */
  async weakenHistory(part: RegExp, instead: string): Promise<void> {
    const [found] = await this.world.sql<{ text: string }>(`SELECT pg_get_functiondef('app.history_page'::regproc) AS text`);
    const weakened = found?.text.replace(part, instead);
    if (found === undefined || weakened === undefined || weakened === found.text)
      throw new Error(`No such part of the history: ${found?.text}`);
    this.history = found.text;
    await this.world.sql(weakened);
  }

  async stand(): Promise<void> {
    for (const { table, predicate } of this.policies) if (this.fallen.has(table)) await this.set(table, predicate);
    this.fallen.clear();
    for (const kept of this.past.splice(0)) await this.setPast(kept);
    if (this.history !== null) await this.world.sql(this.history);
    this.history = null;
  }

  private async setPast({ table, predicate }: Policy): Promise<void> {
    await this.world.sql('UPDATE app.data_table SET visible = $2 WHERE name = $1', [table, predicate]);
    await this.world.sql('SELECT app.build_past_view($1)', [table]);
  }

  private async set(table: string, predicate: string): Promise<void> {
    this.fallen.add(table);
    await this.world.sql(`ALTER POLICY ${table}_visible ON public.${table} USING (${predicate})`);
  }
}
