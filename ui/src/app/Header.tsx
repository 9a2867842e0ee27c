import type { MouseEvent } from 'react';
import { useFeatures } from '../api/features';
import { SearchBox } from '../search/SearchBox';
import { Link } from './Link';
import { usePlace } from './location';

/** The fragment is part of some views' state, so the link moves the focus only. */
function skip(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

export function Header() {
  const { segments } = usePlace();
  const served = useFeatures();
  const view = segments[0] ?? '';
  const entries: [address: string, name: string, shown: boolean][] = [
    ['/', 'Search', true],
    ['/documents', 'Documents', served('Query.documents')],
    ['/entities', 'Entities', served('Query.entities')],
    ['/graph', 'Graph', served('Query.neighbourhood')],
    ['/precedents', 'Precedents', served('Query.precedents')],
    ['/check', 'Draft check', served('Query.checkReferences')],
  ];
  return (
    <header className="top">
      <a className="skip" href="#content" onClick={skip}>
        Skip to content
      </a>
      <div className="top-line">
        <Link className="brand" href="/">
          <img src="/icon.svg" width="24" height="24" alt="" />
          <span>Document knowledge graph</span>
        </Link>
        <nav aria-label="Views">
          <ul>
            {entries
              .filter(([, , shown]) => shown)
              .map(([address, name]) => (
                <li key={address}>
                  <Link href={address} aria-current={address === `/${view}` ? 'page' : undefined}>
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        {view !== '' && <SearchBox key="top" id="top-search" initial="" compact />}
      </div>
    </header>
  );
}
