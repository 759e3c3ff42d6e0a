import { ImportAccess } from './import-access.ts';
import { ImportCheck } from './import-check.ts';
import { ImportColumns } from './import-columns.ts';
import { ImportDesk } from './import-desk.ts';
import {
  ImportColumnResolver,
  ImportFieldsResolver,
  ImportFindingResolver,
  ImportProblemResolver,
  ImportRowConnectionResolver,
  OrganisationImportsResolver,
} from './import-fields.resolver.ts';
import { ImportMappings } from './import-mappings.ts';
import { ImportData } from './import.personal-data.ts';
import { ImportRepair } from './import-repair.service.ts';
import { ImportResolver } from './import.resolver.ts';
import { ImportRoutes } from './import.routes.ts';
import { ImportRows } from './import-rows.ts';
import { ImportSweep } from './import-sweep.ts';
import { Imports } from './imports.service.ts';
import { CatalogueKeys } from './catalogue-keys.ts';
import { ImportPictures } from './pictures/import-pictures.ts';
import { PictureAttachment } from './pictures/picture-attachment.ts';
import { PictureJob } from './pictures/picture-job.ts';
import { RemotePictures } from './pictures/remote-pictures.ts';
import { ImportBatch } from './run/import-batch.ts';
import { ImportJob } from './run/import-job.ts';
import { ImportRuns } from './run/import-runs.service.ts';
import { ImportStep } from './run/import-step.ts';

/** Catalogues from files. */
export const importProviders = [
  ImportAccess,
  ImportBatch,
  ImportCheck,
  ImportColumnResolver,
  ImportColumns,
  ImportData,
  ImportDesk,
  ImportFieldsResolver,
  ImportFindingResolver,
  ImportJob,
  ImportMappings,
  ImportPictures,
  ImportProblemResolver,
  ImportRepair,
  ImportResolver,
  ImportRoutes,
  ImportRowConnectionResolver,
  ImportRows,
  ImportRuns,
  Imports,
  ImportStep,
  ImportSweep,
  CatalogueKeys,
  OrganisationImportsResolver,
  PictureAttachment,
  PictureJob,
  RemotePictures,
];
