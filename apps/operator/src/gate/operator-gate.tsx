import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useViewer } from '@stadtlive/web-client';
import { OperatorRolesDocument } from '@stadtlive/web-client/graphql';
import { Outlet } from 'react-router';
import { NotEntrusted } from './not-entrusted.tsx';
import { Welcome } from './welcome.tsx';

/** Everything behind it belongs to those whom this city has entrusted with running its portal. */
export function OperatorGate() {
  const { viewer } = useViewer();
  return viewer ? <Entrusted key={viewer.id} /> : <Welcome />;
}

function Entrusted() {
  const answer = useQuery(OperatorRolesDocument, { fetchPolicy: 'network-only' });
  return (
    <Loaded answer={answer}>
      {({ viewer }) => (viewer?.roles.includes('OPERATOR') ? <Outlet /> : <NotEntrusted />)}
    </Loaded>
  );
}
