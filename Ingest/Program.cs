using System.Text;
using KnowledgeGraph.Ingest.Commands;

if (args is not ["extract", _, ..])
{
    Console.Error.WriteLine("usage: ingest extract FILE…");
    return 2;
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
return ExtractCommand.Run(args[1..], output, Console.Error);
