// Writes src/api/generated.ts: one type for each input, enum and operation, from the schema that the server
// serves and the operations of this folder. An operation that the schema doesn't know fails here.
import { readdirSync, readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import { parse } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, 'src/api/operations');
const output = join(here, 'src/api/generated.ts');

const schema = parse(readFileSync(join(here, '../GraphApi/schema.graphql'), 'utf8'));
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(join(folder, name), 'utf8')) }));

const shared = {
  scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  dedupeFragments: true,
  skipTypename: true,
  avoidOptionals: { field: true },
  documentMode: 'string',
};

const text = await codegen({
  filename: output,
  schema,
  documents,
  config: shared,
  plugins: [{ operations: {} }, { typedDocumentNode: {} }],
  pluginMap: { operations, typedDocumentNode },
});

// Written only when changed, so that a build that changes nothing stays up to date.
mkdirSync(dirname(output), { recursive: true });
if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
