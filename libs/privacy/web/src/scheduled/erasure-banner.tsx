import { useQuery } from '@apollo/client/react';
import { ErasureScheduleDocument } from '@stadtlive/web-client/graphql';
import { Scheduled } from './scheduled.tsx';

/** On every page, as long as an erasure is to come. */
export default function ErasureBanner() {
  const { data } = useQuery(ErasureScheduleDocument);
  const at = data?.viewer?.erasureScheduledFor;
  return (
    at && (
      <div className="wrap erasure-banner">
        <Scheduled at={at} />
      </div>
    )
  );
}
