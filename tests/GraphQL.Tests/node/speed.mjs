// Requests a second of the reference implementation, in process. Usage: node speed.mjs <seconds>. In: {sdl, query, books, authors}.
import { buildSchema, execute, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';

const { sdl, query, books, authors } = JSON.parse(readFileSync(0, 'utf8'));
const schema = buildSchema(sdl);
const byId = new Map(authors.map((a) => [a.id, a]));
const of = new Map(authors.map((a) => [a.id, books.filter((b) => b.authorId === a.id)]));
schema.getQueryType().getFields().books.resolve = (_, { first }) => books.slice(0, first);
schema.getType('Book').getFields().author.resolve = (book) => byId.get(book.authorId);
schema.getType('Author').getFields().books.resolve = (author) => of.get(author.id);

function run(text) {
  const document = parse(text);
  if (validate(schema, document).length > 0) throw new Error('invalid');
  return JSON.stringify(execute({ schema, document }));
}
const document = parse(query);
const cached = () => JSON.stringify(execute({ schema, document }));

function rate(action, seconds) {
  const end = process.hrtime.bigint() + BigInt(Math.round(seconds * 1e9));
  const start = process.hrtime.bigint();
  let count = 0;
  while (process.hrtime.bigint() < end) {
    for (let i = 0; i < 20; i++) action(count++);
  }
  return count / (Number(process.hrtime.bigint() - start) / 1e9);
}
const seconds = Number(process.argv[2]);
rate(() => run(query), 1);
rate(cached, 1);
process.stdout.write(JSON.stringify({ whole: rate((i) => run(`${query} #${i}`), seconds), execute: rate(cached, seconds), bytes: run(query).length }));
