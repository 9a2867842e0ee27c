// Builds a schema from an introspection response, prints it sorted beside the SDL, sorted too. In: {sdl, introspection}.
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';

if (process.argv[2] === 'query') {
  process.stdout.write(getIntrospectionQuery({
    descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
  }));
} else {
  const input = JSON.parse(readFileSync(0, 'utf8'));
  const print = (schema) => printSchema(lexicographicSortSchema(schema));
  process.stdout.write(JSON.stringify({ client: print(buildClientSchema(input.introspection.data)), sdl: print(buildSchema(input.sdl)) }));
}
