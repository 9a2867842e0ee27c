import { useFeatures } from '../api/features';
import { EntityDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { NotFound } from '../app/NotFound';
import { Page } from '../app/Page';
import { Answer } from '../parts/states';
import { CoMentioned } from './CoMentioned';
import { EntityEvidence } from './EntityEvidence';
import { EntityHeader } from './EntityHeader';
import { EntityParts } from './EntityParts';
import { EntityRelations } from './EntityRelations';
import { EntityTexts } from './EntityTexts';
import { Timeline } from './Timeline';

export function EntityView({ id }: { id: string }) {
  const answer = useQuery(EntityDocument, { id });
  const served = useFeatures();
  const entity = answer.data?.entity;
  if (answer.data && !entity) return <NotFound what="entity" id={id} />;
  return (
    <Page title={entity?.name ?? 'Entity'} className="entity">
      <Answer of={answer} what="entity" level={1}>
        {() => (
          <>
            <EntityHeader entity={entity!} />
            <div className="entity-layout">
              <div>
                <EntityTexts id={entity!.id} documents={entity!.documents} />
                <EntityEvidence id={entity!.id} />
                {served('Entity.relations') && <EntityRelations id={entity!.id} documents={entity!.documents.map((one) => one.id)} />}
              </div>
              <aside aria-label="Around this entity">
                {served('Entity.timeline') && <Timeline id={entity!.id} />}
                {served('Entity.children') && <EntityParts id={entity!.id} />}
                {served('Entity.coMentioned') && <CoMentioned id={entity!.id} />}
              </aside>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}
