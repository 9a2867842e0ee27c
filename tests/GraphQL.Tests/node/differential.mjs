// Runs documents through the reference implementation. In: {sdl, documents: [{query, variables, operationName}]} as JSON
// on standard input; out: one verdict a document. Resolvers are those of MockResolvers.cs, word for word.
import {
  buildSchema, execute, getNamedType, getNullableType, isEnumType, isListType, isAbstractType, isCompositeType,
  parse, print, specifiedRules, validate, Source,
} from 'graphql';
import { readFileSync } from 'node:fs';

const input = JSON.parse(readFileSync(0, 'utf8'));
const schema = buildSchema(input.sdl);
const rules = specifiedRules.filter((rule) => rule.name !== 'MaxIntrospectionDepthRule');

const DATE = /^\d{4}-\d{2}-\d{2}$/;
function readDate(value) {
  if (typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value)) && value > '0000') {
    const date = new Date(value + 'T00:00:00Z');
    if (date.toISOString().startsWith(value)) return value;
  }
  throw new TypeError('Expected a date.');
}
for (const name of ['Date', 'DateTime']) {
  const scalar = schema.getType(name);
  if (scalar) {
    scalar.parseValue = readDate;
    scalar.parseLiteral = (node) => readDate(node.kind === 'StringValue' ? node.value : null);
    scalar.serialize = (value) => value;
  }
}

function concrete(type, index) {
  if (!isAbstractType(type)) return type.name;
  const types = [...schema.getPossibleTypes(type)].map((t) => t.name).sort();
  return types[index % types.length];
}

function mock(type, fieldName, index) {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [mock(nullable.ofType, fieldName, 0), mock(nullable.ofType, fieldName, 1)];
  if (isCompositeType(nullable)) return { __typename: concrete(nullable, index + fieldName.length) };
  if (isEnumType(nullable)) return nullable.getValues()[index % nullable.getValues().length].name;
  switch (nullable.name) {
    case 'Int': return fieldName.length * 7 + index;
    case 'Float': return fieldName.length + 0.25 + index;
    case 'Boolean': return fieldName.length % 2 === 1;
    case 'ID': return 'id-' + fieldName;
    case 'Date': case 'DateTime': return '2001-02-0' + (1 + index);
    default: return fieldName + '-' + index + ' «é» \u{1F409}';
  }
}

function echo(value) {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  if (Array.isArray(value)) return '[' + value.map(echo).join(',') + ']';
  if (typeof value === 'object') return '{' + Object.keys(value).sort().map((k) => k + ':' + echo(value[k])).join(',') + '}';
  return typeof value === 'string' ? "'" + value + "'" : String(value);
}

function fieldResolver(source, args, context, info) {
  const name = info.fieldName;
  if (name.startsWith('null')) return null;
  if (name.startsWith('fail')) throw new Error('failed');
  if (name.startsWith('bad')) return 'no such value';
  if (name.startsWith('echo')) return echo(args);
  return mock(info.returnType, name, 0);
}

const place = (l) => `${l.line}:${l.column}`;
const locations = (error) => (error.locations ?? []).map(place).join(' ');

function run({ query, variables, operationName }) {
  let document;
  try {
    document = parse(new Source(query));
  } catch (error) {
    return { syntax: locations(error) || error.message };
  }
  const printed = print(document);
  if (print(parse(printed)) !== printed) throw new Error('print');
  const invalid = validate(schema, document, rules, { maxErrors: 10000 });
  if (invalid.length > 0) return { invalid: invalid.map(locations).sort(), messages: invalid.map((e) => e.message) };
  // Subscriptions are compared as far as they are valid: both run them by a function of their own.
  const operations = document.definitions.filter((d) => d.kind === 'OperationDefinition');
  if (operations.length === 1 && operations[0].operation === 'subscription') return { refused: [''] };
  const result = execute({
    schema, document, rootValue: {}, variableValues: variables, operationName, fieldResolver,
    typeResolver: (value) => value.__typename,
  });
  if (!('data' in result)) return { refused: result.errors.map(locations).sort(), messages: result.errors.map((e) => e.message) };
  return {
    data: JSON.stringify(result.data),
    errors: (result.errors ?? []).map((e) => `${locations(e)} ${JSON.stringify(e.path)}`).sort(),
    messages: (result.errors ?? []).map((e) => e.message),
  };
}

const answers = input.documents.map((document) => {
  try {
    return run(document);
  } catch (error) {
    return { crash: String(error.stack) };
  }
});
process.stdout.write(JSON.stringify(answers));
