// Subscribes with graphql-ws's own client and prints what came. Usage: node sockets.mjs <url>; the query on standard input.
import { createClient } from 'graphql-ws';
import { readFileSync } from 'node:fs';
import WebSocket from 'ws';

const client = createClient({ url: process.argv[2], webSocketImpl: WebSocket, retryAttempts: 0 });
const answers = [];
try {
  for await (const answer of client.iterate({ query: readFileSync(0, 'utf8') })) answers.push(answer);
} catch (error) {
  answers.push({ thrown: Array.isArray(error) ? error : String(error.reason ?? error) });
}
await client.dispose();
process.stdout.write(JSON.stringify(answers));
