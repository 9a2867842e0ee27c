using System.Text;
using KnowledgeGraph.Ingest.Commands;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
return await CommandLine.RunAsync(args, output, Console.Error);
