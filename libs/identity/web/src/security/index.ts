export { Security } from './security.tsx';
export { ConfirmAddressNote } from './confirm-address-note.tsx';
export { useAccount } from './use-account.ts';
