namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The tables, as the steps that led to them. A step that was released is never edited.</summary>
/// <remarks>
/// Keys are small integers, and a document's identifier stands in its row only, so that renaming it is one row.
/// <c>node</c> columns hold a <see cref="NodeKey"/>. Document 0 stands for the authority files.
/// MENTIONS relations are the table <c>mention</c>; no other table repeats them.
/// </remarks>
internal static class Schema
{
    /// <summary>Marks the file as ours: «UNkg» in its header.</summary>
    internal const int ApplicationId = 0x554E6B67;

    internal static IReadOnlyList<(string Name, string Sql)> Migrations { get; } =
    [
        ("Documents, paragraphs, entities, mentions, relations, changes", First),
    ];

    internal static int Version => Migrations.Count;

    private const string First = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('identity', lower(hex(randomblob(16)))), ('sequence', 0), ('updated', ''), ('authority', '');

        CREATE TABLE entity(
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          kind INTEGER NOT NULL,
          natural TEXT NOT NULL,                  -- the identifier, so written that text order is natural order
          name TEXT NOT NULL,
          folded TEXT NOT NULL,                   -- the name without case and accents
          others TEXT NOT NULL DEFAULT '',        -- the other names, folded, a line each
          curated INTEGER NOT NULL DEFAULT 0,
          aliases TEXT,                           -- the authority's other names, a JSON array
          parent INTEGER REFERENCES entity(key),
          mentions INTEGER NOT NULL DEFAULT 0,    -- paragraphs
          documents INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX entity_parent ON entity(parent, natural) WHERE parent IS NOT NULL;
        CREATE INDEX entity_mentions ON entity(mentions DESC, id);
        CREATE INDEX entity_folded ON entity(folded, id);

        -- Spellings of a name, with the number of mentions in the documents that use them most.
        CREATE TABLE entity_name(
          entity INTEGER NOT NULL REFERENCES entity(key), name TEXT NOT NULL,
          weight INTEGER NOT NULL, documents INTEGER NOT NULL,
          PRIMARY KEY(entity, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE entity_former(id TEXT PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity(key)) STRICT, WITHOUT ROWID;

        CREATE TABLE document(
          key INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: the index knows documents by it
          source TEXT NOT NULL UNIQUE,
          id TEXT NOT NULL UNIQUE,
          claimed TEXT NOT NULL,                  -- the identifier that its text claims
          agrees INTEGER NOT NULL, rank INTEGER NOT NULL,
          hash TEXT NOT NULL,
          fingerprint BLOB NOT NULL,              -- of all that was extracted
          warning TEXT,                           -- why it has not the identifier claimed
          work INTEGER NOT NULL REFERENCES entity(key),
          language TEXT NOT NULL,
          kind INTEGER NOT NULL,
          day INTEGER,                            -- days since 0001-01-01
          year INTEGER,
          body INTEGER REFERENCES entity(key),
          title TEXT NOT NULL,                    -- folded
          fields TEXT NOT NULL,                   -- all else, JSON
          ingested TEXT NOT NULL,
          rules TEXT NOT NULL) STRICT;
        CREATE INDEX document_claimed ON document(claimed);
        CREATE INDEX document_work ON document(work);
        CREATE INDEX document_day ON document(day, id);
        CREATE INDEX document_title ON document(title, id);
        CREATE INDEX document_body ON document(body);

        CREATE TABLE paragraph(
          key INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES document(key),
          position INTEGER NOT NULL,
          path TEXT NOT NULL,
          kind INTEGER NOT NULL,
          parent TEXT,
          entity INTEGER REFERENCES entity(key),
          text TEXT NOT NULL,
          content BLOB NOT NULL) STRICT;          -- all else: ParagraphContent
        CREATE UNIQUE INDEX paragraph_position ON paragraph(document, position);
        CREATE UNIQUE INDEX paragraph_path ON paragraph(document, path);
        CREATE INDEX paragraph_parent ON paragraph(document, parent, position) WHERE parent IS NOT NULL;
        CREATE INDEX paragraph_entity ON paragraph(entity) WHERE entity IS NOT NULL;

        CREATE TABLE mention(
          entity INTEGER NOT NULL REFERENCES entity(key),
          paragraph INTEGER NOT NULL REFERENCES paragraph(key),
          document INTEGER NOT NULL REFERENCES document(key),
          count INTEGER NOT NULL,
          PRIMARY KEY(entity, paragraph)) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_paragraph ON mention(paragraph, entity);

        -- Every entity that a document names in any way; what is in no row here, and no parent, is no entity any more.
        CREATE TABLE document_entity(
          document INTEGER NOT NULL, entity INTEGER NOT NULL REFERENCES entity(key),
          paragraphs INTEGER NOT NULL,            -- that mention it
          name TEXT, weight INTEGER NOT NULL,
          PRIMARY KEY(document, entity)) STRICT, WITHOUT ROWID;
        CREATE INDEX document_entity_entity ON document_entity(entity, document, paragraphs);

        CREATE TABLE relation(
          key INTEGER PRIMARY KEY,
          type INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, verb TEXT NOT NULL,
          evidence INTEGER NOT NULL,              -- places, over all statements
          statements INTEGER NOT NULL, authority INTEGER NOT NULL) STRICT;
        CREATE UNIQUE INDEX relation_source ON relation(source, type, target, verb);
        CREATE INDEX relation_target ON relation(target, type);

        -- That a document says a relation, and where.
        CREATE TABLE statement(
          document INTEGER NOT NULL, relation INTEGER NOT NULL REFERENCES relation(key),
          authority INTEGER NOT NULL, count INTEGER NOT NULL,
          evidence BLOB NOT NULL,                 -- EvidenceContent
          PRIMARY KEY(document, relation)) STRICT, WITHOUT ROWID;
        CREATE INDEX statement_relation ON statement(relation, document);

        -- Ends of relations that are in no other table, such as paragraphs of other documents.
        CREATE TABLE external(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

        CREATE TABLE unresolved(
          document INTEGER NOT NULL REFERENCES document(key), text TEXT NOT NULL,
          count INTEGER NOT NULL, position INTEGER NOT NULL, candidates TEXT NOT NULL,
          PRIMARY KEY(document, text)) STRICT, WITHOUT ROWID;

        CREATE TABLE change(document INTEGER PRIMARY KEY, sequence INTEGER NOT NULL UNIQUE) STRICT;

        CREATE TABLE failure(
          source TEXT PRIMARY KEY, reason TEXT NOT NULL, stage TEXT NOT NULL, at TEXT NOT NULL,
          attempts INTEGER NOT NULL, hash TEXT, path TEXT, retry TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX failure_at ON failure(at DESC, source);
        """;
}
