import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, graphql } from 'graphql';
import type { Plugin } from 'vite';
import { root } from './root.ts';

const schemaFile = join(dirname(fileURLToPath(import.meta.url)), '../../GraphApi/schema.graphql');

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers /graphql from mock data, by executing the real schema over it. */
export function mockApi(): Plugin {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { query, variables } = JSON.parse(await body(request)) as { query: string; variables?: Record<string, unknown> };
    const result = await graphql({ schema, source: query, rootValue: root, ...(variables ? { variableValues: variables } : {}) });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(result));
  };
  const use = (server: { middlewares: { use: (path: string, handler: (request: IncomingMessage, response: ServerResponse) => void) => unknown } }) => {
    server.middlewares.use('/graphql', (request, response) => void answer(request, response));
  };
  return { name: 'mock-api', configureServer: use, configurePreviewServer: use };
}
