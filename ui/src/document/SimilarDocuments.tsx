import { DocumentSimilarDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { DocumentFacts, DocumentLink } from '../parts/names';
import { Answer, Empty } from '../parts/states';
import { plural } from '../text/words';

export function SimilarDocuments({ id }: { id: string }) {
  const answer = useQuery(DocumentSimilarDocument, { id });
  return (
    <Answer of={answer} what="similar documents">
      {({ document }) =>
        document && document.similar.length > 0 ? (
          <ol className="plain-list">
            {document.similar.map((one) => (
              <li key={one.document.id}>
                <DocumentLink document={one.document} />
                <DocumentFacts document={one.document} />
                <span className="quiet">
                  {plural(one.sharedParagraphs, 'shared paragraph')}, {Math.round(one.similarity * 100)} % alike
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <Empty>No document in the store shares much language with this one.</Empty>
        )
      }
    </Answer>
  );
}
