// Open data for tests and benches lies beside the checkout unless `OPEN_DATA` says otherwise.
import { existsSync } from 'node:fs';

const beside = '../shared/data';

if (!process.env.OPEN_DATA && existsSync(beside)) process.env.OPEN_DATA = beside;
