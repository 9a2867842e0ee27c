// Runs the audit suite of graphql-http against a server and prints the results. Usage: node audit.mjs <url>
import { serverAudits } from 'graphql-http';

const results = [];
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const result = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason });
}
process.stdout.write(JSON.stringify(results));
