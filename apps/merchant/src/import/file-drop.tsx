import { Icon } from '@stadtlive/ui';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile, type FileFault } from './upload-file.ts';

interface FileDropProps {
  shopId: string;
  onOpen: (id: string) => void;
}

/** Takes a file in by hand, by keyboard and by dragging it here. */
export function FileDrop({ shopId, onOpen }: FileDropProps) {
  const { t } = useTranslation('import');
  const [isOver, setIsOver] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<FileFault>();

  const send = async (file: File | undefined) => {
    if (!file || isSending) return;
    setFault(undefined);
    setIsSending(true);
    const result = await uploadFile(file, shopId);
    setIsSending(false);
    if ('id' in result) onOpen(result.id);
    else setFault(result);
  };
  const over = (event: DragEvent, isHere: boolean) => {
    event.preventDefault();
    setIsOver(isHere);
  };

  return (
    <>
      <div
        className={`import-drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false);
          void send(event.dataTransfer.files[0]);
        }}
      >
        <Icon name="file-csv" />
        <p className="import-drop-words d-only">
          <b className="med">{isOver ? t('file.dropNow') : t('file.drop')}</b>{' '}
          <span className="muted">{t('file.or')}</span>
        </p>
        <input
          id="import-file"
          className="vh"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-describedby="import-limits"
          onChange={(event) => {
            const file = event.target.files?.[0];
            void send(file);
            event.target.value = '';
          }}
        />
        <label className="btn p big" htmlFor="import-file">
          <Icon name="upload-simple" />
          {t('file.choose')}
        </label>
        <p className="xs muted" id="import-limits">
          {t('file.limits')}
        </p>
        <p role="status" className="sm">
          {isSending && t('file.sending')}
        </p>
      </div>
      {fault && <Refused fault={fault} />}
    </>
  );
}

function Refused({ fault }: { fault: FileFault }) {
  const { t } = useTranslation('import');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [fault]);
  return (
    <div className="note danger import-refused" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning-circle" />
      <span>
        <b className="med">{t('fault.heading')}</b>
        <br />
        {'kind' in fault ? t(`kind.${fault.kind}`) : t(`fault.${fault.fault}`)}
      </span>
    </div>
  );
}
