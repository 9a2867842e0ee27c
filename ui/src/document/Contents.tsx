import { useEffect } from 'react';
import { DocumentHeadingsDocument } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { documentAddress, paragraphFragment } from '../app/addresses';
import { Link } from '../app/Link';

/** The table of contents, from the headings; nothing where there are none. */
export function Contents({ id }: { id: string }) {
  const headings = useConnection(DocumentHeadingsDocument, { id }, (data) => data.document?.paragraphs);
  const { hasNext, loading, failure, more } = headings;
  useEffect(() => {
    if (hasNext && !loading && !failure) more();
  }, [hasNext, loading, failure, more]);

  if (headings.nodes.length === 0) return null;
  return (
    <nav className="contents" aria-label="Contents">
      <details open={window.matchMedia('(min-width: 64rem)').matches}>
        <summary>Contents</summary>
        <ol>
          {headings.nodes.map((heading) => (
            <li key={heading.id} className={`level-${Math.min(heading.section.length, 3)}`}>
              <Link href={documentAddress(id) + paragraphFragment(heading.id)}>{heading.text}</Link>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
