import { searchAddress } from './addresses';
import { Link } from './Link';
import { Page } from './Page';

interface Props {
  /** What was asked for, when the address was right but nothing is there. */
  what?: string;
  id?: string;
}

export function NotFound({ what, id }: Props) {
  return (
    <Page title="Not found" className="narrow">
      <h1>{what ? `No such ${what}` : 'Nothing at this address'}</h1>
      {id ? (
        <p>
          The store has no {what} <code>{id}</code>. It may have been removed, or not been ingested yet.
        </p>
      ) : (
        <p>Check the address, or start from the search.</p>
      )}
      <p>
        <Link href={id ? searchAddress(id.replace(/^[a-z]+:/, '').replace(/@[a-z-]+$/, '')) : '/'}>Search</Link>
      </p>
    </Page>
  );
}
