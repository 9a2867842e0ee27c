using System.Text;
using KnowledgeGraph.Ingest.Commands;

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
if (args is ["evaluate", ..])
{
    return EvaluateCommand.Run(args[1..], output, Console.Error);
}

if (args is not ["extract", _, ..])
{
    Console.Error.WriteLine("usage: ingest extract FILE…");
    return 2;
}

return ExtractCommand.Run(args[1..], output, Console.Error);
