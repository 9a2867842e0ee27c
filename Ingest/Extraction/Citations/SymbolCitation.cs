using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>A document symbol: <c>A/CONF.192/15</c>; a printed <c>S/RES/1540 (2004)</c> is the resolution.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit, brackets of a number included.</param>
/// <param name="Entity">What it names.</param>
internal sealed record SymbolCitation(int Start, int End, EntityId Entity) : Citation(Start, End);
