import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { execute, parse, type DocumentNode } from 'graphql';
import type { Viewer } from '../access/viewer.js';
import { AccessError, InvalidInput } from '../errors/access-error.js';
import { causeOf } from './format-error.js';
import { RequestContexts, type RequestContext } from './request-context.js';

/**
 * Lets a REST route read by a query of our own, over the same schema and behind the same walls as everybody's queries. So
 * a file holds what the person could read on the screens, and there is no second place that decides what that is.
 */
@Injectable()
export class InnerQueries {
  private readonly parsed = new Map<string, DocumentNode>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly contexts: RequestContexts,
  ) {}

  /** `query` is a constant of the code; the values of the request go into `variables`. */
  async ask(request: Request, response: Response, query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.answer(await this.contexts.create(request, response), query, variables);
  }

  /** For somebody whom a route knows by another sign than the cookie. */
  askAs(viewer: Viewer, query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.answer(this.contexts.of(viewer), query, variables);
  }

  private async answer(contextValue: RequestContext, query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    try {
      const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
      const { data, errors } = await execute({ schema, document: this.documentOf(query), variableValues: variables, contextValue });
      if (errors !== undefined) throw refusalOf(errors[0], data === undefined);
      return data ?? {};
    } finally {
      await contextValue.reads.close();
    }
  }

  private documentOf(query: string): DocumentNode {
    const document = this.parsed.get(query) ?? parse(query);
    this.parsed.set(query, document);
    return document;
  }
}

/** The refusal behind the first error. Nothing was executed (`unread`) when a variable is not of its type. */
function refusalOf(error: unknown, unread: boolean): Error {
  const cause = causeOf(error);
  if (cause instanceof AccessError) return cause;
  if (unread) return new InvalidInput('A value in the address cannot be read.');
  return cause instanceof Error ? cause : new Error(String(cause));
}
