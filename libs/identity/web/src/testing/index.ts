export { accountWith, passkey, session } from './account.ts';
export { giveDevice, takeDevice } from './device.ts';
export { Refusal, scriptServer } from './scripted-server.ts';
export { amira, around, show } from './show.tsx';
